import type { PixelSize } from '@/lib/catalogue/smart-resize';
import type { PictureTarget } from './attachment';
import type { PictureQuality } from './media-choices';
import { planImage, tokensOf } from './pictures/plan-image';

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
  const planned = planImage(original, target);
  const plan = planned.ok ? { ...planned.value, visualTokens: tokensOf(planned.value, target.limits) } : null;
  return { original: plan, balanced: plan, small: plan };
}
