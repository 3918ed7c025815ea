'use client';

import { useFormatter, useTranslations } from 'next-intl';
import type { DraftAttachment, ReadyAttachment } from '@/lib/conversation/workspace';
import { assertNever } from '@/lib/core/assert-never';
import type { Attachment } from '@/lib/media/attachment';
import { AttachmentAsking } from './attachment-asking';
import { AttachmentFailure } from './attachment-failure';
import { CancelButton, RetryButton } from './attachment-retry';
import { UploadedLine, UploadProgress, UploadTrouble } from './attachment-upload';
import type { OpenedAttachment } from './opened-attachment';
import { useByteText } from './use-byte-text';

interface AttachmentStateProps {
  readonly draft: DraftAttachment;
  readonly onOpen: (dialog: OpenedAttachment['dialog']) => void;
}

/** One or two lines: being prepared or uploaded, what will be sent, what is asked, or why it cannot be sent. */
export function AttachmentState({ draft, onOpen }: AttachmentStateProps) {
  switch (draft.state) {
    case 'preparing':
      return <Preparing draft={draft} />;
    case 'asking':
      return <AttachmentAsking draft={draft} onOpen={onOpen} />;
    case 'ready':
      return <Ready draft={draft} />;
    case 'failed':
      return <AttachmentFailure draft={draft} onOpen={onOpen} />;
    default:
      return assertNever(draft);
  }
}

function Preparing({ draft }: { draft: Extract<DraftAttachment, { state: 'preparing' }> }) {
  const t = useTranslations();
  const format = useFormatter();
  const { name, share } = draft;
  return (
    <>
      <p className="flex items-baseline justify-between gap-2 text-ink-faint tabular-nums">
        <span className="truncate">
          {share === undefined
            ? t('composer.preparing')
            : t('tray.preparingShare', { share: format.number(share, { style: 'percent' }) })}
        </span>
      </p>
      <div className="flex items-center gap-2">
        {share !== undefined && (
          <div
            role="progressbar"
            aria-label={t('tray.progress', { name })}
            aria-valuenow={Math.floor(share * 100)}
            aria-valuemin={0}
            aria-valuemax={100}
            className="h-1 flex-1 overflow-hidden rounded-full bg-hover"
          >
            <div className="h-full rounded-full bg-accent" style={{ width: `${share * 100}%` }} />
          </div>
        )}
        <CancelButton draft={draft} />
      </div>
    </>
  );
}

/** A file that nothing here reads, or an address that was not fetched: its sides are a stand-in, and so is its cost. */
function isKnown({ kind, original, origin }: Attachment): boolean {
  const isUnread = kind === 'video' && original.isUnread === true;
  return !isUnread && (origin?.kind !== 'address' || origin.isFetched);
}

function NotKnown({ attachment: { origin, sent } }: { attachment: Attachment }) {
  const t = useTranslations('tray');
  const bytes = useByteText();
  return (
    <>
      {origin?.kind !== 'address' && (
        <p className="truncate text-ink-soft tabular-nums">{bytes(sent.byteLength)}</p>
      )}
      <p className="truncate pr-7 text-ink-faint pointer-coarse:pr-9">{t('unread')}</p>
    </>
  );
}

function Ready({ draft }: { draft: ReadyAttachment }) {
  const t = useTranslations('composer');
  const format = useFormatter();
  const bytes = useByteText();
  const { attachment, upload, name } = draft;
  const { sent } = attachment;
  if (upload?.state === 'uploading') {
    return (
      <>
        <UploadProgress name={name} percent={upload.percent} />
        <CancelButton draft={draft} />
      </>
    );
  }
  if (upload?.state === 'failed') {
    return (
      <>
        <UploadTrouble draft={draft} failure={upload.failure} />
        <RetryButton draft={draft} />
      </>
    );
  }
  if (!isKnown(attachment)) return <NotKnown attachment={attachment} />;
  return (
    <>
      <p className="truncate text-ink-soft tabular-nums">
        {t('sentSize', { width: sent.width, height: sent.height, bytes: bytes(sent.byteLength) })}
      </p>
      {upload?.state === 'uploaded' ? (
        <UploadedLine visualTokens={sent.visualTokens} />
      ) : (
        <p className="truncate pr-7 text-ink-faint tabular-nums pointer-coarse:pr-9">
          {t('tokens', { count: format.number(sent.visualTokens) })}
        </p>
      )}
    </>
  );
}
