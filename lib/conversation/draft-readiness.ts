import type { DraftAttachment, DraftState } from './workspace';

/** True when there is text or an attachment, and every attachment is ready: nothing is left out silently. */
export function draftCanBeSent(draft: DraftState): boolean {
  const isEmpty = draft.text.trim() === '' && draft.attachments.length === 0;
  return !isEmpty && draft.attachments.every(isReady);
}

/** Prepared, and uploaded where it has to be. */
function isReady(attachment: DraftAttachment): boolean {
  if (attachment.state !== 'ready') return false;
  return attachment.upload === undefined || attachment.upload.state === 'uploaded';
}
