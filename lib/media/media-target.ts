import type { ModelDescription } from '@/lib/catalogue/model';
import type { MediaTarget, VideoTarget } from './attachment';
import { pictureTarget } from './picture-target';

/** What files are prepared for when they go to this model. */
export function mediaTarget(model: ModelDescription, isHighResolution: boolean): MediaTarget {
  return { picture: pictureTarget(model, isHighResolution), video: videoTarget(model) };
}

function videoTarget({ video, image }: ModelDescription): VideoTarget | null {
  if (video === null) return null;
  return { limits: video, tokenFactor: image.tokenFactor, maxDataUrlCharacters: image.maxDataUrlCharacters };
}
