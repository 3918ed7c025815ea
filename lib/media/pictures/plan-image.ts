import type { ImageLimits } from '@/lib/catalogue/model';
import {
  maxProcessorRatio,
  type PixelSize,
  type ProcessorLimits,
  smartResize,
} from '@/lib/catalogue/smart-resize';
import { visualTokens } from '@/lib/catalogue/visual-tokens';
import { err, ok, type Result } from '@/lib/core/result';
import type { MediaRefusal, PictureTarget } from '../attachment';

/**
 * The size at which a picture is sent, from its upright size in pixels. A picture within the model's budget keeps
 * its size; one outside is brought to the size that the server itself would make of it, so that it is resampled once.
 * A model that answers in absolute pixels always gets that size: the server's own resize then changes nothing.
 */
export function planImage(original: PixelSize, target: PictureTarget): Result<PixelSize, MediaRefusal> {
  const refusal = refusalOf(original, target.limits);
  if (refusal !== null) return err(refusal);
  const processor = processorLimits(target.limits);
  const keepsItsSize = !target.mustBeExact && isWithinBudget(original, processor);
  return ok(keepsItsSize ? original : sizeInBudget(original, processor));
}

/** A smaller size for the same picture, at most `share` of the pixels of `planned`, that survives the server's resize. */
export function smallerPlan(planned: PixelSize, share: number, { limits }: PictureTarget): PixelSize {
  const maxPixels = Math.max(limits.minPixels, planned.width * planned.height * share);
  return sizeInBudget(planned, { ...processorLimits(limits), maxPixels });
}

/** About how many tokens the model spends on a picture that is sent at this size. */
export function tokensOf(sent: PixelSize, limits: ImageLimits): number {
  return visualTokens(smartResize(sent, processorLimits(limits)), limits.tokenFactor);
}

/** Why a picture of that size, upright or not, cannot go to the model at all; null: it can. */
export function refusalOf({ width, height }: PixelSize, limits: ImageLimits): MediaRefusal | null {
  const [short, long] = width < height ? [width, height] : [height, width];
  if (short < limits.minSidePx) {
    return { code: 'side-too-short', values: { width, height, minSidePx: limits.minSidePx } };
  }
  if (long > short * limits.maxAspectRatio) {
    const values = { kind: 'picture', width, height, maxRatio: limits.maxAspectRatio };
    return { code: 'ratio-too-extreme', values };
  }
  return null;
}

function processorLimits({ tokenFactor, minPixels, defaultMaxPixels }: ImageLimits): ProcessorLimits {
  return { factor: tokenFactor, minPixels, maxPixels: defaultMaxPixels };
}

function isWithinBudget({ width, height }: PixelSize, { minPixels, maxPixels }: ProcessorLimits): boolean {
  const area = width * height;
  return area >= minPixels && area <= maxPixels;
}

/** Rounding a very long picture may take it past the ratio that the server accepts; its long side gives way. */
function sizeInBudget(size: PixelSize, processor: ProcessorLimits): PixelSize {
  const { width, height } = smartResize(size, processor);
  const longestPx = Math.min(width, height) * maxProcessorRatio;
  return { width: Math.min(width, longestPx), height: Math.min(height, longestPx) };
}
