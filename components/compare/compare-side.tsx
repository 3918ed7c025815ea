'use client';

import { useTranslations } from 'next-intl';

/** What changed, beside the pictures or below them. */
export function CompareSide() {
  const t = useTranslations('compare');
  return (
    <aside
      aria-label={t('changes')}
      className="flex w-80 shrink-0 flex-col overflow-y-auto border-line border-l bg-panel @max-3xl:max-h-[40%] @max-3xl:w-auto @max-3xl:border-t @max-3xl:border-l-0"
    />
  );
}
