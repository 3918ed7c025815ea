/** A square of complex numbers, row by row; the side is a power of two. */
export interface ComplexSquare {
  readonly side: number;
  readonly re: Float64Array;
  readonly im: Float64Array;
}

/** Transforms rows, then columns, in place (radix 2, Cooley and Tukey). The inverse is not divided by the area. */
export function transform(square: ComplexSquare, isInverse = false): void {
  const { side, re, im } = square;
  const turns = turnsOf(side, isInverse);
  for (let y = 0; y < side; y += 1)
    transformLine(re, im, { offset: y * side, stride: 1, length: side, turns });
  for (let x = 0; x < side; x += 1) transformLine(re, im, { offset: x, stride: side, length: side, turns });
}

interface Line {
  readonly offset: number;
  readonly stride: number;
  readonly length: number;
  readonly turns: Turns;
}

interface Turns {
  readonly cos: Float64Array;
  readonly sin: Float64Array;
}

function turnsOf(side: number, isInverse: boolean): Turns {
  const angle = (index: number) => ((isInverse ? 2 : -2) * Math.PI * index) / side;
  return {
    cos: Float64Array.from({ length: side / 2 }, (_, index) => Math.cos(angle(index))),
    sin: Float64Array.from({ length: side / 2 }, (_, index) => Math.sin(angle(index))),
  };
}

function transformLine(re: Float64Array, im: Float64Array, { offset, stride, length, turns }: Line): void {
  swapBits(re, im, { offset, stride, length });
  for (let half = 1; half < length; half *= 2) {
    const skip = length / (2 * half);
    for (let start = 0; start < length; start += 2 * half) {
      for (let index = 0; index < half; index += 1) {
        const [cos, sin] = [turns.cos[index * skip] ?? 0, turns.sin[index * skip] ?? 0];
        const upper = offset + (start + index) * stride;
        const lower = upper + half * stride;
        const [lowRe, lowIm] = [re[lower] ?? 0, im[lower] ?? 0];
        const turnedRe = lowRe * cos - lowIm * sin;
        const turnedIm = lowRe * sin + lowIm * cos;
        re[lower] = (re[upper] ?? 0) - turnedRe;
        im[lower] = (im[upper] ?? 0) - turnedIm;
        re[upper] = (re[upper] ?? 0) + turnedRe;
        im[upper] = (im[upper] ?? 0) + turnedIm;
      }
    }
  }
}

function swapBits(re: Float64Array, im: Float64Array, { offset, stride, length }: Omit<Line, 'turns'>): void {
  for (let index = 1, mirrored = 0; index < length; index += 1) {
    let bit = length >> 1;
    for (; mirrored & bit; bit >>= 1) mirrored ^= bit;
    mirrored ^= bit;
    if (index >= mirrored) continue;
    const [one, other] = [offset + index * stride, offset + mirrored * stride];
    [re[one], re[other]] = [re[other] ?? 0, re[one] ?? 0];
    [im[one], im[other]] = [im[other] ?? 0, im[one] ?? 0];
  }
}
