'use client';

import { useTranslations } from 'next-intl';
import { SentFacts } from '@/components/grounding/sent/sent-facts';
import type { ShownAttachment } from '@/components/grounding/turn-attachments';
import { Dialog } from '@/components/ui/dialog';
import type { DraftAttachment, ReadyAttachment } from '@/lib/conversation/workspace';

interface SentDialogProps {
  readonly draft: DraftAttachment;
  readonly number: number;
  readonly onClose: () => void;
}

/** The same facts as on the Stage's Sent tab, before anything is sent. */
export function SentDialog({ draft, number, onClose }: SentDialogProps) {
  const t = useTranslations('tray');
  return (
    <Dialog isOpen shape="wide" title={t('sent.title')} onClose={onClose}>
      <div className="@container">
        {draft.state === 'ready' ? (
          <SentFacts shown={asShown(draft, number)} />
        ) : (
          <p className="text-ink-soft text-sm">{t('sent.notReady')}</p>
        )}
      </div>
    </Dialog>
  );
}

function asShown({ attachment, upload }: ReadyAttachment, number: number): ShownAttachment {
  const isUploaded = upload !== undefined;
  return attachment.kind === 'video'
    ? { kind: 'video', number, attachment, sent: attachment.sent, isUploaded }
    : { kind: 'picture', number, attachment, sent: attachment.sent, isUploaded };
}
