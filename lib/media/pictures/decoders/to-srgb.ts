import { type RgbProfile, srgbProfile } from '@/lib/media/bytes/icc-profile';

type Matrix = readonly (readonly number[])[];

/** How finely light is told apart on its way back to 8 bits: steps near black must not show. */
const lightSteps = 4096;

/**
 * Brings pixels of another RGB colour space to sRGB, in place: each sample to light, through both spaces' primaries,
 * and back. Colours that sRGB does not have become its nearest ones, channel by channel.
 */
export function toSrgb(rgba: Uint8ClampedArray, profile: RgbProfile): void {
  const [redLight, greenLight, blueLight] = profile.curves.map((curve) =>
    Float64Array.from({ length: 256 }, (_, sample) => curve(sample / 255)),
  );
  const sampleOf = srgbSamples();
  const [[rr = 0, rg = 0, rb = 0] = [], [gr = 0, gg = 0, gb = 0] = [], [br = 0, bg = 0, bb = 0] = []] =
    product(inverse(columns(srgbProfile.primaries)), columns(profile.primaries));
  for (let at = 0; at < rgba.length; at += 4) {
    const red = redLight?.[rgba[at] ?? 0] ?? 0;
    const green = greenLight?.[rgba[at + 1] ?? 0] ?? 0;
    const blue = blueLight?.[rgba[at + 2] ?? 0] ?? 0;
    rgba[at] = sampleOf(rr * red + rg * green + rb * blue);
    rgba[at + 1] = sampleOf(gr * red + gg * green + gb * blue);
    rgba[at + 2] = sampleOf(br * red + bg * green + bb * blue);
  }
}

function srgbSamples(): (light: number) => number {
  const samples = Uint8ClampedArray.from({ length: lightSteps + 1 }, (_, step) => {
    const light = step / lightSteps;
    return 255 * (light <= 0.0031308 ? light * 12.92 : 1.055 * light ** (1 / 2.4) - 0.055);
  });
  return (light) => samples[Math.min(lightSteps, Math.max(0, Math.round(light * lightSteps)))] ?? 0;
}

function columns(primaries: RgbProfile['primaries']): Matrix {
  return [0, 1, 2].map((row) => primaries.map((colour) => colour[row] ?? 0));
}

function product(one: Matrix, other: Matrix): Matrix {
  return one.map((row) =>
    [0, 1, 2].map((column) =>
      row.reduce((sum, value, index) => sum + value * (other[index]?.[column] ?? 0), 0),
    ),
  );
}

/** Of three rows and columns, by its cofactors. */
function inverse(matrix: Matrix): Matrix {
  const at = (row: number, column: number) => matrix[row % 3]?.[column % 3] ?? 0;
  const cofactor = (row: number, column: number) =>
    at(row + 1, column + 1) * at(row + 2, column + 2) - at(row + 1, column + 2) * at(row + 2, column + 1);
  const determinant = [0, 1, 2].reduce((sum, column) => sum + at(0, column) * cofactor(0, column), 0);
  return [0, 1, 2].map((row) => [0, 1, 2].map((column) => cofactor(column, row) / determinant));
}
