'use client';

import { useTranslations } from 'next-intl';
import { useId } from 'react';
import { usePreferences } from '@/components/state/use-preferences';
import { useWorkspace } from '@/components/state/workspace-context';
import { Button } from '@/components/ui/button';

/** The upstream takes temperatures from 0 up to, but not including, 2. */
const highest = 1.95;

export function TemperatureField() {
  const t = useTranslations('composer.options');
  const workspace = useWorkspace();
  const id = useId();
  const temperature = usePreferences((preferences) => preferences.temperature);
  return (
    <div className="flex flex-col gap-1">
      <div className="flex items-center justify-between gap-2">
        <label htmlFor={id} className="font-medium">
          {t('temperature')}
        </label>
        {temperature === null ? (
          <span className="text-ink-faint text-xs leading-6">{t('modelDefault')}</span>
        ) : (
          <span className="flex items-center gap-2">
            <span className="tabular-nums">{temperature.toFixed(2)}</span>
            <Button
              tone="link"
              size="inline"
              className="pointer-coarse:-my-2 pointer-coarse:min-h-10"
              onClick={() => workspace.setOptions({ temperature: null })}
            >
              {t('reset')}
            </Button>
          </span>
        )}
      </div>
      <input
        id={id}
        type="range"
        min={0}
        max={highest}
        step={0.05}
        value={temperature ?? 1}
        onChange={(event) => workspace.setOptions({ temperature: event.target.valueAsNumber })}
        className={`h-6 accent-accent pointer-coarse:h-10 ${temperature === null ? 'opacity-50' : ''}`}
      />
    </div>
  );
}
