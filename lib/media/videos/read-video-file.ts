import { err, type Result } from '@/lib/core/result';
import type { MediaRefusal, VideoFormat } from '../attachment';
import type { VideoMaterial } from '../video-ways';
import { lookingDesk } from './page-video-desk';
import { drawPosterFrame, posterMoment, posterSize } from './poster-frame';
import type { After } from './stall-watch';
import { describePoster, type KeptPoster, takePoster } from './take-poster';
import type { VideoCopies } from './video-jobs';

/** What is known of a file after looking at it once. */
export interface VideoFile {
  readonly copies: VideoCopies;
  readonly material: VideoMaterial;
  readonly poster: KeptPoster | null;
  /** Who decodes it: the worker, or only a video element on the page; null: nobody here. */
  readonly decoder: 'worker' | 'element' | null;
}

/** Far beyond what the slowest machine needs for looking at the largest file that can be sent. */
const longestMs = 300_000;

/** Looked at once, however often its settings change; forgotten with the file. */
const looked = new WeakMap<Blob, Promise<Result<VideoFile, MediaRefusal>>>();

/** Looks at a video file: in a worker, and by a video element at what the worker cannot decode. */
export async function readVideoFile(
  file: Blob,
  format: VideoFormat,
  signal: AbortSignal,
  after: After,
): Promise<Result<VideoFile, MediaRefusal>> {
  const known = looked.get(file);
  if (known !== undefined) {
    const outcome = await known;
    if (outcome.ok || !isPassing(outcome.error)) return outcome;
  }
  if (signal.aborted) return err({ code: 'cancelled', values: {} });
  const looking = look(file, format, signal, after);
  looked.set(file, looking);
  return looking;
}

/** A refusal that says nothing of the file itself. */
function isPassing({ code }: MediaRefusal): boolean {
  return code === 'cancelled' || code === 'took-too-long' || code === 'unsupported-here';
}

async function look(
  file: Blob,
  format: VideoFormat,
  signal: AbortSignal,
  after: After,
): Promise<Result<VideoFile, MediaRefusal>> {
  const bounds = { signal, longest: { ms: longestMs, after } };
  const read = await lookingDesk<VideoCopies>((worker) => worker.readVideo(file, format), bounds);
  if (!read.ok) return read;
  const copies = read.value;
  const { hash: _hash, ...facts } = copies.original;
  const poster = facts.isUnread ? null : await posterOf(copies, format, signal, after);
  const decoder = copies.canDecode ? 'worker' : poster === null ? null : 'element';
  const canEncode = copies.canDecode && copies.canEncode;
  const material = { ...facts, format, canDecode: decoder !== null, canEncode };
  return { ok: true, value: { copies, material, poster, decoder } };
}

/** By the worker where it decodes the video, else by an element, which also shows whether that does. */
async function posterOf(
  { original, originalBlob, canDecode }: VideoCopies,
  format: VideoFormat,
  signal: AbortSignal,
  after: After,
): Promise<KeptPoster | null> {
  if (!canDecode) return takePoster(originalBlob, original, { drawPosterFrame, after });
  const size = posterSize(original);
  const plan = { moments: [posterMoment(original.durationSeconds)], fps: 1, size, tokens: 0 };
  const taken = await lookingDesk((worker) => worker.takeFrames(originalBlob, format, plan), {
    signal,
    longest: { ms: longestMs, after },
  });
  const [blob] = taken.ok ? taken.value.blobs.values() : [];
  return blob === undefined ? null : describePoster({ blob, size });
}
