import type { PictureShape } from '../shape';
import { shapeArea, shapeBounds } from '../shape-pixels';

interface OrderedShape {
  readonly shape: PictureShape;
  /** [x1, y1, x2, y2] in pixels of the original picture. */
  readonly bounds: readonly [number, number, number, number];
}

const known = new WeakMap<readonly PictureShape[], readonly OrderedShape[]>();

/** Large before small, so that nothing is covered. Sorted once for each list: it stays while the picture only moves. */
export function drawingOrder(shapes: readonly PictureShape[]): readonly OrderedShape[] {
  const before = known.get(shapes);
  if (before) return before;
  const order = shapes
    .map((shape) => ({ shape, bounds: shapeBounds(shape), area: shapeArea(shape) }))
    .sort((a, b) => b.area - a.area);
  known.set(shapes, order);
  return order;
}
