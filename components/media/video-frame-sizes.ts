import type { PixelSize } from '@/lib/catalogue/smart-resize';

/** Areas of usual film sizes, 180 to 1080 lines high. */
const usualPixels = [320 * 180, 480 * 270, 640 * 360, 960 * 540, 1280 * 720, 1920 * 1080];

export interface FrameSize extends PixelSize {
  /** The area that is asked for; the sides are about right. */
  readonly pixels: number;
}

/** Sizes below the video's own that a frame may be brought to, in its proportions. */
export function frameSizes({ width, height }: PixelSize): readonly FrameSize[] {
  return usualPixels
    .filter((pixels) => pixels < width * height)
    .map((pixels) => {
      const scale = Math.sqrt(pixels / (width * height));
      return { pixels, width: Math.round(width * scale), height: Math.round(height * scale) };
    });
}
