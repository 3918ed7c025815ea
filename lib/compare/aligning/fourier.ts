/** A square of complex numbers, row by row; the side is a power of two. */
export interface ComplexSquare {
  readonly side: number;
  readonly re: Float64Array;
  readonly im: Float64Array;
}

/** Transforms rows, then columns, in place (radix 2, Cooley and Tukey). The inverse is not divided by the area. */
export function transform({ side, re, im }: ComplexSquare, isInverse = false): void {
  const line: Line = {
    re: new Float64Array(side),
    im: new Float64Array(side),
    places: mirroredPlaces(side),
    ...turnsOf(side, isInverse),
  };
  for (let y = 0; y < side; y += 1) transformLine(line, { re, im, offset: y * side, stride: 1 });
  for (let x = 0; x < side; x += 1) transformLine(line, { re, im, offset: x, stride: side });
}

/** A line of its own: steps of a whole row, again and again, would miss the processor's cache. */
interface Line {
  readonly re: Float64Array;
  readonly im: Float64Array;
  /** Where each number goes first: its place with its bits in reverse. */
  readonly places: Uint16Array;
  readonly cos: Float64Array;
  readonly sin: Float64Array;
}

interface LineOfSquare {
  readonly re: Float64Array;
  readonly im: Float64Array;
  readonly offset: number;
  readonly stride: number;
}

function transformLine(line: Line, square: LineOfSquare): void {
  const { re, im, places } = line;
  const { offset, stride } = square;
  const length = places.length;
  for (let index = 0; index < length; index += 1) {
    const from = offset + index * stride;
    const to = places[index] ?? 0;
    re[to] = square.re[from] ?? 0;
    im[to] = square.im[from] ?? 0;
  }
  for (let half = 1; half < length; half *= 2) combine(line, half);
  for (let index = 0; index < length; index += 1) {
    const to = offset + index * stride;
    square.re[to] = re[index] ?? 0;
    square.im[to] = im[index] ?? 0;
  }
}

/** Makes transforms of twice the length from pairs of them. Plain statements: this runs a hundred million times. */
function combine({ re, im, cos, sin }: Line, half: number): void {
  const skip = cos.length / half;
  for (let start = 0; start < re.length; start += 2 * half) {
    for (let index = 0; index < half; index += 1) {
      const turnRe = cos[index * skip] ?? 0;
      const turnIm = sin[index * skip] ?? 0;
      const upper = start + index;
      const lower = upper + half;
      const lowRe = re[lower] ?? 0;
      const lowIm = im[lower] ?? 0;
      const turnedRe = lowRe * turnRe - lowIm * turnIm;
      const turnedIm = lowRe * turnIm + lowIm * turnRe;
      const highRe = re[upper] ?? 0;
      const highIm = im[upper] ?? 0;
      re[lower] = highRe - turnedRe;
      im[lower] = highIm - turnedIm;
      re[upper] = highRe + turnedRe;
      im[upper] = highIm + turnedIm;
    }
  }
}

function turnsOf(side: number, isInverse: boolean): Pick<Line, 'cos' | 'sin'> {
  const angle = (index: number) => ((isInverse ? 2 : -2) * Math.PI * index) / side;
  return {
    cos: Float64Array.from({ length: side / 2 }, (_, index) => Math.cos(angle(index))),
    sin: Float64Array.from({ length: side / 2 }, (_, index) => Math.sin(angle(index))),
  };
}

function mirroredPlaces(side: number): Uint16Array {
  const places = new Uint16Array(side);
  for (let index = 1; index < side; index += 1) {
    places[index] = ((places[index >> 1] ?? 0) >> 1) | (index & 1 ? side >> 1 : 0);
  }
  return places;
}
