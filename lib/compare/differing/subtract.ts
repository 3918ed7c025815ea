import type { Size } from '@/lib/grounding/spaces';
import type { Alignment } from '../alignment';
import type { Subtracted } from './subtracted';

/** A decoded picture and how it lies on the first one. */
export interface LaidPicture {
  readonly bitmap: ImageBitmap;
  /** Pixels of the original; the bitmap may have fewer. */
  readonly size: Size;
  readonly alignment: Alignment;
  /** It has no transparent parts for certain. */
  readonly isOpaque: boolean;
}

/** More pixels are not compared one by one: each takes sixteen bytes while it is compared. */
const mostPixels = 16_800_000;

/**
 * |one − other| over the whole of the first picture, by the canvas's own arithmetic, which is many times faster than a
 * loop. Transparent parts are white, as they are wherever a picture is shown. Throws where there is no memory for it.
 */
export function subtract(one: LaidPicture, other: LaidPicture, first: Size): Subtracted {
  const scale = Math.min(1, Math.sqrt(mostPixels / (first.width * first.height)));
  const size = { width: Math.round(first.width * scale), height: Math.round(first.height * scale) };
  const { canvas, context } = onWhite(size);
  draw(context, one, scale);
  context.globalCompositeOperation = 'difference';
  if (other.isOpaque) draw(context, other, scale);
  else {
    const upper = onWhite(size);
    draw(upper.context, other, scale);
    context.drawImage(upper.canvas, 0, 0);
    release(upper.canvas);
  }
  const { data } = context.getImageData(0, 0, size.width, size.height);
  release(canvas);
  const pixels = new Uint32Array(data.buffer, data.byteOffset, size.width * size.height);
  return { ...size, pixels, scale, covered: covered(one, other, size, scale) };
}

function onWhite({ width, height }: Size) {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (context === null) throw new Error('This browser gives no canvas to draw on');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, width, height);
  return { canvas, context };
}

function draw(context: OffscreenCanvasRenderingContext2D, picture: LaidPicture, scale: number): void {
  const { bitmap, size, alignment } = picture;
  const [width, height] = [size.width * alignment.scale, size.height * alignment.scale];
  context.setTransform(scale, 0, 0, scale, 0, 0);
  context.imageSmoothingQuality = (width * scale) / bitmap.width < 1 ? 'medium' : 'low';
  context.drawImage(bitmap, alignment.dx, alignment.dy, width, height);
  context.setTransform(1, 0, 0, 1, 0, 0);
}

/** Pixels at the edge of a picture are half its own and half white: they are left out. */
function covered(one: LaidPicture, other: LaidPicture, size: Size, scale: number): Subtracted['covered'] {
  const [a, b] = [extent(one, scale), extent(other, scale)];
  return [
    Math.max(a[0], b[0], 0),
    Math.max(a[1], b[1], 0),
    Math.min(a[2], b[2], size.width),
    Math.min(a[3], b[3], size.height),
  ];
}

function extent({ size, alignment: { scale, dx, dy } }: LaidPicture, shrunk: number) {
  // What a ten-thousandth of a pixel is missing is there.
  const [up, down] = [(edge: number) => Math.ceil(edge - 1e-4), (edge: number) => Math.floor(edge + 1e-4)];
  return [
    up(dx * shrunk),
    up(dy * shrunk),
    down((dx + size.width * scale) * shrunk),
    down((dy + size.height * scale) * shrunk),
  ] as const;
}

function release(canvas: OffscreenCanvas): void {
  canvas.width = 0;
  canvas.height = 0;
}
