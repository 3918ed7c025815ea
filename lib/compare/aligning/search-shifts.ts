import { type ComplexSquare, transform } from './fourier';
import { type Grey, integral, sumIn } from './grey';

/** How one grey picture lies on another of the same scale. */
interface ShiftFound {
  /** Of the other's upper left corner, in pixels of the one. */
  readonly x: number;
  readonly y: number;
  /** Normalised cross-correlation where the two overlap, −1 to 1, less where that is little. */
  readonly score: number;
  /** The best score elsewhere: near `score`, the two look alike in several places. */
  readonly rivalScore: number;
}

/** The two have to overlap by this much of the smaller one. */
export const leastOverlapShare = 0.35;
/** A shift as near as this, in parts of the longer side, is the same one. */
const sameShiftShare = 0.06;

/**
 * Tries every shift of the one picture over the other: correlation by Fourier transform, normalised by the sums under
 * the part that overlaps, so that a small overlap counts for what it is (after Lewis, "Fast normalized
 * cross-correlation", and Padfield's masked form of it). `side`: a power of two, at least as long as both together.
 */
export function searchShifts(one: Grey, other: Grey, side: number): ShiftFound | null {
  const product = correlation(one, other, side);
  const sums = {
    one: integral(one.values, one),
    oneSquared: integral(one.values, one, true),
    other: integral(other.values, other),
    otherSquared: integral(other.values, other, true),
  };
  const least = leastOverlapShare * Math.min(one.width * one.height, other.width * other.height);
  const whole = Math.min(one.width * one.height, other.width * other.height);
  const scores = new Float32Array(side * side).fill(-1);
  let best = { x: 0, y: 0, score: -1 };
  for (let y = 1 - other.height; y < one.height; y += 1) {
    const [top, bottom] = [Math.max(0, y), Math.min(one.height, y + other.height)];
    for (let x = 1 - other.width; x < one.width; x += 1) {
      const left = Math.max(0, x);
      const right = Math.min(one.width, x + other.width);
      const count = (right - left) * (bottom - top);
      if (count < least) continue;
      const sumOne = sumIn(sums.one, one.width, left, top, right, bottom);
      const sumOther = sumIn(sums.other, other.width, left - x, top - y, right - x, bottom - y);
      const squaresOne = sumIn(sums.oneSquared, one.width, left, top, right, bottom) - sumOne ** 2 / count;
      const squaresOther =
        sumIn(sums.otherSquared, other.width, left - x, top - y, right - x, bottom - y) -
        sumOther ** 2 / count;
      if (squaresOne < count || squaresOther < count) continue;
      const at = ((y + side) % side) * side + ((x + side) % side);
      const shared = (product[at] ?? 0) - (sumOne * sumOther) / count;
      const score = (shared / Math.sqrt(squaresOne * squaresOther)) * (count / whole) ** 0.25;
      scores[at] = score;
      if (score > best.score) best = { x, y, score };
    }
  }
  return best.score <= 0 ? null : { ...best, rivalScore: rivalOf(best, scores, side, one) };
}

/** Σ one(p + shift) × other(p) for each shift; shifts to the left and up stand at the far end. */
function correlation(one: Grey, other: Grey, side: number): Float64Array {
  const square: ComplexSquare = {
    side,
    re: new Float64Array(side * side),
    im: new Float64Array(side * side),
  };
  // Two real pictures go through one complex transform.
  lay(one, square.re, side);
  lay(other, square.im, side);
  transform(square);
  const [re, im] = [new Float64Array(side * side), new Float64Array(side * side)];
  for (let y = 0; y < side; y += 1) {
    for (let x = 0; x < side; x += 1) {
      const at = y * side + x;
      const mirrored = ((side - y) % side) * side + ((side - x) % side);
      const zRe = square.re[at] ?? 0;
      const zIm = square.im[at] ?? 0;
      const mRe = square.re[mirrored] ?? 0;
      const mIm = -(square.im[mirrored] ?? 0);
      const oneRe = (zRe + mRe) / 2;
      const oneIm = (zIm + mIm) / 2;
      const otherRe = (zIm - mIm) / 2;
      const otherIm = (mRe - zRe) / 2;
      re[at] = oneRe * otherRe + oneIm * otherIm;
      im[at] = oneIm * otherRe - oneRe * otherIm;
    }
  }
  transform({ side, re, im }, true);
  for (let at = 0; at < re.length; at += 1) re[at] = (re[at] ?? 0) / (side * side);
  return re;
}

function lay({ width, height, values }: Grey, into: Float64Array, side: number): void {
  for (let y = 0; y < height; y += 1) {
    into.set(values.subarray(y * width, (y + 1) * width), y * side);
  }
}

function rivalOf(
  best: { readonly x: number; readonly y: number },
  scores: Float32Array,
  side: number,
  one: Grey,
) {
  const near = Math.max(3, sameShiftShare * Math.max(one.width, one.height));
  let rival = 0;
  for (let y = 0; y < side; y += 1) {
    for (let x = 0; x < side; x += 1) {
      const score = scores[y * side + x] ?? 0;
      if (score <= rival) continue;
      const [offX, offY] = [away(x - best.x, side), away(y - best.y, side)];
      if (Math.max(offX, offY) > near) rival = score;
    }
  }
  return rival;
}

/** The length of a shift that may run round the end. */
function away(shift: number, side: number): number {
  const forwards = ((shift % side) + side) % side;
  return Math.min(forwards, side - forwards);
}
