import { transfer } from 'comlink';
import { ok, type Result } from '@/lib/core/result';
import type { MediaRefusal, PictureAttachment, PictureTarget } from './attachment';
import { sniffedByteCount, sniffFormat } from './bytes/sniff-format';
import { defaultQuality, planPicture } from './picture-quality';
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
  const drawn = (await isDrawing(original)) ? await drawOnPage(original, after) : ok(null);
  if (!drawn.ok) return drawn;
  const pixels = drawn.value === null ? null : transfer(drawn.value, [drawn.value]);
  const longest = { ms: longestMs, after };
  return pagePictureDesk((worker) => worker.makeSentCopy(original, { target, choices }, pixels), { longest });
}

async function isDrawing(file: Blob): Promise<boolean> {
  const head = await file.slice(0, sniffedByteCount).arrayBuffer();
  const sniffed = sniffFormat(new Uint8Array(head));
  return sniffed.kind === 'picture' && sniffed.format === 'svg';
}

async function drawOnPage(file: Blob, after: After) {
  const { drawSvg } = await import('./pictures/svg/draw-svg');
  return drawSvg(file, new AbortController(), after);
}
