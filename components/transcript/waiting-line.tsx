'use client';

import { useTranslations } from 'next-intl';

export function WaitingLine() {
  const t = useTranslations('transcript');
  return (
    <p className="motion-safe:animate-pulse flex min-h-6 items-center gap-2 text-ink-faint text-sm">
      <span aria-hidden className="size-2 rounded-full bg-accent" />
      {t('waiting')}
    </p>
  );
}
