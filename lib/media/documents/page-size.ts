import type { PixelSize } from '@/lib/catalogue/smart-resize';

/** A PDF measures in points: this many make an inch. */
const pointsPerInch = 72;

/** Finer than this a page shows nothing more. */
const finestDotsPerInch = 300;

/** No browser refuses a canvas with sides like these. */
const longestSidePx = 16_384;

/** The greatest size in pixels at which a page of so many points is drawn. */
export function fullPageSize({ width, height }: PixelSize): PixelSize {
  const wanted = finestDotsPerInch / pointsPerInch;
  return scaledSize({ width, height }, Math.min(wanted, longestSidePx / Math.max(width, height)));
}

/** The page within so many pixels of area, never larger than `full`. */
export function pageSizeWithin(full: PixelSize, maxPixels: number): PixelSize {
  return scaledSize(full, Math.min(1, Math.sqrt(maxPixels / (full.width * full.height))));
}

/** The page in a tile of a list: sides in pixels, sharp on dense screens. */
export function thumbnailSize(full: PixelSize): PixelSize {
  return scaledSize(full, Math.min(1, 224 / full.width, 304 / full.height));
}

/** Rounded down, so that an area asked for is never passed; a side is at least one pixel. */
function scaledSize({ width, height }: PixelSize, scale: number): PixelSize {
  const side = (length: number) => Math.max(1, Math.floor(length * scale));
  return { width: side(width), height: side(height) };
}
