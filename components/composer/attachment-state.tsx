'use client';

import { useFormatter, useTranslations } from 'next-intl';
import { useWorkspace } from '@/components/state/workspace-context';
import { Button } from '@/components/ui/button';
import type { DraftAttachment, ReadyAttachment } from '@/lib/conversation/workspace';
import { assertNever } from '@/lib/core/assert-never';
import { UploadedLine, UploadProgress, UploadTrouble } from './attachment-upload';
import { useByteText } from './use-byte-text';

/** One or two lines: being prepared or uploaded, what will be sent, or why it cannot be. */
export function AttachmentState({ draft }: { draft: DraftAttachment }) {
  switch (draft.state) {
    case 'preparing':
      return <Preparing />;
    case 'asking':
      return null;
    case 'ready':
      return <Ready draft={draft} />;
    case 'failed':
      return <Failed draft={draft} />;
    default:
      return assertNever(draft);
  }
}

function Preparing() {
  const t = useTranslations('composer');
  return <p className="text-ink-faint">{t('preparing')}</p>;
}

function Ready({ draft }: { draft: ReadyAttachment }) {
  const t = useTranslations('composer');
  const format = useFormatter();
  const bytes = useByteText();
  const { attachment, upload, name } = draft;
  const { sent } = attachment;
  if (upload?.state === 'uploading') return <UploadProgress name={name} percent={upload.percent} />;
  if (upload?.state === 'failed') {
    return (
      <>
        <UploadTrouble draft={draft} failure={upload.failure} />
        <RetryButton draft={draft} />
      </>
    );
  }
  return (
    <>
      <p className="truncate text-ink-soft tabular-nums">
        {t('sentSize', { width: sent.width, height: sent.height, bytes: bytes(sent.byteLength) })}
      </p>
      {upload?.state === 'uploaded' ? (
        <UploadedLine visualTokens={sent.visualTokens} />
      ) : (
        <p className="truncate text-ink-faint tabular-nums">
          {t('tokens', { count: format.number(sent.visualTokens) })}
        </p>
      )}
    </>
  );
}

function Failed({ draft }: { draft: Extract<DraftAttachment, { state: 'failed' }> }) {
  const t = useTranslations('media');
  return (
    <>
      <p className="pr-6 text-danger pointer-coarse:pr-8">
        {t(`refusal.${draft.refusal.code}`, draft.refusal.values)}
      </p>
      <RetryButton draft={draft} />
    </>
  );
}

function RetryButton({ draft: { id, name } }: { draft: DraftAttachment }) {
  const t = useTranslations('composer');
  const workspace = useWorkspace();
  return (
    <Button
      tone="link"
      size="inline"
      className="pointer-coarse:min-h-8"
      aria-label={t('retryNamed', { name })}
      onClick={() => workspace.retryAttachment(id)}
    >
      {t('retry')}
    </Button>
  );
}
