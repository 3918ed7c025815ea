import type { Result } from '@/lib/core/result';
import type { MediaRefusal, PictureAttachment, PictureTarget } from './attachment';
import { defaultQuality, planPicture } from './picture-quality';
import { drawnOnPage } from './pictures/drawn-on-page';
import { pagePictureDesk } from './pictures/page-picture-desk';
import type { SentCopy } from './pictures/sent-copy';
import type { JobBounds } from './worker-desk';

type After = NonNullable<JobBounds['longest']>['after'];

/** As long as for preparing it. */
const longestMs = 90_000;

/**
 * Makes a new copy to send of a picture: for another model, at another resolution, or as its choices want it now.
 * `original` is what is kept of it: the file itself, or the copy that is shown in its place. `after` is the page's timer.
 */
export async function preparePictureAgain(
  original: Blob,
  attachment: PictureAttachment,
  target: PictureTarget,
  after: After,
): Promise<Result<SentCopy, MediaRefusal>> {
  const { choices = {} } = attachment;
  const planned = planPicture(attachment.original, target, choices.quality ?? defaultQuality);
  if (!planned.ok) return planned;
  const drawn = await drawnOnPage(original);
  if (!drawn.ok) return drawn;
  const longest = { ms: longestMs, after };
  return pagePictureDesk((worker) => worker.makeSentCopy(original, { target, choices }, drawn.value), {
    longest,
  });
}
