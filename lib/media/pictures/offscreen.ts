import type { PixelSize } from '@/lib/catalogue/smart-resize';

/** The pixels on a canvas of their own, scaled to the size in pixels. */
export function drawOffscreen(
  drawn: ImageBitmap | OffscreenCanvas,
  { width, height }: PixelSize,
): OffscreenCanvas {
  const canvas = new OffscreenCanvas(width, height);
  const context = contextOf(canvas);
  context.imageSmoothingQuality = 'high';
  context.drawImage(drawn, 0, 0, width, height);
  return canvas;
}

/** Throws where the browser has no memory left for a canvas. */
export function contextOf(canvas: OffscreenCanvas): OffscreenCanvasRenderingContext2D {
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (context === null) throw new Error('This browser gives no canvas to draw on');
  return context;
}

/** Puts white behind whatever is transparent. */
export function layOnWhite(canvas: OffscreenCanvas): void {
  const context = contextOf(canvas);
  context.globalCompositeOperation = 'destination-over';
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
}
