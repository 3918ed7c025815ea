import 'server-only';
import { type Sample, samples } from '@/lib/tasks/samples';

/** The thumbnail by which a sample is known again: width × height in cells of RGB. */
export const signatureSize = { width: 12, height: 8 } as const;

/** Re-encoding and scaling move the mean by 1 to 3 levels of 255; another picture by 40 and more. */
const mostMeanDifference = 7;
/** A cell that differs this much means that something was painted over. */
const mostCellDifference = 34;
const mostRatioDifference = 0.04;

/** The bundled sample that a picture is a copy of, however it was scaled or compressed; null for any other picture. */
export function recogniseSample(
  signature: Uint8Array,
  size: { readonly width: number; readonly height: number },
): Sample | null {
  return (
    samples.find(
      (sample) => hasSameRatio(sample, size) && looksLike(signature, Buffer.from(sample.signature, 'hex')),
    ) ?? null
  );
}

function hasSameRatio(
  sample: Sample,
  { width, height }: { readonly width: number; readonly height: number },
): boolean {
  return Math.abs((width * sample.height) / (height * sample.width) - 1) <= mostRatioDifference;
}

function looksLike(signature: Uint8Array, known: Uint8Array): boolean {
  if (signature.length !== known.length) return false;
  const differences = Array.from(signature, (value, index) => Math.abs(value - (known[index] ?? 0)));
  const mean = differences.reduce((sum, value) => sum + value, 0) / differences.length;
  return mean <= mostMeanDifference && Math.max(...differences) <= mostCellDifference;
}
