import { type MaskGrid, maskColumns } from '../mask-grid';
import { maskCells } from '../mask-picture';
import type { MaskShape } from '../shape';
import { withoutSeams } from './mask-rows';

/** A corner of cells: [x, y] in cells. */
type Corner = readonly [x: number, y: number];

/**
 * The lines around what is in, each closed and without its first point again, along the sides of cells: clockwise
 * around what is in, the other way round around a hole. Cells that touch at a corner alone are apart.
 */
export function outlinesOf(grid: MaskGrid): readonly (readonly Corner[])[] {
  const sides = sidesByStart(grid);
  const known = new Set<Side>();
  const outlines: Corner[][] = [];
  for (const first of [...sides.values()].flat()) {
    const corners: Corner[] = [];
    for (let side: Side | undefined = first; side && !known.has(side); side = sideAfter(side, sides)) {
      known.add(side);
      corners.push(side.from);
    }
    if (corners.length > 0) outlines.push(withoutStraights(corners));
  }
  return outlines;
}

/** The outlines of a mask in pixels of its picture, flat as a polygon's; none when it cannot be read. */
export function maskOutlines(shape: MaskShape): readonly (readonly number[])[] {
  const cells = maskCells(shape);
  if (cells === null) return [];
  const [x1, y1, x2, y2] = shape.coords;
  return outlinesOf(cells).map((corners) =>
    corners.flatMap(([x, y]) => [x1 + (x / cells.width) * (x2 - x1), y1 + (y / cells.height) * (y2 - y1)]),
  );
}

interface Side {
  readonly from: Corner;
  readonly to: Corner;
}

const keyOf = ([x, y]: Corner) => `${x} ${y}`;

/** With what is in on their right hand. */
function sidesByStart(grid: MaskGrid): Map<string, Side[]> {
  const sides = new Map<string, Side[]>();
  const add = (from: Corner, to: Corner) => {
    const known = sides.get(keyOf(from));
    if (known) known.push({ from, to });
    else sides.set(keyOf(from), [{ from, to }]);
  };
  const columns = maskColumns(grid).map(withoutSeams);
  columns.forEach((stretches, x) => {
    for (let index = 0; index + 1 < stretches.length; index += 2) {
      const [top, bottom] = [stretches[index] ?? 0, stretches[index + 1] ?? 0];
      add([x, top], [x + 1, top]);
      add([x + 1, bottom], [x, bottom]);
    }
  });
  for (let x = 0; x <= grid.width; x += 1) {
    const [before, here] = [columns[x - 1] ?? [], columns[x] ?? []];
    const ends = [...new Set([...before, ...here])].toSorted((one, other) => one - other);
    ends.slice(1).forEach((bottom, index) => {
      const top = ends[index] ?? bottom;
      if (isIn(before, top) === isIn(here, top)) return;
      if (isIn(here, top)) add([x, bottom], [x, top]);
      else add([x, top], [x, bottom]);
    });
  }
  return sides;
}

function isIn(stretches: readonly number[], row: number): boolean {
  return stretches.findIndex((end) => end > row) % 2 === 1;
}

/** Where two sides begin, the one that turns right goes on around the same cells. */
function sideAfter(side: Side, sides: ReadonlyMap<string, readonly Side[]>): Side | undefined {
  const candidates = sides.get(keyOf(side.to)) ?? [];
  return candidates.length === 1 ? candidates[0] : candidates.find((next) => turnsRight(side, next));
}

function turnsRight(before: Side, after: Side): boolean {
  const [across, down] = [before.to[0] - before.from[0], before.to[1] - before.from[1]];
  return across * (after.to[1] - after.from[1]) - down * (after.to[0] - after.from[0]) > 0;
}

/** Without corners at which nothing turns. */
function withoutStraights(corners: readonly Corner[]): Corner[] {
  return corners.filter(([x, y], index) => {
    const [beforeX, beforeY] = corners.at(index - 1) ?? [x, y];
    const [afterX, afterY] = corners[(index + 1) % corners.length] ?? [x, y];
    return !((beforeX === x && x === afterX) || (beforeY === y && y === afterY));
  });
}
