import type { PixelSize } from '@/lib/catalogue/smart-resize';
import type { PictureTarget } from '../attachment';
import type { PictureQuality } from '../media-choices';
import { smallerPlan } from './plan-image';

/** One way to encode a picture. JPEG has no transparency: it is laid on white. */
export interface EncodingStep {
  readonly size: PixelSize;
  readonly mediaType: 'image/jpeg' | 'image/png';
  /** JPEG only, 0 to 1. */
  readonly quality?: number;
}

/** JPEG qualities at the planned size, best first. */
const qualitiesOf: Readonly<Record<PictureQuality, readonly number[]>> = {
  original: [0.95, 0.9, 0.8, 0.7],
  balanced: [0.9, 0.8, 0.7],
  small: [0.8, 0.7],
};

/** What is tried when no quality helps: this share of the planned pixels. */
const shares = [0.5, 0.25] as const;
const qualityWhenSmaller = 0.8;

interface WantedSteps {
  readonly planned: PixelSize;
  readonly quality: PictureQuality;
  readonly suitsPng: boolean;
}

/**
 * The ways to encode a picture of the planned size, best first; the first one whose data URL fits is sent.
 * PNG comes first for transparency and few colours, then JPEG at falling quality, then fewer pixels.
 */
export function encodingSteps(
  { planned, quality, suitsPng }: WantedSteps,
  target: PictureTarget,
): readonly EncodingStep[] {
  const png: EncodingStep = { size: planned, mediaType: 'image/png' };
  return [
    ...(suitsPng ? [png] : []),
    ...qualitiesOf[quality].map(
      (share) => ({ size: planned, mediaType: 'image/jpeg', quality: share }) as const,
    ),
    ...shares.map(
      (share) =>
        ({
          size: smallerPlan(planned, share, target),
          mediaType: 'image/jpeg',
          quality: qualityWhenSmaller,
        }) as const,
    ),
  ];
}
