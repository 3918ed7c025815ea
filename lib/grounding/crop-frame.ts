import type { PictureShape } from './shape';
import { shapeBounds } from './shape-pixels';
import type { Size } from './spaces';

/** Whole pixels of the original picture. */
export interface CropFrame extends Size {
  readonly left: number;
  readonly top: number;
}

/**
 * The cut of the picture around the shapes, as large as the object list says they are. Null where nothing is to be cut:
 * no shape, or a single spot.
 */
export function cropFrame(shapes: readonly PictureShape[], picture: Size): CropFrame | null {
  const bounds = shapes.map(shapeBounds);
  const [x1, x2] = stretch(bounds.flatMap(([left, , right]) => [left, right]));
  const [y1, y2] = stretch(bounds.flatMap(([, top, , bottom]) => [top, bottom]));
  if (x2 <= x1 && y2 <= y1) return null;
  const [left, width] = wholePixels(x1, x2, picture.width);
  const [top, height] = wholePixels(y1, y2, picture.height);
  return { left, top, width, height };
}

function stretch(values: readonly number[]): readonly [number, number] {
  const least = values.reduce((found, value) => Math.min(found, value), Infinity);
  return [least, values.reduce((found, value) => Math.max(found, value), -Infinity)];
}

/** A stretch of a side in whole pixels, [first, how many]: within the side, and at least one. */
function wholePixels(from: number, to: number, side: number): readonly [number, number] {
  const start = Math.min(Math.max(from, 0), side);
  const end = Math.min(Math.max(to, 0), side);
  const length = Math.max(Math.round(end - start), 1);
  return [Math.min(Math.round(start), side - length), length];
}
