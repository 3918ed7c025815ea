import type { PixelSize } from '@/lib/catalogue/smart-resize';
import { sha256 } from '@/lib/core/sha256';
import type { StoredPicture, StoredVideo } from '../attachment';
import { type Poster, posterMoment } from './poster-frame';

/** A frame that takes longer than this is done without. */
const longestMs = 6_000;

export interface PosterDeps {
  /** Rejects where the browser cannot decode the video; ends when the signal says so. */
  readonly drawPosterFrame: (
    video: Blob,
    of: PixelSize,
    atSeconds: number,
    signal: AbortSignal,
  ) => Promise<Poster>;
  /** Runs once after the delay; the returned function cancels. */
  readonly after: (delayMs: number, run: () => void) => () => void;
}

export interface KeptPoster {
  readonly poster: StoredPicture;
  readonly blob: Blob;
}

/** An early frame of a video to show in its place, or null where this browser cannot give one in time. */
export async function takePoster(
  video: Blob,
  { width, height, durationSeconds }: Pick<StoredVideo, 'width' | 'height' | 'durationSeconds'>,
  { drawPosterFrame, after }: PosterDeps,
): Promise<KeptPoster | null> {
  const tooLate = new AbortController();
  const cancel = after(longestMs, () => tooLate.abort());
  const whenTooLate = new Promise<null>((resolve) => {
    tooLate.signal.addEventListener('abort', () => resolve(null));
  });
  try {
    const drawn = drawPosterFrame(
      video,
      { width, height },
      posterMoment(durationSeconds),
      tooLate.signal,
    ).catch(() => null);
    const frame = await Promise.race([drawn, whenTooLate]);
    return frame === null ? null : await describePoster(frame);
  } finally {
    cancel();
  }
}

/** A poster as it is kept. */
export async function describePoster({ blob, size }: Poster): Promise<KeptPoster> {
  const hash = await sha256(new Uint8Array(await blob.arrayBuffer()));
  return { poster: { hash, mediaType: blob.type, byteLength: blob.size, ...size }, blob };
}
