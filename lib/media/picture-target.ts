import type { ModelDescription } from '@/lib/catalogue/model';
import type { PictureTarget } from './attachment';

/**
 * What a picture is prepared for when it goes to this model. High resolution raises the budget to the model's
 * ceiling; the request must then carry `vl_high_resolution_images`, or the server shrinks the picture again.
 */
export function pictureTarget(model: ModelDescription, isHighResolution: boolean): PictureTarget {
  const { image } = model;
  const defaultMaxPixels = isHighResolution ? image.ceilingPixels : image.defaultMaxPixels;
  return { limits: { ...image, defaultMaxPixels }, mustBeExact: model.coordinateSpace === 'sent-pixels' };
}
