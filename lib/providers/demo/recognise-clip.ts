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

/**
 * Levels of 255: between two whole seconds only what moves differs, 4 at most when measured; other pictures by 15 and
 * more.
 */
const mostMeanOfScene = 6;
/** The part of the frames that must look like the clip at a whole second, not just like its scene. */
const leastExactShare = 0.25;
/** Exact ones must be found before and behind these parts of the clip: its first half alone is not the clip. */
const begunBy = 0.4;
const notOverBefore = 0.6;

/**
 * The bundled clip, when these are frames of it: all show its scene, some look just as it does at whole seconds, in
 * its order and from its beginning to its end. Null for any other frames.
 */
export function recogniseClipFrames(frames: readonly Frame[], clip = clipTruth): VideoTruth | null {
  const known = clip.signatures.map((signature) => Buffer.from(signature, 'hex'));
  if (!frames.every((frame) => hasSameRatio(clip, frame))) return null;
  const distances = frames.map(({ signature }) => known.map((each) => compareSignatures(signature, each)));
  if (!distances.every((each) => each.some(({ mean }) => mean <= mostMeanOfScene))) return null;
  const exact = distances
    .map((each) => each.flatMap((distance, second) => (isWithinEncoding(distance) ? [second] : [])))
    .filter((seconds) => seconds.length > 0);
  const isEnough = exact.length >= Math.max(2, frames.length * leastExactShare);
  return isEnough && isInOrder(exact) && coversAll(exact, known.length) ? clip : null;
}

function coversAll(exact: readonly (readonly number[])[], secondCount: number): boolean {
  const [first = [], last = []] = [exact[0], exact.at(-1)];
  return (
    Math.min(...first) <= (secondCount - 1) * begunBy &&
    Math.max(...last) >= (secondCount - 1) * notOverBefore
  );
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
