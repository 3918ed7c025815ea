import { newId } from '@/lib/core/ids';
import { ok, type Result } from '@/lib/core/result';
import type { Attachment, MediaRefusal, PictureTarget } from './attachment';
import { pagePictureDesk } from './page-picture-desk';

/** An attachment and the bytes that it names by hash. */
export interface PreparedPicture {
  readonly attachment: Attachment;
  readonly originalBlob: Blob;
  readonly sentBlob: Blob;
  /** A small JPEG for lists and trays; never sent, nor named by the attachment. */
  readonly previewBlob: Blob;
}

/**
 * Makes an attachment of a file: recognised by its first bytes, decoded upright, brought within the model's budget,
 * encoded as JPEG or PNG. Works in a worker, one picture at a time; a refusal of one does not touch the others.
 */
export async function preparePicture(
  file: Blob,
  name: string,
  target: PictureTarget,
): Promise<Result<PreparedPicture, MediaRefusal>> {
  const copies = await pagePictureDesk((worker) => worker.makeCopies(file, target));
  if (!copies.ok) return copies;
  const { format, original, sent, ...blobs } = copies.value;
  return ok({ attachment: { kind: 'picture', id: newId(), name, format, original, sent }, ...blobs });
}
