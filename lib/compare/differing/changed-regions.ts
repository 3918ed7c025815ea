import type { ChangedRegion, DifferenceSettings } from '../difference';
import type { Subtracted } from './subtracted';
import { amountOf, type ChangeSurvey } from './survey-changes';

interface RegionList {
  /** The largest first; in pixels of the first picture. */
  readonly regions: readonly ChangedRegion[];
  /** Too small to be listed, or too many. */
  readonly otherRegionCount: number;
}

/** A square with fewer changed pixels, in parts of its area, holds noise. */
const leastSquareShare = 0.05;
/** A region with fewer changed pixels, in parts of the picture, is a speck. */
const leastRegionShare = 0.00001;
const leastRegionPixels = 9;
const mostListed = 100;

interface Growing {
  readonly squares: number[];
  count: number;
  sum: number;
}

/**
 * Squares with changed pixels that touch, or have one square between them, are one region; its box is that of the
 * changed pixels themselves.
 */
export function changedRegions(
  subtracted: Subtracted,
  survey: ChangeSurvey,
  settings: Pick<DifferenceSettings, 'channel' | 'threshold'>,
): RegionList {
  const least = Math.max(leastRegionPixels, subtracted.width * subtracted.height * leastRegionShare);
  const all = growRegions(survey);
  const large = all.filter(({ count }) => count >= least).toSorted((one, other) => other.count - one.count);
  const listed = large.slice(0, mostListed);
  const regions = listed.map((region) => described(region, subtracted, survey, settings));
  return { regions, otherRegionCount: all.length - listed.length };
}

function growRegions({ columnCount, rowCount, counts, sums, squareSide }: ChangeSurvey): readonly Growing[] {
  const least = Math.max(1, Math.floor(squareSide * squareSide * leastSquareShare));
  const isTaken = new Uint8Array(counts.length);
  const regions: Growing[] = [];
  for (let seed = 0; seed < counts.length; seed += 1) {
    if (isTaken[seed] === 1 || (counts[seed] ?? 0) < least) continue;
    isTaken[seed] = 1;
    const region: Growing = { squares: [seed], count: 0, sum: 0 };
    // The list grows while it is walked.
    for (const square of region.squares) {
      region.count += counts[square] ?? 0;
      region.sum += sums[square] ?? 0;
      const [column, row] = [square % columnCount, Math.floor(square / columnCount)];
      for (let y = Math.max(0, row - 2); y <= Math.min(rowCount - 1, row + 2); y += 1) {
        for (let x = Math.max(0, column - 2); x <= Math.min(columnCount - 1, column + 2); x += 1) {
          const near = y * columnCount + x;
          if (isTaken[near] === 1 || (counts[near] ?? 0) < least) continue;
          isTaken[near] = 1;
          region.squares.push(near);
        }
      }
    }
    regions.push(region);
  }
  return regions;
}

function described(
  { squares, count, sum }: Growing,
  subtracted: Subtracted,
  survey: ChangeSurvey,
  settings: Pick<DifferenceSettings, 'channel' | 'threshold'>,
): ChangedRegion {
  const { scale, width, height } = subtracted;
  const [x1, y1, x2, y2] = boundsIn(squares, subtracted, survey, settings);
  return {
    bounds: [
      Math.floor(x1 / scale),
      Math.floor(y1 / scale),
      Math.min(Math.ceil(x2 / scale), Math.round(width / scale)),
      Math.min(Math.ceil(y2 / scale), Math.round(height / scale)),
    ],
    areaPx: Math.round(count / (scale * scale)),
    meanDifference: sum / count,
  };
}

/** [x1, y1, x2, y2) around the changed pixels of the squares. */
function boundsIn(
  squares: readonly number[],
  { pixels, width, height, covered }: Subtracted,
  { squareSide, columnCount }: ChangeSurvey,
  { channel, threshold }: Pick<DifferenceSettings, 'channel' | 'threshold'>,
): readonly [number, number, number, number] {
  let [left, top, right, bottom] = [width, height, 0, 0];
  for (const square of squares) {
    const [fromX, fromY] = [
      (square % columnCount) * squareSide,
      Math.floor(square / columnCount) * squareSide,
    ];
    const [toX, toY] = [Math.min(fromX + squareSide, covered[2]), Math.min(fromY + squareSide, covered[3])];
    // A square inside what is known to be the region adds nothing to its bounds.
    if (fromX >= left && fromY >= top && toX <= right && toY <= bottom) continue;
    for (let y = Math.max(fromY, covered[1]); y < toY; y += 1) {
      for (let x = Math.max(fromX, covered[0]); x < toX; x += 1) {
        if (amountOf(pixels[y * width + x] ?? 0, channel) <= threshold) continue;
        left = Math.min(left, x);
        top = Math.min(top, y);
        right = Math.max(right, x + 1);
        bottom = Math.max(bottom, y + 1);
      }
    }
  }
  return [left, top, right, bottom];
}
