import type { Size } from '@/lib/grounding/spaces';
import type { PictureLevels } from './picture-levels';

/** A spot of a picture and the colour there: 0 to 255 each, `alpha` too. */
export interface PixelReading {
  /** Whole pixels of the picture. */
  readonly x: number;
  readonly y: number;
  readonly red: number;
  readonly green: number;
  readonly blue: number;
  readonly alpha: number;
}

let context: OffscreenCanvasRenderingContext2D | null = null;

/**
 * The colour of a picture (`size`: its own pixels) at a spot, from the largest level; null outside the picture or where
 * there is no canvas.
 */
export function readPixel({ levels }: PictureLevels, size: Size, x: number, y: number): PixelReading | null {
  const level = levels[0];
  const [column, row] = [Math.floor(x), Math.floor(y)];
  if (level === undefined || column < 0 || row < 0 || column >= size.width || row >= size.height) return null;
  context ??= new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
  if (context === null) return null;
  const left = Math.min(Math.floor((x / size.width) * level.width), level.width - 1);
  const top = Math.min(Math.floor((y / size.height) * level.height), level.height - 1);
  context.clearRect(0, 0, 1, 1);
  context.imageSmoothingEnabled = false;
  context.drawImage(level.image, left, top, 1, 1, 0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0, alpha = 0] = context.getImageData(0, 0, 1, 1).data;
  return { x: column, y: row, red, green, blue, alpha };
}

/** `#rrggbb` */
export function hexColour({ red, green, blue }: Pick<PixelReading, 'red' | 'green' | 'blue'>): string {
  return `#${[red, green, blue].map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}
