import { newId } from '@/lib/core/ids';
import { ok, type Result } from '@/lib/core/result';
import type { MediaQuestion, MediaRefusal, PreparationWatch, WantedMedia } from '../attachment';
import type { PreparedMedia } from '../prepared-media';
import type { JobBounds } from '../worker-desk';
import { pagePictureDesk } from './page-picture-desk';

/** Far beyond what the slowest machine needs for the largest picture that is taken. */
const longestMs = 90_000;

/**
 * Makes an attachment of a picture: recognised by its first bytes, decoded upright, brought within the model's
 * budget, encoded as JPEG or PNG. Works in a worker, one picture at a time; a refusal of one does not touch the others.
 */
export async function preparePicture(
  { file, name, target, choices, origin }: WantedMedia,
  { signal }: PreparationWatch,
  after: NonNullable<JobBounds['longest']>['after'],
): Promise<Result<PreparedMedia, MediaRefusal | MediaQuestion>> {
  const bounds = { signal, longest: { ms: longestMs, after } };
  const copies = await pagePictureDesk((worker) => worker.makeCopies(file, target.picture), bounds);
  if (!copies.ok) return copies;
  const { format, original, sent, originalBlob, sentBlob, previewBlob } = copies.value;
  const blobs = new Map([
    [original.hash, originalBlob],
    [sent.hash, sentBlob],
  ]);
  const attachment = {
    kind: 'picture',
    id: newId(),
    name,
    format,
    original,
    sent,
    ...(origin === null ? {} : { origin }),
    ...(Object.keys(choices).length === 0 ? {} : { choices }),
  } as const;
  return ok({ attachment, blobs, preview: previewBlob });
}
