import type { PixelSize } from '@/lib/catalogue/smart-resize';

const longestWidthPx = 640;
const quality = 0.85;

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
 * Draws the frame of a video at that second as JPEG, by a video element: WebCodecs does not exist on pages over
 * plain HTTP. Rejects where this browser cannot decode the video, and when the signal ends it.
 */
export async function drawPosterFrame(video: Blob, atSeconds: number, signal: AbortSignal): Promise<Poster> {
  const url = URL.createObjectURL(video);
  const element = document.createElement('video');
  try {
    element.muted = true;
    element.playsInline = true;
    element.preload = 'auto';
    element.src = url;
    await heard(element, 'loadeddata', signal);
    element.currentTime = atSeconds;
    await heard(element, 'seeked', signal);
    const size = posterSize({ width: element.videoWidth, height: element.videoHeight });
    return { blob: await encode(element, size), size };
  } finally {
    element.removeAttribute('src');
    element.load();
    URL.revokeObjectURL(url);
  }
}

function heard(element: HTMLVideoElement, name: string, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const refuse = () => reject(new Error(`No ${name}`));
    if (signal.aborted) refuse();
    element.addEventListener(name, () => resolve(), { once: true, signal });
    element.addEventListener('error', refuse, { once: true, signal });
    signal.addEventListener('abort', refuse, { once: true });
  });
}

function encode(element: HTMLVideoElement, { width, height }: PixelSize): Promise<Blob> {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('This browser gives no canvas to draw on');
  context.drawImage(element, 0, 0, width, height);
  return new Promise((resolve, reject) => {
    canvas.toBlob(
      (blob) => (blob === null ? reject(new Error('No frame')) : resolve(blob)),
      'image/jpeg',
      quality,
    );
  });
}
