'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import { useCompareStore } from '@/components/state/compare-tools';
import { Button } from '@/components/ui/button';

/** By how many have been shown. */
const sentences = ['showFirst', 'showSame', 'showSecond', 'showSame'] as const;

/** What a person does next while spots are being shown. */
export function AlignPicking() {
  const t = useTranslations('changes.align');
  const count = useCompareStore((state) => state.picks?.length ?? 0);
  const name = useCompareStore(({ pictures, pair }) => pictures[pair[count % 2 === 0 ? 0 : 1]]?.name ?? '');
  const askForPicks = useCompareStore((state) => state.askForPicks);
  const button = useRef<HTMLButtonElement>(null);
  // The button that was pressed is gone.
  useEffect(() => button.current?.focus({ preventScroll: true }), []);
  return (
    <div className="flex flex-col items-start gap-2">
      <output className="rounded-md bg-accent-soft px-2 py-1">
        {t(sentences[count] ?? 'showSame', { name, step: Math.min(count + 1, 4) })}
      </output>
      <Button ref={button} size="small" tone="quiet" onClick={() => askForPicks(false)}>
        {t('cancel')}
      </Button>
    </div>
  );
}
