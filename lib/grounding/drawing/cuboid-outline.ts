import type { CuboidShape } from '../shape';

type Spot = readonly [x: number, y: number];

const known = new WeakMap<CuboidShape, readonly number[]>();

/** [x1, y1, x2, y2, …] around all edges: the convex hull of their ends. Found once for each shape. */
export function cuboidOutline(shape: CuboidShape): readonly number[] {
  const before = known.get(shape);
  if (before) return before;
  const spots = shape.edges.flatMap(([x1, y1, x2, y2]): Spot[] => [
    [x1, y1],
    [x2, y2],
  ]);
  spots.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const hull = [...chain(spots), ...chain(spots.toReversed())].flat();
  known.set(shape, hull);
  return hull;
}

/** One side of the hull, by Andrew's monotone chain, without its last spot, which the other side begins with. */
function chain(spots: readonly Spot[]): readonly Spot[] {
  const side: Spot[] = [];
  for (const spot of spots) {
    while (side.length > 1 && !turnsOn(side.at(-2), side.at(-1), spot)) side.pop();
    side.push(spot);
  }
  return side.slice(0, -1);
}

function turnsOn([x1, y1]: Spot = [0, 0], [x2, y2]: Spot = [0, 0], [x3, y3]: Spot = [0, 0]): boolean {
  return (x2 - x1) * (y3 - y1) - (y2 - y1) * (x3 - x1) > 0;
}
