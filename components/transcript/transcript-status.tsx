'use client';

import { useTranslations } from 'next-intl';
import { useAnswer } from '@/components/state/use-answer';
import { useMessage } from '@/components/state/use-path';
import { type SpokenStatus, spokenStatus } from './spoken-status';
import { useStartedReplyId } from './use-started-reply';

/** The one line that speaks to screen readers: of the reply that this page is receiving or received last. */
export function TranscriptStatus() {
  const words = useSpokenWords();
  const spokenId = useStartedReplyId();
  const message = useMessage(spokenId);
  const objectCount = useAnswer(spokenId)?.shapes.length ?? 0;
  const status = spokenStatus(message, objectCount);
  return (
    <p role="status" className="sr-only">
      {status === null ? '' : words(status)}
    </p>
  );
}

function useSpokenWords(): (status: SpokenStatus) => string {
  const t = useTranslations('transcript.spoken');
  const failures = useTranslations('failures');
  return (status) => {
    if (status.kind === 'failed') return t('failed', { reason: failures(`${status.code}.title`) });
    return 'count' in status ? t(status.kind, { count: status.count }) : t(status.kind);
  };
}
