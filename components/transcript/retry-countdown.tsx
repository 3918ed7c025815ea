'use client';

import { useTranslations } from 'next-intl';
import type { RetryWait } from '@/lib/conversation/retry-waits';
import { useSecondsLeft } from './use-seconds-left';

/** When the reply is tried again by itself. It changes every second, so no screen reader calls it out. */
export function RetryCountdown({ wait }: { readonly wait: RetryWait }) {
  const t = useTranslations('waiting');
  const seconds = useSecondsLeft(wait.endsAtMs);
  return (
    <p role="timer" aria-live="off" className="flex flex-wrap gap-x-2 text-ink-soft text-xs tabular-nums">
      <span>{t('countdown', { seconds })}</span>
      <span>{t('attempt', { attempt: wait.attempt, most: wait.most })}</span>
    </p>
  );
}
