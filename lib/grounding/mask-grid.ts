/**
 * Cells that are in a mask or out of it, in runs: column by column from the top left, by turns out and in, out first
 * (COCO's run-length encoding).
 */
export interface MaskGrid {
  readonly kind: 'runs';
  readonly width: number;
  readonly height: number;
  readonly runs: readonly number[];
}

/** A mask as the model gave it, a grey PNG of which the brighter half is in; decoded where it is drawn. */
export interface MaskPicture {
  readonly kind: 'png';
  /** `data:image/png;base64,…` */
  readonly dataUrl: string;
}

/** The stretches of one column that are in: [from, to, from, to, …], each from < to. */
export type MaskColumn = readonly number[];

export interface CroppedMask {
  readonly grid: MaskGrid;
  /** [left, top, right, bottom] of what is in, in cells of the whole grid. */
  readonly bounds: readonly [number, number, number, number];
}

const mostSide = 16_384;
const mostCells = 2 ** 26;
const mostRuns = 2 ** 21;

/** A grid from its sides and runs; null when they cannot be one. Runs that end too early leave the rest out. */
export function maskGrid(width: number, height: number, runs: readonly number[]): MaskGrid | null {
  const isSide = (side: number) => Number.isInteger(side) && side > 0 && side <= mostSide;
  if (!isSide(width) || !isSide(height) || width * height > mostCells || runs.length > mostRuns) return null;
  if (!runs.every((run) => Number.isInteger(run) && run >= 0)) return null;
  const sum = runs.reduce((total, run) => total + run, 0);
  return sum <= width * height ? { kind: 'runs', width, height, runs } : null;
}

/** COCO's compressed counts: numbers in groups of five bits, low first, each but the first two less the one before the last. */
export function decodeCounts(text: string): readonly number[] | null {
  if (text.length > mostRuns || !/^[0-o]+$/.test(text)) return null;
  const runs: number[] = [];
  let value = 0;
  let shift = 0;
  for (let at = 0; at < text.length; at += 1) {
    const bits = text.charCodeAt(at) - 48;
    value |= (bits & 0x1f) << shift;
    shift += 5;
    if (shift > 30) return null;
    if ((bits & 0x20) !== 0) continue;
    if ((bits & 0x10) !== 0) value |= -1 << shift;
    runs.push(value + (runs.length > 2 ? (runs.at(-2) ?? 0) : 0));
    value = 0;
    shift = 0;
  }
  return shift === 0 ? runs : null;
}

const knownColumns = new WeakMap<MaskGrid, readonly MaskColumn[]>();

/** What is in, column by column; reckoned once for each grid. */
export function maskColumns(grid: MaskGrid): readonly MaskColumn[] {
  const known = knownColumns.get(grid);
  if (known) return known;
  const columns: number[][] = Array.from({ length: grid.width }, () => []);
  let at = 0;
  grid.runs.forEach((run, index) => {
    const end = at + run;
    for (let from = at; index % 2 === 1 && from < end; ) {
      const column = Math.floor(from / grid.height);
      const to = Math.min(end, (column + 1) * grid.height);
      columns[column]?.push(from - column * grid.height, to - column * grid.height);
      from = to;
    }
    at = end;
  });
  knownColumns.set(grid, columns);
  return columns;
}

/** How many cells are in. */
export function maskCellCount({ runs }: MaskGrid): number {
  return runs.reduce((sum, run, index) => (index % 2 === 1 ? sum + run : sum), 0);
}

export function isInMask(grid: MaskGrid, column: number, row: number): boolean {
  const stretches = maskColumns(grid)[Math.floor(column)] ?? [];
  for (let index = 0; index + 1 < stretches.length; index += 2) {
    if (row >= (stretches[index] ?? 0) && row < (stretches[index + 1] ?? 0)) return true;
  }
  return false;
}

/** The grid cut to what is in; null when nothing is. */
export function cropMask(grid: MaskGrid): CroppedMask | null {
  const columns = maskColumns(grid);
  const left = columns.findIndex((column) => column.length > 0);
  if (left === -1) return null;
  const right = columns.findLastIndex((column) => column.length > 0) + 1;
  const filled = columns.slice(left, right);
  const top = filled.reduce((least, column) => Math.min(least, column[0] ?? least), grid.height);
  const bottom = filled.reduce((most, column) => Math.max(most, column.at(-1) ?? most), 0);
  const moved = filled.map((column) => column.map((row) => row - top));
  return { grid: gridOfColumns(moved, bottom - top), bounds: [left, top, right, bottom] };
}

/** The grid whose columns these are. */
export function gridOfColumns(columns: readonly MaskColumn[], height: number): MaskGrid {
  const runs: number[] = [];
  let end = 0;
  columns.forEach((column, place) => {
    for (let index = 0; index + 1 < column.length; index += 2) {
      const from = place * height + (column[index] ?? 0);
      const to = place * height + (column[index + 1] ?? 0);
      if (from > end || runs.length === 0) runs.push(from - end, to - from);
      else runs[runs.length - 1] = (runs.at(-1) ?? 0) + to - from;
      end = to;
    }
  });
  const rest = columns.length * height - end;
  return { kind: 'runs', width: columns.length, height, runs: rest > 0 ? [...runs, rest] : runs };
}
