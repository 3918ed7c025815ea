import type { CropPart } from '@/components/composer/crop-part';
import type { PixelSize } from '@/lib/catalogue/smart-resize';

/** A part in the pixels of another size of the same picture; the same part where both are the same. */
export function scaledPart(part: CropPart, from: PixelSize, to: PixelSize): CropPart {
  const [x, right] = [part.x, part.x + part.width].map((px) => Math.round((px * to.width) / from.width));
  const [y, bottom] = [part.y, part.y + part.height].map((px) => Math.round((px * to.height) / from.height));
  const [left = 0, top = 0] = [x, y];
  return {
    x: left,
    y: top,
    width: Math.max(1, (right ?? left) - left),
    height: Math.max(1, (bottom ?? top) - top),
  };
}
