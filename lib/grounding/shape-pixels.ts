import { assertNever } from '@/lib/core/assert-never';
import { maskArea } from './mask-picture';
import type { PictureShape } from './shape';

/** What a row of the object list says of a shape, in whole pixels of the original picture; `box`: the box around it. */
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
  const [x1, y1, x2, y2] = shapeBounds(shape);
  const [x, y] = [Math.round(x1), Math.round(y1)];
  if (shape.kind === 'point') return { kind: 'point', x, y };
  return { kind: 'box', x, y, width: Math.round(x2 - x1), height: Math.round(y2 - y1) };
}

/** Square pixels of the original picture; a point and a line have none. */
export function shapeArea(shape: PictureShape): number {
  if (shape.kind === 'point' || (shape.kind === 'polygon' && !shape.isClosed)) return 0;
  if (shape.kind === 'polygon') return polygonArea(shape.coords);
  if (shape.kind === 'mask') return maskArea(shape);
  const [x1, y1, x2, y2] = shape.coords;
  return (x2 - x1) * (y2 - y1);
}

/** [x1, y1, x2, y2] around the shape, in pixels of the original picture. */
export function shapeBounds(shape: PictureShape): readonly [number, number, number, number] {
  switch (shape.kind) {
    case 'box':
    case 'cuboid':
    case 'mask':
      return shape.coords;
    case 'point':
      return [shape.coords[0], shape.coords[1], shape.coords[0], shape.coords[1]];
    case 'polygon':
      return boundsOf(shape.coords);
    default:
      return assertNever(shape);
  }
}

/** [x1, y1, x2, y2] around a flat list of points; a loop, as a list may be longer than a call's arguments. */
export function boundsOf(coords: readonly number[]): readonly [number, number, number, number] {
  const bounds: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let index = 0; index + 1 < coords.length; index += 2) {
    const [x, y] = [coords[index] ?? 0, coords[index + 1] ?? 0];
    bounds[0] = Math.min(bounds[0], x);
    bounds[1] = Math.min(bounds[1], y);
    bounds[2] = Math.max(bounds[2], x);
    bounds[3] = Math.max(bounds[3], y);
  }
  return bounds;
}

/** By the shoelace formula. */
export function polygonArea(coords: readonly number[]): number {
  let twice = 0;
  for (let index = 0; index + 1 < coords.length; index += 2) {
    const next = (index + 2) % coords.length;
    twice += (coords[index] ?? 0) * (coords[next + 1] ?? 0) - (coords[next] ?? 0) * (coords[index + 1] ?? 0);
  }
  return Math.abs(twice) / 2;
}
