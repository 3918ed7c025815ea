import { err, type Result } from '@/lib/core/result';
import type { Size } from '@/lib/grounding/spaces';
import type { MediaRefusal } from '@/lib/media/attachment';
import { createWorkerDesk, type JobBounds } from '@/lib/media/worker-desk';
import type { GreysAligned, GreysRefusal } from './aligning/align-greys';
import type { CompareJobs, PictureToCompare, SubtractionWanted } from './compare.worker';
import type { DifferenceResult } from './difference';

/** `pictures-not-readable`: bytes that cannot be decoded, or no memory for them. */
export type CompareRefusal = 'pictures-not-readable' | 'took-too-long' | 'unsupported-here' | 'cancelled';

type AlignRefusal = GreysRefusal | CompareRefusal;

/** Work that takes longer never ends: the worker is ended with it. */
const longestMs = 60_000;

const desk = createWorkerDesk<CompareJobs>(
  () => new Worker(new URL('./compare.worker.ts', import.meta.url), { type: 'module' }),
  'not-decodable',
);

/** There is a worker, and it may hold pictures. */
let isHolding = false;

/** Subtracts one picture from another off the main thread. The image is the caller's to close. */
export async function findDifference(
  wanted: SubtractionWanted,
  signal: AbortSignal,
): Promise<Result<DifferenceResult, CompareRefusal>> {
  isHolding = true;
  const done = await desk((worker) => worker.differ(wanted), boundsOf(signal));
  return done.ok ? done : err(refusalOf(done.error));
}

/**
 * Finds off the main thread how the other picture lies on the one: its scale and its place, no turn. By normalised
 * cross-correlation of their details, coarse to fine.
 */
export async function findAlignment(
  one: PictureToCompare,
  other: PictureToCompare,
  signal: AbortSignal,
): Promise<Result<GreysAligned, AlignRefusal>> {
  isHolding = true;
  const done = await desk((worker) => worker.alignPictures(one, other), boundsOf(signal));
  return done.ok ? done.value : err(refusalOf(done.error));
}

/** Gives back the memory of what was compared last. */
export function forgetCompared(): void {
  if (isHolding) void desk((worker) => worker.forget());
  isHolding = false;
}

/** The picture's bytes as the worker takes them; a drawing is decoded here, as a worker cannot. Rejects when it cannot be. */
export async function pictureToCompare(hash: string, file: Blob, size: Size): Promise<PictureToCompare> {
  if (file.type !== 'image/svg+xml') return { hash, source: file, size };
  const url = URL.createObjectURL(file);
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const sides = { resizeWidth: size.width, resizeHeight: size.height };
    return { hash, source: await createImageBitmap(image, sides), size };
  } finally {
    URL.revokeObjectURL(url);
  }
}

function boundsOf(signal: AbortSignal): JobBounds {
  return {
    signal,
    longest: {
      ms: longestMs,
      after: (delayMs, run) => {
        const timer = setTimeout(run, delayMs);
        return () => clearTimeout(timer);
      },
    },
  };
}

function refusalOf({ code }: MediaRefusal): CompareRefusal {
  if (code === 'took-too-long' || code === 'unsupported-here' || code === 'cancelled') return code;
  return 'pictures-not-readable';
}
