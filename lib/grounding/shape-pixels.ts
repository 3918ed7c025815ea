import { assertNever } from '@/lib/core/assert-never';
import type { PictureShape } from './shape';

/** What a row of the object list says of a shape, in whole pixels of the original picture. */
export type ShapePixels =
  | {
      readonly kind: 'box';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
    }
  | { readonly kind: 'point'; readonly x: number; readonly y: number };

export function shapePixels(shape: PictureShape): ShapePixels {
  switch (shape.kind) {
    case 'box': {
      const [x1, y1, x2, y2] = shape.coords;
      return {
        kind: 'box',
        x: Math.round(x1),
        y: Math.round(y1),
        width: Math.round(x2 - x1),
        height: Math.round(y2 - y1),
      };
    }
    case 'point':
      return { kind: 'point', x: Math.round(shape.coords[0]), y: Math.round(shape.coords[1]) };
    default:
      return assertNever(shape);
  }
}

/** Square pixels of the original picture; a point has none. */
export function shapeArea(shape: PictureShape): number {
  if (shape.kind === 'point') return 0;
  const [x1, y1, x2, y2] = shape.coords;
  return (x2 - x1) * (y2 - y1);
}

/** [x1, y1, x2, y2] around the shape, in pixels of the original picture. */
export function shapeBounds(shape: PictureShape): readonly [number, number, number, number] {
  if (shape.kind === 'box') return shape.coords;
  const [x, y] = shape.coords;
  return [x, y, x, y];
}
