import type { PixelSize } from '@/lib/catalogue/smart-resize';
import { elementShots } from './element-shots';

const longestWidthPx = 640;

export interface Poster {
  readonly blob: Blob;
  readonly size: PixelSize;
}

/** When the poster is taken, in seconds: early, but past a first frame that is often black. */
export function posterMoment(durationSeconds: number): number {
  return Math.min(1, durationSeconds / 2);
}

/** The size of the poster in pixels. */
export function posterSize({ width, height }: PixelSize): PixelSize {
  const scale = Math.min(1, longestWidthPx / width);
  return { width: Math.round(width * scale), height: Math.max(1, Math.round(height * scale)) };
}

/**
 * Draws the frame of a video of that size in pixels at that second as JPEG, by a video element. Rejects where this
 * browser cannot decode the video, and when the signal ends it.
 */
export async function drawPosterFrame(
  video: Blob,
  of: PixelSize,
  atSeconds: number,
  signal: AbortSignal,
): Promise<Poster> {
  const size = posterSize(of);
  for await (const blob of elementShots(video, [atSeconds], size, signal)) return { blob, size };
  throw new Error('No frame');
}
