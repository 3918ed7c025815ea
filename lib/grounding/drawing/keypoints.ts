import type { PictureShape, PointShape } from '../shape';

/** On which side of it the name of a part stands: away from the other parts. */
export type PartSide = 'left' | 'right';

const known = new WeakMap<readonly PictureShape[], ReadonlyMap<string, PartSide>>();

/**
 * The points that are parts of one thing, by their ids: the reply said several of different names in one place, such
 * as the joints of a body. Found once for each list.
 */
export function keypointSides(shapes: readonly PictureShape[]): ReadonlyMap<string, PartSide> {
  const before = known.get(shapes);
  if (before) return before;
  const bySpan = new Map<string, PointShape[]>();
  for (const shape of shapes) {
    if (shape.kind !== 'point' || shape.label === null || shape.correction?.kind === 'added') continue;
    const key = shape.span.join();
    const points = bySpan.get(key);
    if (points) points.push(shape);
    else bySpan.set(key, [shape]);
  }
  const sides = new Map<string, PartSide>();
  for (const points of bySpan.values()) {
    if (new Set(points.map(({ label }) => label)).size === 1) continue;
    const middle = points.reduce((sum, { coords }) => sum + coords[0], 0) / points.length;
    for (const { id, coords } of points) sides.set(id, coords[0] < middle ? 'left' : 'right');
  }
  known.set(shapes, sides);
  return sides;
}
