import type { ImageLimits, ModelDescription } from './model';

/** How large pictures are wanted, beside what the model takes. */
export interface PictureWishes {
  readonly isHighResolution: boolean;
  /** At most so many pixels of each picture; null: the model's own default. */
  readonly maxPixels: number | null;
}

/**
 * The most pixels of one picture that reach this model: its ceiling with high resolution, which overrules a wished
 * number; else that number within the model's bounds.
 * Source: the vendor's page on visual understanding (high-resolution pictures).
 */
export function pixelBudget({ image }: Pick<ModelDescription, 'image'>, wishes: PictureWishes): number {
  if (wishes.isHighResolution) return image.ceilingPixels;
  const wanted = wishes.maxPixels ?? image.defaultMaxPixels;
  return Math.min(Math.max(wanted, image.minPixels), image.ceilingPixels);
}

/** What a request has to say as `max_pixels` beside each picture; null: nothing, the model's default holds. */
export function askedMaxPixels(model: ModelDescription, wishes: PictureWishes): number | null {
  if (wishes.isHighResolution || !model.hasVision || model.family === 'demo') return null;
  const budget = pixelBudget(model, wishes);
  return budget === model.image.defaultMaxPixels ? null : budget;
}

export type PixelPresetId = 'smallest' | 'quarter' | 'half' | 'default' | 'double' | 'ceiling';

export interface PixelPreset {
  readonly id: PixelPresetId;
  readonly pixels: number;
}

/** Sizes worth offering for a model, from its least to its most pixels, each once. */
export function pixelPresets({
  minPixels,
  defaultMaxPixels,
  ceilingPixels,
}: ImageLimits): readonly PixelPreset[] {
  const presets: readonly PixelPreset[] = [
    { id: 'smallest', pixels: minPixels },
    { id: 'quarter', pixels: defaultMaxPixels / 4 },
    { id: 'half', pixels: defaultMaxPixels / 2 },
    { id: 'default', pixels: defaultMaxPixels },
    { id: 'double', pixels: defaultMaxPixels * 2 },
    { id: 'ceiling', pixels: ceilingPixels },
  ];
  return presets.filter(
    ({ id, pixels }) =>
      id === 'smallest' || id === 'ceiling' || (pixels > minPixels && pixels < ceilingPixels),
  );
}
