import type { ModelDescription } from '@/lib/catalogue/model';
import type { PictureTarget } from '../attachment';

/** How pictures are wanted, beside what the model takes. */
export interface PictureWishes {
  readonly isHighResolution: boolean;
  /** At most so many pixels of each picture reach the model; null: the model's own default. */
  readonly maxPixels: number | null;
}

/**
 * What a picture is prepared for when it goes to this model. High resolution raises the budget to the model's
 * ceiling; the request must then carry `vl_high_resolution_images`, or the server shrinks the picture again. Otherwise
 * a wish for more or fewer pixels counts within the model's bounds, and the request must carry it as `max_pixels`.
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

/** The most pixels of one picture that reach this model. */
export function pixelBudget({ image }: ModelDescription, wishes: PictureWishes): number {
  if (wishes.isHighResolution) return image.ceilingPixels;
  const wanted = wishes.maxPixels ?? image.defaultMaxPixels;
  return Math.min(Math.max(wanted, image.minPixels), image.ceilingPixels);
}

function wishesOf(wishes: PictureWishes | boolean): PictureWishes {
  return typeof wishes === 'boolean' ? { isHighResolution: wishes, maxPixels: null } : wishes;
}
