import type { Result } from '@/lib/core/result';
import type { MediaRefusal } from './attachment';
import { drawnOnPage } from './pictures/drawn-on-page';
import { pagePictureDesk } from './pictures/page-picture-desk';

/**
 * A copy of a stored picture to be passed on: upright, its longer side at most so many pixels (null: all of them), and
 * with nothing that the file says beside its pixels.
 */
export async function reducedPicture(
  file: Blob,
  longestSidePx: number | null,
): Promise<Result<Blob, MediaRefusal>> {
  const drawn = await drawnOnPage(file);
  return drawn.ok
    ? pagePictureDesk((worker) => worker.reducePicture(file, longestSidePx, drawn.value))
    : drawn;
}
