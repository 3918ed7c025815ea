'use client';

import { clsx } from 'clsx';
import { useTranslations } from 'next-intl';
import { useId } from 'react';
import { useThinking } from '@/components/state/use-thinking';
import { useWorkspace } from '@/components/state/workspace-context';
import { Switch } from '@/components/ui/switch';

export function ThinkingSwitch() {
  const t = useTranslations('composer.thinking');
  const workspace = useWorkspace();
  const { isOn, canSwitch, mode } = useThinking();
  const id = useId();
  return (
    <div
      className="flex h-8 items-center gap-2 rounded-lg px-2 text-sm pointer-coarse:h-10"
      data-tooltip={canSwitch ? t('hint') : t(`reason.${mode}`)}
    >
      <Switch
        isOn={isOn}
        isDisabled={!canSwitch}
        id={id}
        describedBy={canSwitch ? undefined : `${id}reason`}
        onChange={(wanted) => workspace.setThinking(wanted)}
      />
      <span className="flex flex-col">
        <label
          htmlFor={id}
          className={clsx(
            'whitespace-nowrap',
            isOn ? 'text-ink' : 'text-ink-soft',
            canSwitch ? 'cursor-pointer' : 'leading-4',
          )}
        >
          {t('label')}
        </label>
        {!canSwitch && (
          <span id={`${id}reason`} className="text-2xs text-ink-faint leading-3">
            {t(`short.${mode}`)}
          </span>
        )}
      </span>
    </div>
  );
}
