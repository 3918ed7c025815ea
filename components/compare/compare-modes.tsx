'use client';

import { useTranslations } from 'next-intl';
import { useId } from 'react';
import { useCompareStore } from '@/components/state/compare-tools';
import type { CompareMode } from '@/lib/compare/compare-view';

const modes: readonly CompareMode[] = ['side-by-side', 'swipe', 'blink', 'difference', 'overlay'];

/** The ways to show the pictures: one of five. */
export function CompareModes() {
  const t = useTranslations('compare.modes');
  const name = useId();
  const shown = useCompareStore((state) => state.mode);
  const setMode = useCompareStore((state) => state.setMode);
  return (
    <fieldset className="flex max-w-full @max-md:w-[calc(100%-2.75rem)] overflow-x-auto rounded-lg border border-line bg-panel p-px [scrollbar-width:none]">
      <legend className="sr-only">{t('label')}</legend>
      {modes.map((mode) => (
        <label
          key={mode}
          className="relative flex h-7 shrink-0 cursor-pointer items-center rounded-md px-2.5 text-ink-soft text-sm transition-colors hover:text-ink has-checked:bg-raised has-checked:font-medium has-checked:text-ink has-checked:shadow-sm has-focus-visible:outline-2 has-focus-visible:outline-accent has-focus-visible:-outline-offset-1 pointer-coarse:h-9 forced-colors:has-checked:outline-2"
        >
          <input
            type="radio"
            name={name}
            value={mode}
            checked={shown === mode}
            onChange={() => setMode(mode)}
            className="absolute inset-0 cursor-pointer appearance-none rounded-md outline-none"
          />
          {t(mode)}
        </label>
      ))}
    </fieldset>
  );
}
