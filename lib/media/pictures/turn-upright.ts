import type { PixelSize } from '@/lib/catalogue/smart-resize';
import { contextOf } from './offscreen';

type Transform = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

/** Where the corners of a picture of that size come to lie, by how EXIF says that it was held (1 to 8). */
export function uprightTransform(orientation: number, { width, height }: PixelSize): Transform {
  const transforms: readonly Transform[] = [
    [1, 0, 0, 1, 0, 0],
    [-1, 0, 0, 1, width, 0],
    [-1, 0, 0, -1, width, height],
    [1, 0, 0, -1, 0, height],
    [0, 1, 1, 0, 0, 0],
    [0, 1, -1, 0, height, 0],
    [0, -1, -1, 0, height, width],
    [0, -1, 1, 0, 0, width],
  ];
  return transforms[orientation - 1] ?? [1, 0, 0, 1, 0, 0];
}

/** Whether sides change places. */
export function liesOnItsSide(orientation: number): boolean {
  return orientation >= 5;
}

/** The same pixels upright. The bitmap that is given is closed when another one takes its place. */
export function turnUpright(bitmap: ImageBitmap, orientation: number): ImageBitmap {
  if (orientation === 1) return bitmap;
  const { width, height } = bitmap;
  const canvas = liesOnItsSide(orientation)
    ? new OffscreenCanvas(height, width)
    : new OffscreenCanvas(width, height);
  const context = contextOf(canvas);
  context.setTransform(...uprightTransform(orientation, { width, height }));
  context.drawImage(bitmap, 0, 0);
  bitmap.close();
  return canvas.transferToImageBitmap();
}
