'use client';

import { useTranslations } from 'next-intl';
import { draftKind } from '@/lib/conversation/draft-kind';
import type { DraftAttachment } from '@/lib/conversation/workspace';
import type { MediaRefusalCode } from '@/lib/media/attachment';
import { RetryButton, WayOut } from './attachment-retry';
import type { OpenedAttachment } from './opened-attachment';
import { useReplaceFile } from './use-replace-file';

type FailedAttachment = Extract<DraftAttachment, { state: 'failed' }>;

interface AttachmentFailureProps {
  readonly draft: FailedAttachment;
  readonly onOpen: (dialog: OpenedAttachment['dialog']) => void;
}

/** Why a file cannot be sent, and every way out that fits the reason. */
export function AttachmentFailure({ draft, onOpen }: AttachmentFailureProps) {
  const t = useTranslations('media');
  const replace = useReplaceFile(draft.id);
  const way = wayOutOf(draft);
  const { code, values } = draft.refusal;
  return (
    <>
      <p className={code === 'cancelled' ? 'text-ink-soft' : 'pr-6 text-danger pointer-coarse:pr-8'}>
        {t(`refusal.${code}`, values)}
      </p>
      <p className="flex flex-wrap gap-x-3 pr-20">
        <RetryButton draft={draft} />
        {way !== null && <WayOut draft={draft} way={way} onTake={() => onOpen(way)} />}
        {code !== 'cancelled' && <WayOut draft={draft} way="replace" onTake={replace} />}
      </p>
    </>
  );
}

/** Codes that another part, another rate or fewer frames can help with. */
const helpedBySettings: readonly MediaRefusalCode[] = [
  'too-large-to-send',
  'video-too-long',
  'video-not-taken',
  'way-not-possible',
];

function wayOutOf(draft: FailedAttachment): 'video' | 'crop' | null {
  const { code } = draft.refusal;
  if (draftKind(draft) === 'video') return helpedBySettings.includes(code) ? 'video' : null;
  return code === 'ratio-too-extreme' || code === 'too-large-to-send' ? 'crop' : null;
}
