'use client';

import { useTranslations } from 'next-intl';
import { useWorkspace } from '@/components/state/workspace-context';
import { Button } from '@/components/ui/button';
import type { RefusedMedia } from '@/lib/conversation/refused-media';
import type { Failure } from '@/lib/protocol/failure';
import { FailureMediaWays } from './failure-media-ways';
import { useRemedies } from './use-remedies';

interface FailureWaysOutProps {
  readonly messageId: string;
  readonly failure: Failure;
  /** The pictures and videos that it is about; null: about none. */
  readonly refused: RefusedMedia | null;
  /** The reply will be tried again by itself. */
  readonly isWaiting: boolean;
}

/** The buttons below a failure's words. */
export function FailureWaysOut({ messageId, failure, refused, isWaiting }: FailureWaysOutProps) {
  const t = useTranslations();
  const workspace = useWorkspace();
  const { wayOut, isRetryOffered } = useRemedies(messageId, failure);
  const retry = () => void workspace.regenerate(messageId);
  return (
    <div className="watching:hidden mt-1 flex flex-wrap gap-2 empty:hidden">
      {wayOut !== null && (
        <Button size="small" onClick={wayOut.take}>
          {wayOut.label}
        </Button>
      )}
      {refused !== null && <FailureMediaWays messageId={messageId} failure={failure} refused={refused} />}
      {isRetryOffered && (
        <Button size="small" onClick={retry}>
          {isWaiting ? t('waiting.retryNow') : t('transcript.retry')}
        </Button>
      )}
      {isWaiting && (
        <Button size="small" tone="quiet" onClick={() => workspace.cancelRetry(messageId)}>
          {t('waiting.cancel')}
        </Button>
      )}
    </div>
  );
}
