import type { DraftAttachment } from '@/lib/conversation/workspace';

/** What a dialog is open for. */
export interface OpenedAttachment {
  readonly dialog: 'crop' | 'rename' | 'sent' | 'pages' | 'video';
  readonly id: string;
}

/** What can be done with one attachment. */
export interface AttachmentMenuProps {
  readonly draft: DraftAttachment;
  readonly onOpen: (dialog: OpenedAttachment['dialog']) => void;
}
