'use client';

import { useTranslations } from 'next-intl';
import { UseQwenButton } from '@/components/shell/use-qwen-button';

/** Every answer of the demo provider says that no model wrote it, and how to get one that is. */
export function DemoLabel() {
  const t = useTranslations('transcript');
  return (
    <p className="flex flex-wrap items-center gap-x-2 text-xs">
      <span className="rounded-md bg-warning-soft px-1.5 py-0.5 font-medium text-warning">{t('demo')}</span>
      <span className="watching:hidden">
        <UseQwenButton />
      </span>
    </p>
  );
}
