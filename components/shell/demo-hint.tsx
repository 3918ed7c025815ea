'use client';

import { useTranslations } from 'next-intl';
import { UseQwenButton } from './use-qwen-button';

/** Says that no model answers here, and how to change that. */
export function DemoHint() {
  const t = useTranslations('shell.demo');
  return (
    <p className="flex items-center gap-2">
      <span className="whitespace-nowrap font-medium text-warning">{t('label')}</span>
      <span className="@max-lg:hidden">{t('text')}</span>
      <UseQwenButton />
    </p>
  );
}
