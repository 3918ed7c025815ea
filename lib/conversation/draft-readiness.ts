import type { DraftAttachment, DraftState } from './workspace';

/** True when there is text or an attachment, and every attachment is ready: nothing is left out silently. */
export function draftCanBeSent(draft: DraftState): boolean {
  const isEmpty = draft.text.trim() === '' && draft.attachments.length === 0;
  return !isEmpty && draft.attachments.every((attachment) => draftStage(attachment) === 'ready');
}

/** How far a file of the draft has come; ready: prepared, and uploaded where it has to be. */
export function draftStage(
  attachment: DraftAttachment,
): 'preparing' | 'asking' | 'uploading' | 'ready' | 'failed' {
  if (attachment.state !== 'ready' || attachment.upload === undefined) return attachment.state;
  return attachment.upload.state === 'uploaded' ? 'ready' : attachment.upload.state;
}
