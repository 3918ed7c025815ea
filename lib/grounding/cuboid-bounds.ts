import type { Line } from './cuboid';
import { boundsOf } from './shape-pixels';
import { clampToPicture, imagePoint, type Size } from './spaces';

/** [x1, y1, x2, y2] around what is seen of a box in space on its picture; null when that is nothing. */
export function cuboidBounds(
  edges: readonly Line[],
  picture: Size,
): readonly [number, number, number, number] | null {
  const [x1, y1, x2, y2] = boundsOf(edges.flat());
  const from = clampToPicture(imagePoint(x1, y1), picture);
  const to = clampToPicture(imagePoint(x2, y2), picture);
  const isSeen = from[0] < to[0] && from[1] < to[1];
  return isSeen ? [from[0], from[1], to[0], to[1]] : null;
}
