import {
  BufferTarget,
  CanvasSource,
  getFirstEncodableVideoCodec,
  Output,
  Quality,
  WebMOutputFormat,
} from 'mediabunny';
import type { OpenAnimation } from './read-animation';

/** A WebM that plays what a moving picture shows, at its own times; null where this browser encodes none. */
export async function filmAnimation({
  size,
  starts,
  durationSeconds,
  draw,
}: OpenAnimation): Promise<Blob | null> {
  const even = { width: size.width + (size.width % 2), height: size.height + (size.height % 2) };
  const quality = new Quality('medium');
  const codec = await getFirstEncodableVideoCodec(['vp9', 'vp8', 'av1'], { ...even, quality });
  if (codec === null) return null;
  const canvas = new OffscreenCanvas(even.width, even.height);
  const source = new CanvasSource(canvas, { codec, quality });
  const target = new BufferTarget();
  const output = new Output({ format: new WebMOutputFormat(), target });
  output.addVideoTrack(source);
  await output.start();
  for (const [index, start] of starts.entries()) {
    await draw(index, canvas);
    await source.add(start, (starts[index + 1] ?? durationSeconds) - start);
  }
  await output.finalize();
  return target.buffer === null ? null : new Blob([target.buffer], { type: 'video/webm' });
}
