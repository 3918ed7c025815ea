import type { ModelDescription } from '@/lib/catalogue/model';
import type { PictureTarget } from '../attachment';

/**
 * How large a picture by address may be, for models of Qwen3-VL and later, and for others.
 * Source: https://docs.qwencloud.com/developer-guides/multimodal/vision
 */
const maxPictureBytes = { newer: 20_000_000, older: 10_000_000 };

/**
 * What a picture is prepared for when it goes to this model. High resolution raises the budget to the model's
 * ceiling; the request must then carry `vl_high_resolution_images`, or the server shrinks the picture again.
 */
export function pictureTarget(
  model: ModelDescription,
  isHighResolution: boolean,
  maxUploadBytes = 0,
): PictureTarget {
  const { image } = model;
  const defaultMaxPixels = isHighResolution ? image.ceilingPixels : image.defaultMaxPixels;
  const mustBeExact = model.coordinateSpace === 'sent-pixels';
  const mostBytes = mustBeExact ? maxPictureBytes.older : maxPictureBytes.newer;
  return {
    limits: { ...image, defaultMaxPixels },
    mustBeExact,
    maxUploadBytes: Math.min(maxUploadBytes, mostBytes),
  };
}
