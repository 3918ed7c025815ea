import type { ModelDescription } from '@/lib/catalogue/model';
import type { PictureWishes } from '@/lib/catalogue/pixel-budget';
import type { MediaTarget, VideoTarget } from './attachment';
import { pictureTarget } from './pictures/picture-target';

/**
 * What files are prepared for when they go to this model, by a server that takes uploads of so many bytes. `wishes`
 * may be whether high resolution is on alone.
 */
export function mediaTarget(
  model: ModelDescription,
  wishes: PictureWishes | boolean,
  maxUploadBytes = 0,
): MediaTarget {
  return {
    picture: pictureTarget(model, wishes, maxUploadBytes),
    video: videoTarget(model, maxUploadBytes),
  };
}

function videoTarget({ video, image }: ModelDescription, maxUploadBytes: number): VideoTarget | null {
  if (video === null) return null;
  const { tokenFactor, maxDataUrlCharacters } = image;
  return { limits: video, tokenFactor, maxDataUrlCharacters, maxUploadBytes };
}
