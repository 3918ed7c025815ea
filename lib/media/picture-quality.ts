import type { PixelSize } from '@/lib/catalogue/smart-resize';
import { ok, type Result } from '@/lib/core/result';
import type { MediaRefusal, PictureTarget } from './attachment';
import type { PictureQuality } from './media-choices';
import { planImage, tokensOf } from './pictures/plan-image';

export const defaultQuality: PictureQuality = 'balanced';

/** What of the model's budget of pixels a quality uses. */
const shares: Readonly<Record<PictureQuality, number>> = { original: 1, balanced: 0.75, small: 0.25 };

/** A page of A4 keeps 8-point print readable down to this: about 125 pixels to the inch. */
const readablePixels = 1_500_000;

/** A picture that is hardly over is not resampled for it. */
const slack = 1.1;

/** The size at which a picture of that upright size is sent in this quality; never more than the model's budget. */
export function planPicture(
  original: PixelSize,
  target: PictureTarget,
  quality: PictureQuality,
): Result<PixelSize, MediaRefusal> {
  return planImage(original, withBudgetOf(original, target, quality));
}

export interface QualityFacts {
  readonly size: PixelSize;
  readonly visualTokens: number;
}

/** What a quality means for a picture: the size in pixels at which it is sent, and about how many tokens that costs. */
export function describeQuality(
  original: PixelSize,
  target: PictureTarget,
  quality: PictureQuality,
): Result<QualityFacts, MediaRefusal> {
  const planned = planPicture(original, target, quality);
  if (!planned.ok) return planned;
  return ok({ size: planned.value, visualTokens: tokensOf(planned.value, target.limits) });
}

function withBudgetOf(original: PixelSize, target: PictureTarget, quality: PictureQuality): PictureTarget {
  const { limits } = target;
  const budget = limits.defaultMaxPixels;
  const least = quality === 'balanced' ? Math.min(budget, readablePixels) : limits.minPixels;
  const defaultMaxPixels = Math.max(least, limits.minPixels, Math.floor(budget * shares[quality]));
  const isHardlyOver = original.width * original.height <= Math.min(budget, defaultMaxPixels * slack);
  return isHardlyOver ? target : { ...target, limits: { ...limits, defaultMaxPixels } };
}
