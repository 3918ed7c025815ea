import type { PictureShape } from '../shape';

const known = new WeakMap<readonly PictureShape[], ReadonlySet<string>>();

/**
 * The ids of the points that are parts of one thing: the reply said several of different names in one place, such as
 * the joints of a body. Found once for each list.
 */
export function keypointIds(shapes: readonly PictureShape[]): ReadonlySet<string> {
  const before = known.get(shapes);
  if (before) return before;
  const bySpan = new Map<string, PictureShape[]>();
  for (const shape of shapes) {
    if (shape.kind !== 'point' || shape.label === null || shape.correction?.kind === 'added') continue;
    const key = shape.span.join();
    const points = bySpan.get(key);
    if (points) points.push(shape);
    else bySpan.set(key, [shape]);
  }
  const together = [...bySpan.values()].filter(
    (points) => new Set(points.map(({ label }) => label)).size > 1,
  );
  const ids = new Set(together.flatMap((points) => points.map(({ id }) => id)));
  known.set(shapes, ids);
  return ids;
}
