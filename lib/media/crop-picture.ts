import type { Result } from '@/lib/core/result';
import type { MediaRefusal } from './attachment';
import type { PictureView, PixelPart } from './pictures/cut-picture';
import { drawnOnPage } from './pictures/drawn-on-page';
import { pagePictureDesk } from './pictures/page-picture-desk';

export type { PictureView, PixelPart };

/** What a person sees while choosing a part: the whole picture upright, small enough to be moved about over. */
export async function viewPicture(file: Blob): Promise<Result<PictureView, MediaRefusal>> {
  const drawn = await drawnOnPage(file);
  return drawn.ok ? pagePictureDesk((worker) => worker.viewPicture(file, drawn.value)) : drawn;
}

/**
 * Cuts a part out of a picture, pixel by pixel, in pixels of the picture upright. Small parts and pictures that were
 * no photographs lose nothing (PNG); a large part of a photograph becomes a JPEG again.
 */
export async function cropPicture(file: Blob, part: PixelPart): Promise<Result<Blob, MediaRefusal>> {
  const drawn = await drawnOnPage(file);
  return drawn.ok ? pagePictureDesk((worker) => worker.cutPicture(file, part, drawn.value)) : drawn;
}
