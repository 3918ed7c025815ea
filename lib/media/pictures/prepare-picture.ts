import { newId } from '@/lib/core/ids';
import { ok, type Result } from '@/lib/core/result';
import type { MediaRefusal, PictureTarget } from '../attachment';
import type { PreparedMedia } from '../prepared-media';
import { pagePictureDesk } from './page-picture-desk';

/**
 * Makes an attachment of a picture: recognised by its first bytes, decoded upright, brought within the model's
 * budget, encoded as JPEG or PNG. Works in a worker, one picture at a time; a refusal of one does not touch the others.
 */
export async function preparePicture(
  file: Blob,
  name: string,
  target: PictureTarget,
): Promise<Result<PreparedMedia, MediaRefusal>> {
  const copies = await pagePictureDesk((worker) => worker.makeCopies(file, target));
  if (!copies.ok) return copies;
  const { format, original, sent, originalBlob, sentBlob, previewBlob } = copies.value;
  const blobs = new Map([
    [original.hash, originalBlob],
    [sent.hash, sentBlob],
  ]);
  const attachment = { kind: 'picture', id: newId(), name, format, original, sent } as const;
  return ok({ attachment, blobs, preview: previewBlob });
}
