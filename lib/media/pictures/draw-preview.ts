import type { PixelSize } from '@/lib/catalogue/smart-resize';
import { drawOffscreen, layOnWhite } from './offscreen';

/** Sharp in a tile of 56 CSS pixels on the densest screens. */
const previewSidePx = 192;
const quality = 0.8;

/**
 * A small JPEG of the picture for lists and trays. Showing a dozen originals there would have the page wait for
 * the decoding of every one of them.
 */
export function drawPreview(
  drawn: ImageBitmap | OffscreenCanvas,
  { width, height }: PixelSize,
): Promise<Blob> {
  const scale = Math.min(1, previewSidePx / Math.min(width, height));
  const longestPx = previewSidePx * 4;
  const side = (px: number) => Math.min(longestPx, Math.max(1, Math.round(px * scale)));
  const canvas = drawOffscreen(drawn, { width: side(width), height: side(height) });
  layOnWhite(canvas);
  return canvas.convertToBlob({ type: 'image/jpeg', quality });
}
