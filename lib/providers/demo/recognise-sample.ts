import 'server-only';
import { type KnownSample, knownSamples } from './samples/known-samples';

/** The thumbnail by which a sample is known again: width × height in cells of RGB. */
export const signatureSize = { width: 12, height: 8 } as const;

/**
 * Levels of 255. Measured on every sample: re-encoding down to a quality of 40 and scaling from 224 pixels to twice
 * the size move the mean by at most 2.5 and a cell by at most 13; cropping by 4 % or painting over 0.5 % goes beyond.
 */
const mostMeanDifference = 3.5;
const mostCellDifference = 16;
/** Rounding a side to whole patches moves it by up to half a patch. */
const halfPatchPx = 16;

/** How far two thumbnails of the same size lie apart, in levels of 255. */
export interface SignatureDistance {
  readonly mean: number;
  readonly most: number;
}

/** The bundled sample that a picture is a copy of, however it was scaled or compressed; null for any other picture. */
export function recogniseSample(
  signature: Uint8Array,
  size: { readonly width: number; readonly height: number },
): KnownSample | null {
  const candidates = knownSamples
    .filter((sample) => hasSameRatio(sample, size))
    .map((sample) => ({ sample, ...compareSignatures(signature, Buffer.from(sample.signature, 'hex')) }))
    .filter(isWithinEncoding)
    .sort((one, other) => one.mean - other.mean);
  return candidates[0]?.sample ?? null;
}

/** True where no more differs than what compression and scaling change. */
export function isWithinEncoding({ mean, most }: SignatureDistance): boolean {
  return mean <= mostMeanDifference && most <= mostCellDifference;
}

/** True for sides in the ratio of a known picture's, to within what rounding both to whole patches changes. */
export function hasSameRatio(
  known: { readonly width: number; readonly height: number },
  { width, height }: { readonly width: number; readonly height: number },
): boolean {
  const difference = Math.abs((width * known.height) / (height * known.width) - 1);
  return difference <= halfPatchPx / width + halfPatchPx / height;
}

export function compareSignatures(signature: Uint8Array, known: Uint8Array): SignatureDistance {
  if (signature.length !== known.length) return { mean: 255, most: 255 };
  const differences = Array.from(signature, (value, index) => Math.abs(value - (known[index] ?? 0)));
  const mean = differences.reduce((sum, value) => sum + value, 0) / differences.length;
  return { mean, most: Math.max(...differences) };
}
