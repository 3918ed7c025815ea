'use client';

import { useFormatter, useTranslations } from 'next-intl';
import { useAnswer } from '@/components/state/use-answer';
import { useMessage } from '@/components/state/use-path';
import { isEvent } from '@/lib/grounding/shape-kinds';
import { type SpokenStatus, spokenStatus } from './spoken-status';
import { useStartedReplyId } from './use-started-reply';

/** The one line that speaks to screen readers: of the reply that this page is receiving or received last. */
export function TranscriptStatus() {
  const words = useSpokenWords();
  const spokenId = useStartedReplyId();
  const message = useMessage(spokenId);
  const shapes = useAnswer(spokenId)?.shapes ?? [];
  const moments = shapes.filter(isEvent).length;
  const status = spokenStatus(message, { objects: shapes.length - moments, moments });
  return (
    <p role="status" className="sr-only">
      {status === null ? '' : words(status)}
    </p>
  );
}

function useSpokenWords(): (status: SpokenStatus) => string {
  const t = useTranslations('transcript.spoken');
  const failures = useTranslations('failures');
  const format = useFormatter();
  return (status) => {
    if (status.kind === 'failed') return t('failed', { reason: failures(`${status.code}.title`) });
    if (!('named' in status)) return t(status.kind);
    const { objects, moments } = status.named;
    const what = [
      ...(objects > 0 ? [t('objectCount', { count: objects })] : []),
      ...(moments > 0 ? [t('momentCount', { count: moments })] : []),
    ];
    return t(status.kind, { what: format.list(what) });
  };
}
