import { newId } from '@/lib/core/ids';
import { err, ok, type Result } from '@/lib/core/result';
import type {
  MediaQuestion,
  MediaRefusal,
  PictureAttachment,
  PreparationWatch,
  WantedMedia,
} from '../attachment';
import type { PreparedMedia } from '../prepared-media';
import type { JobBounds } from '../worker-desk';
import { drawnOnPage } from './drawn-on-page';
import { pagePictureDesk } from './page-picture-desk';
import type { PictureCopies } from './picture-jobs';

export type After = NonNullable<JobBounds['longest']>['after'];

/** Far beyond what the slowest machine needs for the largest picture that is taken. */
const longestMs = 90_000;

/**
 * Makes an attachment of a picture: recognised by its first bytes, decoded upright, brought within the model's
 * budget, encoded as JPEG or PNG. Works in workers, one job for each picture, so that a line of them keeps its order;
 * a refusal of one does not touch the others.
 */
export async function preparePicture(
  wanted: WantedMedia,
  watch: PreparationWatch,
  after: After,
): Promise<Result<PreparedMedia, MediaRefusal | MediaQuestion>> {
  const { file, target, choices } = wanted;
  const bounds = { signal: watch.signal, longest: { ms: longestMs, after } };
  const drawn = await drawnOnPage(file, watch.signal);
  if (!drawn.ok) return drawn;
  const pixels = drawn.value;
  const wants = { target: target.picture, choices };
  const copies = await pagePictureDesk((worker) => worker.makeCopies(file, wants, pixels), bounds);
  if (!copies.ok) return copies;
  if ('pageCount' in copies.value) return err({ question: 'pages', format: 'tiff' });
  const media = mediaOf(copies.value, wanted);
  // A blob of a photo costs the page some milliseconds, and showing it some more: whoever types comes in between.
  await new Promise<void>((goOn) => void after(0, goOn));
  return ok(media);
}

function mediaOf(copies: PictureCopies, { name, choices, origin }: WantedMedia): PreparedMedia {
  const { format, original, sent, originalBytes, sentBlob, previewBlob, display } = copies;
  const blobs = new Map([
    [original.hash, new Blob([originalBytes], { type: original.mediaType })],
    [sent.hash, sentBlob],
  ]);
  if (display !== null) blobs.set(display.display.hash, display.displayBlob);
  const attachment: PictureAttachment = {
    kind: 'picture',
    id: newId(),
    name,
    format,
    original,
    sent,
    ...(display === null ? {} : { display: display.display }),
    ...(origin === null ? {} : { origin }),
    ...(Object.keys(choices).length === 0 ? {} : { choices }),
  };
  return { attachment, blobs, preview: previewBlob };
}
