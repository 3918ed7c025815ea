import type { PixelSize } from '@/lib/catalogue/smart-resize';

/** Decoded pixels: red, green, blue and opacity of 8 bits each, row by row, sRGB. */
export interface Pixels extends PixelSize {
  readonly rgba: Uint8ClampedArray<ArrayBuffer>;
}

/** Throws where memory does not suffice. */
export function bitmapOf({ rgba, width, height }: Pixels): Promise<ImageBitmap> {
  return createImageBitmap(new ImageData(rgba, width, height));
}
