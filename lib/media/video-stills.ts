import { proxy } from 'comlink';
import type { VideoMaterial } from './video-ways';
import { elementShots } from './videos/element-shots';
import { lookingDesk } from './videos/page-video-desk';

export interface StillsWish {
  readonly count: number;
  readonly heightPx: number;
}

/**
 * Small JPEGs spread evenly over a video, told one after another with their place in the row; each is the picture in
 * the middle of its share of the time. Ends early where the video cannot be decoded, and when the signal says so.
 */
export async function takeVideoStills(
  file: Blob,
  material: VideoMaterial,
  { count, heightPx }: StillsWish,
  signal: AbortSignal,
  onStill: (index: number, still: Blob) => void,
): Promise<void> {
  const { durationSeconds, width, height, format } = material;
  if (!material.canDecode) return;
  const moments = Array.from({ length: count }, (_, index) => ((index + 0.5) * durationSeconds) / count);
  const size = { width: Math.max(1, Math.round((width / height) * heightPx)), height: heightPx };
  const tell = (index: number, still: Blob) => {
    if (!signal.aborted) onStill(index, still);
  };
  const told = await lookingDesk(
    (worker) => worker.takeStills(file, format, { moments, size }, proxy(tell)),
    { signal },
  );
  if (told.ok || signal.aborted) return;
  let index = 0;
  try {
    for await (const still of elementShots(file, moments, size, signal)) tell(index++, still);
  } catch {
    return;
  }
}
