import type { Alignment } from '../alignment';
import { type GreyPyramid, levelFor, sampleAt } from './grey';
import { leastOverlapShare } from './search-shifts';

/** More spots than this are not looked at: they would tell no more. */
const mostSpots = 20_000;

/**
 * Normalised cross-correlation of what two pyramids show where they overlap, −1 to 1; −1 where they hardly do. The
 * alignment is in pixels of their finest levels, and so is `step`, the size of the detail that is looked at.
 */
export function agreement(
  one: GreyPyramid,
  other: GreyPyramid,
  { scale, dx, dy }: Alignment,
  step: number,
): number {
  const [first, second] = [one[0], other[0]];
  const [level, otherLevel] = [levelFor(one, step), levelFor(other, step / scale)];
  if (!first || !second || !level || !otherLevel) return -1;
  const [left, right] = [Math.max(0, dx), Math.min(first.width, dx + second.width * scale)];
  const [top, bottom] = [Math.max(0, dy), Math.min(first.height, dy + second.height * scale)];
  const area = Math.max(0, right - left) * Math.max(0, bottom - top);
  const smaller = Math.min(first.width * first.height, second.width * second.height * scale * scale);
  if (right <= left || bottom <= top || area < leastOverlapShare * smaller) return -1;
  const spacing = Math.max(step, Math.sqrt(area / mostSpots));
  const [inLevel, inOther] = [level.factor / first.factor, (otherLevel.factor / second.factor) * scale];
  let [count, sum, squares, otherSum, otherSquares, product] = [0, 0, 0, 0, 0, 0];
  // A grid of the one's own, whatever the alignment: the same spots are asked each time.
  for (let y = (Math.floor(top / spacing) + 0.5) * spacing; y < bottom; y += spacing) {
    if (y < top) continue;
    for (let x = (Math.floor(left / spacing) + 0.5) * spacing; x < right; x += spacing) {
      if (x < left) continue;
      const value = sampleAt(level, x / inLevel, y / inLevel);
      const otherValue = sampleAt(otherLevel, (x - dx) / inOther, (y - dy) / inOther);
      count += 1;
      sum += value;
      squares += value * value;
      otherSum += otherValue;
      otherSquares += otherValue * otherValue;
      product += value * otherValue;
    }
  }
  const spread = (squares - sum ** 2 / count) * (otherSquares - otherSum ** 2 / count);
  return spread > 0 ? (product - (sum * otherSum) / count) / Math.sqrt(spread) : -1;
}
