import { cropMask, gridOfColumns, type MaskColumn, type MaskGrid, maskColumns } from '../mask-grid';
import { maskCells } from '../mask-picture';
import type { MaskShape } from '../shape';
import type { Size } from '../spaces';

/** The part of a picture that a mask covers, a cell for each of the picture's pixels. */
export interface PictureMask {
  readonly grid: MaskGrid;
  /** Of the grid in the picture: whole pixels. */
  readonly left: number;
  readonly top: number;
}

/**
 * The pixels of the picture whose middle lies in a cell that is in, cut to these. A mask too small to hold any has the
 * pixel at its middle. Null: the mask's picture cannot be read.
 */
export function pictureMask(shape: MaskShape, picture: Size): PictureMask | null {
  const cells = maskCells(shape);
  if (cells === null) return null;
  const { start, columns } = pixelColumns(shape, cells, picture);
  const cropped = cropMask(gridOfColumns(columns, picture.height));
  if (cropped) return { grid: cropped.grid, left: start + cropped.bounds[0], top: cropped.bounds[1] };
  const [left, top] = middlePixel(shape, picture);
  return { grid: { kind: 'runs', width: 1, height: 1, runs: [0, 1] }, left, top };
}

/** The same over the whole picture. */
export function overWholePicture({ grid, left, top }: PictureMask, { width, height }: Size): MaskGrid {
  const covered = maskColumns(grid).map((column) => column.map((row) => row + top));
  const nothing = (count: number): MaskColumn[] => Array.from({ length: count }, () => []);
  return gridOfColumns([...nothing(left), ...covered, ...nothing(width - left - grid.width)], height);
}

function pixelColumns({ coords }: MaskShape, cells: MaskGrid, picture: Size) {
  const [x1, y1, x2, y2] = coords;
  const columns = maskColumns(cells);
  const cellHeight = (y2 - y1) / cells.height;
  // The first pixel whose middle is at or below the upper side of a row of cells.
  const pixelAt = (row: number) =>
    Math.min(Math.max(Math.ceil(y1 + row * cellHeight - 0.5 - tinyPx), 0), picture.height);
  const start = Math.max(0, Math.floor(x1));
  const count = Math.max(0, Math.min(picture.width, Math.ceil(x2)) - start);
  const covered = Array.from({ length: count }, (_, index) => {
    const place = Math.floor(((start + index + 0.5 - x1) / (x2 - x1)) * cells.width + tinyPx);
    return stretchesOf((columns[place] ?? []).map(pixelAt));
  });
  return { start, columns: covered };
}

/** Rounding must not decide whether a middle that lies on a side is in. */
const tinyPx = 1e-6;

/** Without those that have become empty; what has come to touch is one. */
function stretchesOf(ends: readonly number[]): MaskColumn {
  const stretches: number[] = [];
  for (let index = 0; index + 1 < ends.length; index += 2) {
    const [from, to] = [ends[index] ?? 0, ends[index + 1] ?? 0];
    if (from >= to) continue;
    if (stretches.at(-1) === from) stretches[stretches.length - 1] = to;
    else stretches.push(from, to);
  }
  return stretches;
}

function middlePixel({ coords: [x1, y1, x2, y2] }: MaskShape, { width, height }: Size) {
  const pixel = (middle: number, side: number) => Math.min(Math.max(Math.floor(middle), 0), side - 1);
  return [pixel((x1 + x2) / 2, width), pixel((y1 + y2) / 2, height)] as const;
}
