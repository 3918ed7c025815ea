import type { PixelSize } from '@/lib/catalogue/smart-resize';
import type { PictureTarget } from './attachment';
import type { PictureQuality } from './media-choices';
import { describeQuality } from './picture-quality';

/** What a picture is sent as at one quality. */
export interface QualityPlan extends PixelSize {
  /** About how many tokens the model spends on it. */
  readonly visualTokens: number;
}

/** What each quality means for a picture of that upright size in pixels; null: it cannot be sent so. */
export function planQualities(
  original: PixelSize,
  target: PictureTarget,
): Readonly<Record<PictureQuality, QualityPlan | null>> {
  const plan = (quality: PictureQuality): QualityPlan | null => {
    const means = describeQuality(original, target, quality);
    return means.ok ? { ...means.value.size, visualTokens: means.value.visualTokens } : null;
  };
  return { original: plan('original'), balanced: plan('balanced'), small: plan('small') };
}
