'use client';

import { useTranslations } from 'next-intl';
import { useConversationState } from '@/components/state/use-conversations';

/** Nothing has come yet: the model is waited for, or a file is on its way there. */
export function WaitingLine({ messageId }: { messageId: string }) {
  const t = useTranslations();
  const upload = useConversationState((state) => state.uploading?.[messageId]);
  return (
    <p className="motion-safe:animate-pulse flex min-h-6 items-center gap-2 text-ink-faint text-sm tabular-nums">
      <span aria-hidden className="size-2 rounded-full bg-accent" />
      {upload === undefined ? t('transcript.waiting') : t('uploads.again', { ...upload })}
    </p>
  );
}
