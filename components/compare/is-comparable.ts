import type { Attachment, PictureAttachment } from '@/lib/media/attachment';

/** Of an address that was not fetched nothing is here to be seen. */
export function isComparable(attachment: Attachment): attachment is PictureAttachment {
  const { kind, origin } = attachment;
  return kind === 'picture' && (origin?.kind !== 'address' || origin.isFetched);
}
