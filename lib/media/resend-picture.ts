import type { Result } from '@/lib/core/result';
import type { MediaRefusal, PictureAttachment, PictureTarget } from './attachment';
import { pagePictureDesk } from './pictures/page-picture-desk';
import type { SentCopy } from './pictures/picture-jobs';
import { planImage } from './pictures/plan-image';

/** Makes a new copy to send of a picture whose original is kept: for another model, or at another resolution. */
export async function preparePictureAgain(
  original: Blob,
  attachment: PictureAttachment,
  target: PictureTarget,
): Promise<Result<SentCopy, MediaRefusal>> {
  const planned = planImage(attachment.original, target);
  if (!planned.ok) return planned;
  return pagePictureDesk((worker) => worker.makeSentCopy(original, target));
}
