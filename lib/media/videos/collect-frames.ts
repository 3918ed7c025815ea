import { err, ok, type Result } from '@/lib/core/result';
import { sha256 } from '@/lib/core/sha256';
import type { MediaRefusal, SentFrame } from '../attachment';
import { dataUrlLength } from '../data-url';
import type { FramePlan } from './frame-plan';
import { mostFrameCharacters } from './refuse-way';

export interface TakenFrames {
  /** In order; a frame that is repeated to make up the number stands there again. */
  readonly frames: readonly SentFrame[];
  /** By hash. */
  readonly blobs: ReadonlyMap<string, Blob>;
  readonly dataUrlCharacters: number;
}

const tooMuch: MediaRefusal = {
  code: 'way-not-possible',
  values: { way: 'frames', why: 'tooMuch', codec: 'unknown' },
};

/** The moments at which a picture is really taken: the last may be wanted several times. */
export function distinctMoments({ moments }: Pick<FramePlan, 'moments'>): readonly number[] {
  return moments.filter((moment, index) => moment !== moments[index - 1]);
}

/**
 * Makes the frames of a plan of their JPEGs, one for each of its distinct moments in order. An error says that they are
 * too much for one request; what `shots` throws is thrown on.
 */
export async function collectFrames(
  shots: AsyncIterable<Blob>,
  plan: Pick<FramePlan, 'moments' | 'size'>,
  onProgress: (share: number) => void,
): Promise<Result<TakenFrames, MediaRefusal>> {
  const distinct = distinctMoments(plan);
  const taken: SentFrame[] = [];
  const blobs = new Map<string, Blob>();
  for await (const blob of shots) {
    const hash = await sha256(new Uint8Array(await blob.arrayBuffer()));
    const seconds = distinct[taken.length] ?? 0;
    taken.push({ hash, mediaType: blob.type, byteLength: blob.size, ...plan.size, seconds });
    blobs.set(hash, blob);
    if (charactersOf(taken) > mostFrameCharacters) return err(tooMuch);
    onProgress(taken.length / distinct.length);
  }
  const last = taken.at(-1);
  if (last === undefined) throw new Error('No frames');
  const missing = Math.max(0, plan.moments.length - taken.length);
  const frames = [...taken, ...Array.from({ length: missing }, () => last)];
  return ok({ frames, blobs, dataUrlCharacters: charactersOf(frames) });
}

function charactersOf(frames: readonly SentFrame[]): number {
  return frames.reduce((sum, { byteLength, mediaType }) => sum + dataUrlLength(byteLength, mediaType), 0);
}
