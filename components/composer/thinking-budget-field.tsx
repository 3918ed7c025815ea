'use client';

import { useFormatter, useTranslations } from 'next-intl';
import { useId } from 'react';
import { useSelectedModel } from '@/components/state/use-models';
import { usePreferences } from '@/components/state/use-preferences';
import { useWorkspace } from '@/components/state/workspace-context';

export function ThinkingBudgetField() {
  const t = useTranslations('composer.options');
  const format = useFormatter();
  const workspace = useWorkspace();
  const id = useId();
  const budget = usePreferences((preferences) => preferences.thinkingBudget);
  const { thinking, maxThinkingTokens } = useSelectedModel();
  const isOffered = thinking !== 'never' && maxThinkingTokens !== null;
  return (
    <div className="flex flex-col gap-1">
      <div className="flex items-center justify-between gap-2">
        <label htmlFor={id} className="font-medium">
          {t('budget')}
        </label>
        <input
          id={id}
          type="number"
          inputMode="numeric"
          min={1}
          max={maxThinkingTokens ?? undefined}
          step={1}
          value={budget ?? ''}
          disabled={!isOffered}
          placeholder={t('noLimit')}
          aria-describedby={`${id}note`}
          onChange={(event) => {
            const tokens = Math.floor(event.target.valueAsNumber);
            workspace.setThinkingBudget(tokens >= 1 ? Math.min(tokens, maxThinkingTokens ?? tokens) : null);
          }}
          className="h-8 w-28 rounded-lg border border-control bg-bg px-2 text-right tabular-nums placeholder:text-ink-faint disabled:opacity-50 pointer-coarse:h-10 pointer-coarse:text-field"
        />
      </div>
      <p id={`${id}note`} className="text-ink-faint text-xs">
        {isOffered ? t('budgetNote', { limit: format.number(maxThinkingTokens) }) : t('noBudget')}
      </p>
    </div>
  );
}
