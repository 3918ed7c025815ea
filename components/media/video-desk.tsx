'use client';

import { useTranslations } from 'next-intl';
import { useDraft } from '@/components/state/use-draft';
import { Dialog } from '@/components/ui/dialog';
import { VideoDeskBody } from './video-desk-body';

export interface VideoDeskProps {
  readonly attachmentId: string;
  readonly onClose: () => void;
}

/** How one video of the draft is sent: which part of it, which way, how many frames, and what that costs. */
export function VideoDesk({ attachmentId, onClose }: VideoDeskProps) {
  const t = useTranslations('video');
  const draft = useDraft(({ attachments }) => attachments.find(({ id }) => id === attachmentId) ?? null);
  return (
    <Dialog isOpen={draft !== null} shape="wide" title={t('settings')} onClose={onClose}>
      {draft !== null && <VideoDeskBody draft={draft} onClose={onClose} />}
    </Dialog>
  );
}
