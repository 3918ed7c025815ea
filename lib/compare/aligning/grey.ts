import type { Size } from '@/lib/grounding/spaces';

/** A picture in grey, row by row. A place (x, y) lies in the pixel at (floor x, floor y), whose middle is at a half. */
export interface Grey extends Size {
  readonly values: Float32Array;
  /** Pixels of the picture for one of these. */
  readonly factor: number;
}

/** The same picture in ever fewer pixels, the finest first: each has half the side of the one before. */
export type GreyPyramid = readonly Grey[];

const smallestSide = 8;
/** Brightness that varies over more than this many pixels is light and shade, not detail. */
const detailRadius = 10;

/** What is kept of each level is its detail: light that fell otherwise on one of the pictures does not count. */
export function detailPyramid(finest: Grey): GreyPyramid {
  const levels = [finest];
  for (let level = finest; Math.min(level.width, level.height) >= 2 * smallestSide; ) {
    level = halved(level);
    levels.push(level);
  }
  return levels.map((level) => withoutShade(level, detailRadius));
}

/** Takes the average around each pixel from it. */
export function withoutShade(grey: Grey, radius: number): Grey {
  const { width, height, values } = grey;
  const sums = integral(values, { width, height });
  const detail = new Float32Array(values.length);
  for (let y = 0; y < height; y += 1) {
    const [top, bottom] = [Math.max(0, y - radius), Math.min(height, y + radius + 1)];
    for (let x = 0; x < width; x += 1) {
      const left = Math.max(0, x - radius);
      const right = Math.min(width, x + radius + 1);
      const mean = sumIn(sums, width, left, top, right, bottom) / ((right - left) * (bottom - top));
      detail[y * width + x] = (values[y * width + x] ?? 0) - mean;
    }
  }
  return { ...grey, values: detail };
}

/** The pyramid's picture with one pixel for so many of its finest level's, by bilinear sampling. */
export function resampled(pyramid: GreyPyramid, step: number): Grey {
  const finest = pyramid[0];
  if (finest === undefined) return { width: 0, height: 0, values: new Float32Array(0), factor: step };
  const level = levelFor(pyramid, step) ?? finest;
  const inLevel = (step * finest.factor) / level.factor;
  const [width, height] = [Math.floor(finest.width / step), Math.floor(finest.height / step)];
  const values = new Float32Array(width * height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      values[y * width + x] = sampleAt(level, (x + 0.5) * inLevel, (y + 0.5) * inLevel);
    }
  }
  return { width, height, values, factor: step * finest.factor };
}

/** The coarsest level whose pixels are no larger than so many of the finest's. */
export function levelFor(pyramid: GreyPyramid, step: number): Grey | undefined {
  const finest = pyramid[0]?.factor ?? 1;
  return pyramid.findLast(({ factor }) => factor / finest <= step * 1.001) ?? pyramid[0];
}

/** Bilinear; the edge's own value beyond it. Plain statements: it is asked for millions of spots. */
export function sampleAt({ width, height, values }: Grey, x: number, y: number): number {
  const atX = clamp(x - 0.5, width - 1);
  const atY = clamp(y - 0.5, height - 1);
  const left = Math.floor(atX);
  const top = Math.floor(atY);
  const shareX = atX - left;
  const shareY = atY - top;
  const at = top * width + left;
  const right = left + 1 < width ? 1 : 0;
  const below = top + 1 < height ? width : 0;
  const upper = (values[at] ?? 0) * (1 - shareX) + (values[at + right] ?? 0) * shareX;
  const lower = (values[at + below] ?? 0) * (1 - shareX) + (values[at + below + right] ?? 0) * shareX;
  return upper * (1 - shareY) + lower * shareY;
}

/** Sums of everything above and left of each corner; one row and column longer than the values. */
export function integral(values: Float32Array, { width, height }: Size, isSquared = false): Float64Array {
  const sums = new Float64Array((width + 1) * (height + 1));
  for (let y = 0; y < height; y += 1) {
    let row = 0;
    for (let x = 0; x < width; x += 1) {
      const value = values[y * width + x] ?? 0;
      row += isSquared ? value * value : value;
      sums[(y + 1) * (width + 1) + x + 1] = (sums[y * (width + 1) + x + 1] ?? 0) + row;
    }
  }
  return sums;
}

/** Of the pixels in [left, right) × [top, bottom); `width` is that of the values. */
export function sumIn(
  sums: Float64Array,
  width: number,
  left: number,
  top: number,
  right: number,
  bottom: number,
): number {
  const [upper, lower] = [top * (width + 1), bottom * (width + 1)];
  return (
    (sums[lower + right] ?? 0) -
    (sums[lower + left] ?? 0) -
    (sums[upper + right] ?? 0) +
    (sums[upper + left] ?? 0)
  );
}

function halved({ width, height, values, factor }: Grey): Grey {
  const [across, down] = [Math.floor(width / 2), Math.floor(height / 2)];
  const half = new Float32Array(across * down);
  for (let y = 0; y < down; y += 1) {
    for (let x = 0; x < across; x += 1) {
      const at = 2 * y * width + 2 * x;
      const upper = (values[at] ?? 0) + (values[at + 1] ?? 0);
      half[y * across + x] = (upper + (values[at + width] ?? 0) + (values[at + width + 1] ?? 0)) / 4;
    }
  }
  return { width: across, height: down, values: half, factor: factor * 2 };
}

function clamp(value: number, most: number): number {
  return value < 0 ? 0 : value > most ? most : value;
}
