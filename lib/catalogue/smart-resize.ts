export interface PixelSize {
  readonly width: number;
  readonly height: number;
}

/** What the vendor's image processor works with: patch side and pixel budget. */
export interface ProcessorLimits {
  /** Side of one visual token in pixels. */
  readonly factor: number;
  readonly minPixels: number;
  readonly maxPixels: number;
}

/** Above this the vendor's processor refuses a picture. */
export const maxProcessorRatio = 200;

/**
 * The size to which the server resizes a picture before the model sees it: sides are multiples of the factor and
 * the area lies within the budget. Rounds half to even, as Python does (1280 × 720 at 32 gives 1280 × 704).
 * Source: `smart_resize` of qwen-vl-utils. Throws a RangeError for sides that are not positive and for a side
 * ratio above 200.
 */
export function smartResize({ width, height }: PixelSize, limits: ProcessorLimits): PixelSize {
  refuseImpossibleSides(width, height);
  const { factor, minPixels, maxPixels } = limits;
  const rounded = {
    width: Math.max(factor, roundHalfToEven(width / factor) * factor),
    height: Math.max(factor, roundHalfToEven(height / factor) * factor),
  };
  const area = rounded.width * rounded.height;
  if (area > maxPixels) {
    const shrink = Math.sqrt((height * width) / maxPixels);
    return {
      width: Math.max(factor, Math.floor(width / shrink / factor) * factor),
      height: Math.max(factor, Math.floor(height / shrink / factor) * factor),
    };
  }
  if (area < minPixels) {
    const grow = Math.sqrt(minPixels / (height * width));
    return {
      width: Math.ceil((width * grow) / factor) * factor,
      height: Math.ceil((height * grow) / factor) * factor,
    };
  }
  return rounded;
}

function refuseImpossibleSides(width: number, height: number): void {
  if (!(width > 0 && height > 0)) throw new RangeError(`A picture of ${width} × ${height} has no pixels`);
  const ratio = Math.max(width, height) / Math.min(width, height);
  if (ratio > maxProcessorRatio)
    throw new RangeError(`A side ratio of ${ratio} exceeds ${maxProcessorRatio}`);
}

function roundHalfToEven(value: number): number {
  const floor = Math.floor(value);
  const isHalf = value - floor === 0.5;
  return isHalf && floor % 2 === 0 ? floor : Math.round(value);
}
