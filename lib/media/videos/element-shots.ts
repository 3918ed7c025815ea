import type { PixelSize } from '@/lib/catalogue/smart-resize';
import { encodeShot } from './encode-shot';

/**
 * The same as `frameShots`, by a video element on the page: slow, but it decodes what the platform can where
 * WebCodecs does not exist (pages over plain HTTP) or knows less. Throws where it cannot, and when the signal ends it.
 */
export async function* elementShots(
  file: Blob,
  moments: readonly number[],
  { width, height }: PixelSize,
  signal: AbortSignal,
): AsyncGenerator<Blob> {
  const url = URL.createObjectURL(file);
  const element = document.createElement('video');
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  try {
    element.muted = true;
    element.playsInline = true;
    element.preload = 'auto';
    element.src = url;
    await heard(element, 'loadeddata', signal);
    const context = canvas.getContext('2d');
    if (context === null) throw new Error('This browser gives no canvas to draw on');
    for (const moment of moments) {
      await seek(element, moment, signal);
      context.drawImage(element, 0, 0, width, height);
      yield await encodeShot(canvas);
    }
  } finally {
    element.removeAttribute('src');
    element.load();
    URL.revokeObjectURL(url);
  }
}

/** A seek to where it stands already may say nothing. */
async function seek(element: HTMLVideoElement, moment: number, signal: AbortSignal): Promise<void> {
  if (element.currentTime === moment && element.readyState >= HTMLMediaElement.HAVE_CURRENT_DATA) return;
  const sought = heard(element, 'seeked', signal);
  element.currentTime = moment;
  await sought;
}

/** Rejects when the element cannot go on, and when the signal says so. */
function heard(element: HTMLVideoElement, name: string, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const refuse = () => reject(new Error(`No ${name}`));
    if (signal.aborted) refuse();
    element.addEventListener(name, () => resolve(), { once: true, signal });
    element.addEventListener('error', refuse, { once: true, signal });
    signal.addEventListener('abort', refuse, { once: true });
  });
}
