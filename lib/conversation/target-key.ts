import type { PictureTarget } from '@/lib/media/attachment';

/** Equal for two targets exactly when one copy of a picture serves both. */
export function targetKey({ limits, mustBeExact }: PictureTarget): string {
  const { tokenFactor, minPixels, defaultMaxPixels, ceilingPixels, maxDataUrlCharacters } = limits;
  const exactness = mustBeExact ? 'exact' : 'free';
  return [tokenFactor, minPixels, defaultMaxPixels, ceilingPixels, maxDataUrlCharacters, exactness].join('/');
}
