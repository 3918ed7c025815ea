import type { Grey } from './grey';

/** Finer detail than this picture's longer side has is not looked at. */
const mostSide = 2048;

/**
 * The picture in grey, scaled down alike in both directions; what is left over at the far edges is left out. Its
 * original may have more pixels than the bitmap: `originalWidth`. Transparent parts are white.
 */
export function greyOf(bitmap: ImageBitmap, originalWidth: number): Grey {
  const factor = Math.max(1, Math.max(bitmap.width, bitmap.height) / mostSide);
  const [width, height] = [Math.floor(bitmap.width / factor), Math.floor(bitmap.height / factor)];
  const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
  if (context === null) throw new Error('This browser gives no canvas to draw on');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, width, height);
  context.imageSmoothingQuality = 'medium';
  context.drawImage(bitmap, 0, 0, bitmap.width / factor, bitmap.height / factor);
  const { data } = context.getImageData(0, 0, width, height);
  const values = new Float32Array(width * height);
  for (let at = 0; at < values.length; at += 1) {
    const [red = 0, green = 0, blue = 0] = [data[4 * at], data[4 * at + 1], data[4 * at + 2]];
    values[at] = 0.299 * red + 0.587 * green + 0.114 * blue;
  }
  return { width, height, values, factor: (factor * originalWidth) / bitmap.width };
}
