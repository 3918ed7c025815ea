'use client';

import { useTranslations } from 'next-intl';
import { useCompareStore } from '@/components/state/compare-tools';
import { AlignControls } from './align-controls';
import { ChangeList } from './change-list';
import { DifferenceControls } from './difference-controls';

/** What differs, how the pictures lie, and what became of what is named on them: beside the pictures or below them. */
export function CompareSide() {
  const t = useTranslations('compare');
  const isDifference = useCompareStore((state) => state.mode === 'difference');
  return (
    <aside
      aria-label={t('changes')}
      className="flex w-80 shrink-0 flex-col overflow-y-auto border-line border-l bg-panel @max-3xl:max-h-[42%] @max-3xl:w-auto @max-3xl:border-t @max-3xl:border-l-0"
    >
      {isDifference && <DifferenceControls />}
      <AlignControls />
      <ChangeList />
    </aside>
  );
}
