import { asciiAt } from './ascii';

type Bytes = Uint8Array<ArrayBuffer>;
type Triple = readonly [number, number, number];

/** A colour space that one matrix and three curves describe, as those of cameras and screens do. */
export interface RgbProfile {
  /** What full red, green and blue are in XYZ under D50. */
  readonly primaries: readonly [Triple, Triple, Triple];
  /** From a sample of 0 to 1 to light of 0 to 1, for red, green and blue. */
  readonly curves: readonly [Curve, Curve, Curve];
}

type Curve = (sample: number) => number;

const srgbCurve: Curve = (sample) => (sample <= 0.04045 ? sample / 12.92 : ((sample + 0.055) / 1.055) ** 2.4);

export const srgbProfile: RgbProfile = {
  primaries: [
    [0.43607, 0.22249, 0.01392],
    [0.38515, 0.71687, 0.09708],
    [0.14307, 0.06061, 0.7141],
  ],
  curves: [srgbCurve, srgbCurve, srgbCurve],
};

export const displayP3Profile: RgbProfile = {
  ...srgbProfile,
  primaries: [
    [0.51512, 0.2412, -0.00105],
    [0.29198, 0.69225, 0.04189],
    [0.1571, 0.06657, 0.78407],
  ],
};

/** Reads a profile of the matrix kind; null for another kind, and for one that is damaged. Source: ICC.1:2010. */
export function readRgbProfile(profile: Bytes): RgbProfile | null {
  if (profile.length < 132 || asciiAt(profile, 16, 4) !== 'RGB ') return null;
  const find = (name: string) => tagOf(profile, name);
  const primaries = [xyzOf(find('rXYZ')), xyzOf(find('gXYZ')), xyzOf(find('bXYZ'))] as const;
  const curves = [curveOf(find('rTRC')), curveOf(find('gTRC')), curveOf(find('bTRC'))] as const;
  const [red, green, blue] = primaries;
  const [redCurve, greenCurve, blueCurve] = curves;
  if (red === null || green === null || blue === null) return null;
  if (redCurve === null || greenCurve === null || blueCurve === null) return null;
  return { primaries: [red, green, blue], curves: [redCurve, greenCurve, blueCurve] };
}

/** Whether the profile means what a picture without one means, near enough that no eye tells. */
export function isSrgb({ primaries, curves }: RgbProfile): boolean {
  const hasItsPrimaries = primaries.every((colour, row) =>
    colour.every((value, column) => Math.abs(value - (srgbProfile.primaries[row]?.[column] ?? 0)) < 0.005),
  );
  return hasItsPrimaries && curves.every((curve) => Math.abs(curve(0.5) - srgbCurve(0.5)) < 0.02);
}

function tagOf(profile: Bytes, name: string): Bytes | null {
  const view = new DataView(profile.buffer, profile.byteOffset, profile.byteLength);
  const count = Math.min(view.getUint32(128), Math.floor((profile.length - 132) / 12));
  for (let at = 132; at < 132 + count * 12; at += 12) {
    if (asciiAt(profile, at, 4) !== name) continue;
    const start = view.getUint32(at + 4);
    return profile.subarray(start, start + view.getUint32(at + 8));
  }
  return null;
}

const fixedPoint = 65_536;

function xyzOf(tag: Bytes | null): Triple | null {
  if (tag === null || tag.length < 20) return null;
  const view = new DataView(tag.buffer, tag.byteOffset, tag.byteLength);
  return [view.getInt32(8) / fixedPoint, view.getInt32(12) / fixedPoint, view.getInt32(16) / fixedPoint];
}

function curveOf(tag: Bytes | null): Curve | null {
  if (tag === null || tag.length < 12) return null;
  const view = new DataView(tag.buffer, tag.byteOffset, tag.byteLength);
  if (asciiAt(tag, 0, 4) === 'para') return parametricCurve(view);
  const count = view.getUint32(8);
  if (count === 0) return (sample) => sample;
  if (12 + count * 2 > tag.length) return null;
  if (count === 1) return (sample) => sample ** (view.getUint16(12) / 256);
  return (sample) => {
    const place = Math.min(1, Math.max(0, sample)) * (count - 1);
    const before = Math.min(count - 2, Math.floor(place));
    const [low, high] = [view.getUint16(12 + before * 2), view.getUint16(14 + before * 2)];
    return (low + (high - low) * (place - before)) / 65_535;
  };
}

/** How many numbers each kind of parametric curve has. */
const parameterCounts = [1, 3, 4, 5, 7] as const;

function parametricCurve(view: DataView): Curve | null {
  const count = parameterCounts[view.getUint16(8)];
  if (count === undefined || 12 + count * 4 > view.byteLength) return null;
  const value = (index: number) => (index < count ? view.getInt32(12 + index * 4) / fixedPoint : 0);
  const [gamma, a, b] = [value(0), count > 1 ? value(1) : 1, value(2)];
  if (count === 1) return (sample) => sample ** gamma;
  if (count === 3) return (sample) => (sample >= -b / a ? (a * sample + b) ** gamma : 0);
  if (count === 4) return (sample) => (sample >= -b / a ? (a * sample + b) ** gamma : 0) + value(3);
  const [c, d, e, f] = [value(3), value(4), value(5), value(6)];
  return (sample) => (sample >= d ? (a * sample + b) ** gamma + e : c * sample + f);
}
