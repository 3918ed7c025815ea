import type { DifferenceSettings } from '../difference';
import type { Subtracted } from './subtracted';

/** What differs, counted in squares. */
export interface ChangeSurvey {
  /** Pixels along a side of a square. */
  readonly squareSide: number;
  readonly columnCount: number;
  readonly rowCount: number;
  /** Changed pixels in each square, row by row. */
  readonly counts: Uint32Array;
  /** What those differ by, added up. */
  readonly sums: Uint32Array;
  readonly changedCount: number;
  readonly coveredCount: number;
}

/** Squares along the picture's longer side. */
const squaresAlong = 512;

/**
 * Counts the changed pixels and paints them: `shown` gets the difference, amplified, opaque where both pictures are;
 * what did not change there is black. One pass over all the pixels, as there may be sixteen million of them.
 */
export function surveyChanges(
  subtracted: Subtracted,
  settings: DifferenceSettings,
  shown: Uint32Array,
): ChangeSurvey {
  const { width, height, covered } = subtracted;
  const squareSide = Math.max(1, Math.round(Math.max(width, height) / squaresAlong));
  const columnCount = Math.ceil(width / squareSide);
  const rowCount = Math.ceil(height / squareSide);
  const counts = new Uint32Array(columnCount * rowCount);
  const sums = new Uint32Array(columnCount * rowCount);
  const paint = painters[settings.channel];
  const amplified = amplifiedValues(settings.amplify);
  const [x1, y1, x2, y2] = covered;
  let changedCount = 0;
  for (let y = y1; y < y2; y += 1) {
    const row = { from: y * width + x1, to: y * width + x2 };
    const squares = { first: Math.floor(y / squareSide) * columnCount, x: x1, side: squareSide };
    changedCount += paint(subtracted.pixels, shown, row, {
      threshold: settings.threshold,
      amplified,
      squares,
      counts,
      sums,
    });
  }
  const coveredCount = Math.max(0, x2 - x1) * Math.max(0, y2 - y1);
  return { squareSide, columnCount, rowCount, counts, sums, changedCount, coveredCount };
}

/** What two pixels differ by in the channel that is looked at, 0 to 255. */
export function amountOf(pixel: number, channel: DifferenceSettings['channel']): number {
  const [red, green, blue] = [pixel & 255, (pixel >>> 8) & 255, (pixel >>> 16) & 255];
  switch (channel) {
    case 'red':
      return red;
    case 'green':
      return green;
    case 'blue':
      return blue;
    case 'all':
      return Math.max(red, green, blue);
  }
}

interface Painting {
  readonly threshold: number;
  /** By difference. */
  readonly amplified: Uint8Array;
  readonly squares: { readonly first: number; readonly x: number; readonly side: number };
  readonly counts: Uint32Array;
  readonly sums: Uint32Array;
}

interface PixelRow {
  readonly from: number;
  readonly to: number;
}

/** Paints a row and counts in its squares; returns how many pixels changed. */
type PaintRow = (pixels: Uint32Array, shown: Uint32Array, row: PixelRow, painting: Painting) => number;

const black = 0xff000000;

const painters: Readonly<Record<DifferenceSettings['channel'], PaintRow>> = {
  all: paintAll,
  red: paintChannel(0),
  green: paintChannel(8),
  blue: paintChannel(16),
};

function paintAll(
  pixels: Uint32Array,
  shown: Uint32Array,
  { from, to }: PixelRow,
  painting: Painting,
): number {
  const { threshold, amplified, squares, counts, sums } = painting;
  let changedCount = 0;
  for (let at = from; at < to; at += 1) {
    const pixel = pixels[at] ?? 0;
    const [red, green, blue] = [pixel & 255, (pixel >>> 8) & 255, (pixel >>> 16) & 255];
    const amount = red > green ? (red > blue ? red : blue) : green > blue ? green : blue;
    if (amount <= threshold) {
      shown[at] = black;
      continue;
    }
    const square = squares.first + Math.floor((squares.x + at - from) / squares.side);
    counts[square] = (counts[square] ?? 0) + 1;
    sums[square] = (sums[square] ?? 0) + amount;
    changedCount += 1;
    shown[at] =
      (black | ((amplified[blue] ?? 0) << 16) | ((amplified[green] ?? 0) << 8) | (amplified[red] ?? 0)) >>> 0;
  }
  return changedCount;
}

/** One channel is shown in grey: blue alone would be too dark to see. */
function paintChannel(shift: number): PaintRow {
  return (pixels, shown, { from, to }, { threshold, amplified, squares, counts, sums }) => {
    let changedCount = 0;
    for (let at = from; at < to; at += 1) {
      const amount = ((pixels[at] ?? 0) >>> shift) & 255;
      if (amount <= threshold) {
        shown[at] = black;
        continue;
      }
      const square = squares.first + Math.floor((squares.x + at - from) / squares.side);
      counts[square] = (counts[square] ?? 0) + 1;
      sums[square] = (sums[square] ?? 0) + amount;
      changedCount += 1;
      shown[at] = (black | ((amplified[amount] ?? 0) * 0x010101)) >>> 0;
    }
    return changedCount;
  };
}

function amplifiedValues(factor: number): Uint8Array {
  return Uint8Array.from({ length: 256 }, (_, value) => Math.min(255, Math.round(value * factor)));
}
