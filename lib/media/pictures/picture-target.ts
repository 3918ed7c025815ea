import type { ModelDescription } from '@/lib/catalogue/model';
import { type PictureWishes, pixelBudget } from '@/lib/catalogue/pixel-budget';
import type { PictureTarget } from '../attachment';

/**
 * What a picture is prepared for when it goes to this model, within the pixels that are wished for: the request must
 * then say so (`vl_high_resolution_images`, or `max_pixels` beside the picture), or the server shrinks it again.
 */
export function pictureTarget(
  model: ModelDescription,
  wishes: PictureWishes | boolean,
  maxUploadBytes = 0,
): PictureTarget {
  const { image } = model;
  return {
    limits: { ...image, defaultMaxPixels: pixelBudget(model, wishesOf(wishes)) },
    mustBeExact: model.coordinateSpace === 'sent-pixels',
    maxUploadBytes: Math.min(maxUploadBytes, image.maxFileBytes),
  };
}

function wishesOf(wishes: PictureWishes | boolean): PictureWishes {
  return typeof wishes === 'boolean' ? { isHighResolution: wishes, maxPixels: null } : wishes;
}
