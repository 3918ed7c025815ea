import { CanvasSink } from 'mediabunny';
import type { PixelSize } from '@/lib/catalogue/smart-resize';
import { encodeShot } from './encode-shot';
import { openVideo } from './probe-video';

/**
 * The frames of a video that are shown at those moments, in seconds of its clock and in order, as JPEGs of that size in
 * pixels. Runs in the video worker. Throws where they cannot be decoded.
 */
export async function* frameShots(
  file: Blob,
  moments: readonly number[],
  { width, height }: PixelSize,
): AsyncGenerator<Blob> {
  const input = openVideo(file);
  try {
    const track = await input.getPrimaryVideoTrack();
    if (track === null) throw new Error('No pictures in this file');
    const first = await track.getFirstTimestamp();
    const sink = new CanvasSink(track, { width, height, fit: 'fill', poolSize: 2 });
    for await (const shown of sink.canvasesAtTimestamps(moments.map((moment) => Math.max(first, moment)))) {
      if (shown === null) throw new Error('No picture at this moment');
      yield await encodeShot(shown.canvas);
    }
  } finally {
    input.dispose();
  }
}
