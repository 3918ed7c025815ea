import { BlobSource, Input, MATROSKA, MP4, QTFF, WEBM } from 'mediabunny';
import type { VideoFacts } from '@/lib/catalogue/visual-tokens';

/**
 * What a video's container says: its display size in pixels, rotation and pixel shape applied, and its duration in
 * seconds, asked of its packets where the container does not state it. Null when it holds no picture track or
 * cannot be read. Whether a browser can play it is another matter.
 */
export async function probeVideo(file: Blob): Promise<VideoFacts | null> {
  const input = new Input({ source: new BlobSource(file), formats: [MP4, QTFF, WEBM, MATROSKA] });
  try {
    const track = await input.getPrimaryVideoTrack();
    if (track === null) return null;
    const [width, height] = await Promise.all([track.getDisplayWidth(), track.getDisplayHeight()]);
    const durationSeconds = (await input.getDurationFromMetadata()) ?? (await input.computeDuration());
    const facts = { width, height, durationSeconds };
    return Object.values(facts).every((fact) => Number.isFinite(fact) && fact > 0) ? facts : null;
  } catch {
    return null;
  } finally {
    input.dispose();
  }
}
