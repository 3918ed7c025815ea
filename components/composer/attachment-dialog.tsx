'use client';

import { useDraft } from '@/components/state/use-draft';
import { fetchDialogAhead } from '@/components/ui/dialog';
import { fetched } from '@/components/ui/fetched';
import { assertNever } from '@/lib/core/assert-never';
import type { OpenedAttachment } from './opened-attachment';

const CropDialog = fetched(() => import('./crop-dialog').then((module) => module.CropDialog));
const PagePicker = fetched(() =>
  import('@/components/media/page-picker').then((module) => module.PagePicker),
);
const RenameDialog = fetched(() => import('./attachment-rename').then((module) => module.RenameDialog));
const SentDialog = fetched(() => import('./attachment-sent').then((module) => module.SentDialog));
const VideoDesk = fetched(() => import('@/components/media/video-desk').then((module) => module.VideoDesk));

/** A document that is being looked at will be asked about. */
export function fetchPagePickerAhead(): void {
  PagePicker.fetchAhead();
  fetchDialogAhead();
}

interface AttachmentDialogProps {
  readonly opened: OpenedAttachment;
  readonly number: number;
  readonly onClose: () => void;
}

/** What was opened for one attachment; each dialog is fetched when it is first wanted. */
export function AttachmentDialog({ opened, number, onClose }: AttachmentDialogProps) {
  const { dialog, id } = opened;
  const draft = useDraft(({ attachments }) => attachments.find((shown) => shown.id === id));
  if (draft === undefined) return null;
  switch (dialog) {
    case 'crop':
      return <CropDialog draft={draft} onClose={onClose} />;
    case 'rename':
      return <RenameDialog draft={draft} onClose={onClose} />;
    case 'sent':
      return <SentDialog draft={draft} number={number} onClose={onClose} />;
    case 'pages':
      return <PagePicker attachmentId={id} onClose={onClose} />;
    case 'video':
      return <VideoDesk attachmentId={id} onClose={onClose} />;
    default:
      return assertNever(dialog);
  }
}
