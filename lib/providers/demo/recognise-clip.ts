import 'server-only';
import { createHash } from 'node:crypto';
import { clipTruth } from '@/lib/tasks/clip-truth';
import type { VideoTruth } from '@/lib/tasks/video-truth';
import { compareSignatures, hasSameRatio, isWithinEncoding } from './recognise-sample';

/** The bundled clip, when this is its file byte for byte; null for any other file. */
export function recogniseClipFile(bytes: Buffer, clip = clipTruth): VideoTruth | null {
  if (bytes.length === 0 || bytes.length !== clip.byteLength) return null;
  return createHash('sha256').update(bytes).digest('hex') === clip.sha256 ? clip : null;
}

interface Frame {
  readonly width: number;
  readonly height: number;
  readonly signature: Uint8Array;
}

/** Frames between two whole seconds differ by what moved since; the scene around it stays as it is. */
const mostMeanBetweenSeconds = 8;
/** How far the first and the last frame may lie from the clip's ends. */
const slackSeconds = 1;

/**
 * The bundled clip, when these are frames of it: at least half of them look like the clip at a whole second, in its
 * order and from its beginning to its end, and the others like nothing else. Null for any other frames.
 */
export function recogniseClipFrames(frames: readonly Frame[], clip = clipTruth): VideoTruth | null {
  const known = clip.signatures.map((signature) => Buffer.from(signature, 'hex'));
  if (known.length === 0 || frames.length < 2) return null;
  if (!frames.every((frame) => hasSameRatio(clip, frame))) return null;
  const fits = frames.map(({ signature }) =>
    known.flatMap((each, second) => (isWithinEncoding(compareSignatures(signature, each)) ? [second] : [])),
  );
  const isOneOfItsFrames = frames.every(({ signature }) =>
    known.some((each) => compareSignatures(signature, each).mean <= mostMeanBetweenSeconds),
  );
  const exact = fits.filter((seconds) => seconds.length > 0);
  const coversAll =
    (fits[0] ?? []).some((second) => second <= slackSeconds) &&
    (fits.at(-1) ?? []).some((second) => second >= known.length - 1 - slackSeconds);
  return isOneOfItsFrames && coversAll && exact.length * 2 >= frames.length && isInOrder(exact) ? clip : null;
}

/** True when each frame can be given a second that is not before that of the frame before it. */
function isInOrder(fits: readonly (readonly number[])[]): boolean {
  let earliest = 0;
  for (const seconds of fits) {
    const next = seconds.find((second) => second >= earliest);
    if (next === undefined) return false;
    earliest = next;
  }
  return true;
}
