'use client';

import { useTranslations } from 'next-intl';
import { usePreferences } from '@/components/state/use-preferences';
import { useWorkspace } from '@/components/state/workspace-context';

interface OptionsOwnPixelsProps {
  /** What holds while none is given. */
  readonly used: number;
  readonly isDisabled: boolean;
}

/** The most pixels of a picture as a number; none: the model's default. */
export function OptionsOwnPixels({ used, isDisabled }: OptionsOwnPixelsProps) {
  const t = useTranslations('budget.pixels');
  const workspace = useWorkspace();
  const maxPixels = usePreferences((preferences) => preferences.maxPixels);
  return (
    <input
      type="number"
      inputMode="numeric"
      aria-label={t('own')}
      min={1}
      step={1}
      value={maxPixels ?? ''}
      disabled={isDisabled}
      placeholder={String(used)}
      onChange={(event) => {
        const pixels = Math.floor(event.target.valueAsNumber);
        workspace.setOptions({ maxPixels: pixels >= 1 ? pixels : null });
      }}
      className="h-8 w-28 rounded-lg border border-control bg-bg px-2 text-right tabular-nums placeholder:text-ink-faint disabled:opacity-50 pointer-coarse:h-10 pointer-coarse:text-field"
    />
  );
}
