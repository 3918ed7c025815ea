import { gridOfColumns, type MaskColumn, type MaskGrid, maskColumns } from '../mask-grid';

/**
 * The same cells in runs row by row instead of column by column: by turns out and in, out first. It follows the sides
 * only, so that a large mask takes no memory for each of its cells.
 */
export function rowRuns(grid: MaskGrid): readonly number[] {
  const rows: number[][] = Array.from({ length: grid.height }, () => []);
  const columns = maskColumns(grid);
  for (let x = 0; x <= grid.width; x += 1) {
    const sides = exclusive(columns[x - 1] ?? [], columns[x] ?? []);
    for (let index = 0; index + 1 < sides.length; index += 2) {
      for (let y = sides[index] ?? 0; y < (sides[index + 1] ?? 0); y += 1) rows[y]?.push(x);
    }
  }
  return gridOfColumns(rows, grid.width).runs;
}

/** Stretches that touch as one. */
export function withoutSeams(column: MaskColumn): MaskColumn {
  return exclusive(column, []);
}

/** Of two lists of stretches what lies in one of them alone: their ends, without those that both have. */
function exclusive(one: MaskColumn, other: MaskColumn): MaskColumn {
  const ends: number[] = [];
  for (const end of [...one, ...other].toSorted((a, b) => a - b)) {
    if (ends.at(-1) === end) ends.pop();
    else ends.push(end);
  }
  return ends;
}
