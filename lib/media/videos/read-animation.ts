import type { PixelSize } from '@/lib/catalogue/smart-resize';
import { encodeShot } from './encode-shot';

/** A moving picture, opened. Its pictures are decoded one at a time. */
export interface OpenAnimation {
  readonly size: PixelSize;
  /** When each picture is first shown, in seconds. */
  readonly starts: readonly number[];
  readonly durationSeconds: number;
  readonly draw: (index: number, onto: OffscreenCanvas) => Promise<void>;
  readonly close: () => void;
}

/** Whether this browser takes moving pictures apart. */
export function canReadAnimations(): boolean {
  return typeof ImageDecoder !== 'undefined' && typeof OffscreenCanvas !== 'undefined';
}

/** More pictures than this are not looked at. */
const mostPictures = 5_000;

/** What browsers make of a picture that is to be shown for no time at all. */
const usualMicroseconds = 100_000;

/** Opens a GIF or a WebP animation. Runs in the video worker. Throws where this browser cannot read it. */
export async function openAnimation(file: Blob, mediaType: string): Promise<OpenAnimation> {
  const decoder = new ImageDecoder({ data: await file.arrayBuffer(), type: mediaType });
  await Promise.all([decoder.tracks.ready, decoder.completed]);
  const count = Math.min(mostPictures, decoder.tracks.selectedTrack?.frameCount ?? 0);
  const starts: number[] = [];
  let size: PixelSize = { width: 0, height: 0 };
  let microseconds = 0;
  for (let index = 0; index < count; index += 1) {
    const { image } = await decoder.decode({ frameIndex: index });
    starts.push(microseconds / 1_000_000);
    microseconds += image.duration || usualMicroseconds;
    size = { width: image.displayWidth, height: image.displayHeight };
    image.close();
  }
  return {
    size,
    starts,
    durationSeconds: microseconds / 1_000_000,
    draw: async (index, onto) => {
      const { image } = await decoder.decode({ frameIndex: index });
      drawOnWhite(image, onto);
      image.close();
    },
    close: () => decoder.close(),
  };
}

/** The pictures of a moving picture that are shown at those moments, as JPEGs of that size in pixels. */
export async function* animationShots(
  animation: OpenAnimation,
  moments: readonly number[],
  { width, height }: PixelSize,
): AsyncGenerator<Blob> {
  const canvas = new OffscreenCanvas(width, height);
  for (const moment of moments) {
    await animation.draw(shownAt(animation.starts, moment), canvas);
    yield await encodeShot(canvas);
  }
}

/** Moments and starts are sums of rounded numbers. */
const tolerance = 1e-6;

/** Which picture is shown at a moment: the last one that has begun. */
export function shownAt(starts: readonly number[], moment: number): number {
  return Math.max(
    0,
    starts.findLastIndex((start) => start <= moment + tolerance),
  );
}

function drawOnWhite(image: VideoFrame, canvas: OffscreenCanvas): void {
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('This browser gives no canvas to draw on');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
}
