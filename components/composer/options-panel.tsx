'use client';

import { useTranslations } from 'next-intl';
import { useId } from 'react';
import { useSelectedModel } from '@/components/state/use-models';
import { usePreferences } from '@/components/state/use-preferences';
import { useWorkspace } from '@/components/state/workspace-context';
import { OptionsMaxPixels } from './options-max-pixels';
import { OptionsSwitch } from './options-switch';
import { OptionsWebSearch } from './options-web-search';
import { TemperatureField } from './temperature-field';
import { ThinkingBudgetField } from './thinking-budget-field';

export function OptionsPanel() {
  const t = useTranslations('composer.options');
  const workspace = useWorkspace();
  const id = useId();
  const systemPrompt = usePreferences((preferences) => preferences.systemPrompt);
  const isHighResolution = usePreferences((preferences) => preferences.highResolution);
  const { takesSystemMessage } = useSelectedModel();
  return (
    <div className="flex flex-col gap-4 overflow-y-auto p-4 text-sm">
      <h2 className="font-semibold text-base">{t('title')}</h2>
      <div className="flex flex-col gap-1">
        <label htmlFor={`${id}system`} className="font-medium">
          {t('systemPrompt')}
        </label>
        <textarea
          id={`${id}system`}
          rows={3}
          value={systemPrompt}
          disabled={!takesSystemMessage}
          placeholder={t('systemPlaceholder')}
          onChange={(event) => workspace.setOptions({ systemPrompt: event.target.value })}
          className="resize-y rounded-lg border border-control bg-bg px-2 py-1.5 placeholder:text-ink-faint disabled:opacity-50 pointer-coarse:text-field"
        />
        {!takesSystemMessage && <p className="text-warning text-xs">{t('noSystemMessage')}</p>}
      </div>
      <TemperatureField />
      <ThinkingBudgetField />
      <OptionsSwitch
        label={t('highResolution')}
        note={t('highResolutionNote')}
        isOn={isHighResolution}
        onChange={(highResolution) => workspace.setOptions({ highResolution })}
      />
      <OptionsMaxPixels />
      <OptionsWebSearch />
    </div>
  );
}
