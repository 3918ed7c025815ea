'use client';

import { useTranslations } from 'next-intl';
import { useWorkspace } from '@/components/state/workspace-context';
import { Button } from '@/components/ui/button';
import { canBeConverted, type RefusedMedia } from '@/lib/conversation/refused-media';
import type { Failure } from '@/lib/protocol/failure';
import { useMediaNames } from './use-media-names';

interface FailureMediaWaysProps {
  readonly messageId: string;
  readonly failure: Failure;
  readonly refused: RefusedMedia;
}

/** The ways on without a picture or video that was refused, or with another copy of it. */
export function FailureMediaWays({ messageId, failure, refused }: FailureMediaWaysProps) {
  const t = useTranslations('leaving');
  const workspace = useWorkspace();
  const names = useMediaNames()(refused.attachments);
  return (
    <>
      <Button size="small" onClick={() => void workspace.retryWithout(messageId)}>
        {t('without', { ...names })}
      </Button>
      {canBeConverted(refused, failure) && (
        <Button size="small" onClick={() => void workspace.retryConverted(messageId)}>
          {t('convert', { kind: names.kind })}
        </Button>
      )}
    </>
  );
}
