import type { PictureShape } from './shape';
import { shapeArea, shapeBounds } from './shape-pixels';
import { imagePoint, imageToScreen, type ScreenPoint, type Viewport } from './spaces';

/** How far from its centre a point is felt, in CSS pixels. */
const pointRadiusPx = 12;
/** How far outside its line a box is felt, so that a tiny one can be met at all. */
const boxSlackPx = 3;

/**
 * The shape under the pointer: the smallest of those that hold it, the nearest among points, which count as smaller
 * than any box. Null over bare picture.
 */
export function hitTest(
  shapes: readonly PictureShape[],
  at: ScreenPoint,
  view: Viewport,
): PictureShape | null {
  let best: { shape: PictureShape; rank: number } | null = null;
  for (const shape of shapes) {
    const rank = rankAt(shape, at, view);
    if (rank !== null && (best === null || rank < best.rank)) best = { shape, rank };
  }
  return best?.shape ?? null;
}

/** Null when the shape is not hit. Points rank below zero, nearer ones lower; boxes by area. */
function rankAt(shape: PictureShape, [x, y]: ScreenPoint, view: Viewport): number | null {
  const [x1, y1, x2, y2] = shapeBounds(shape);
  const [left, top] = imageToScreen(imagePoint(x1, y1), view);
  const [right, bottom] = imageToScreen(imagePoint(x2, y2), view);
  if (shape.kind === 'point') {
    const distance = Math.hypot(x - left, y - top);
    return distance <= pointRadiusPx ? distance - pointRadiusPx - 1 : null;
  }
  const isInside =
    x >= left - boxSlackPx && x <= right + boxSlackPx && y >= top - boxSlackPx && y <= bottom + boxSlackPx;
  return isInside ? shapeArea(shape) : null;
}
