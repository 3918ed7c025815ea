import type { PixelSize } from '@/lib/catalogue/smart-resize';
import { err, ok, type Result } from '@/lib/core/result';
import type { MediaRefusal } from '../attachment';
import { surveyOf } from './encode-picture';
import { contextOf, drawOffscreen, layOnWhite } from './offscreen';
import { type OpeningRules, openPicture, type PictureSource } from './picture-source';

/** A part of a picture, in whole pixels of that picture upright. */
export interface PixelPart extends PixelSize {
  readonly x: number;
  readonly y: number;
}

export interface PictureView {
  readonly blob: Blob;
  /** Of the picture itself, upright. */
  readonly size: PixelSize;
}

/** Larger parts of photographs would take tens of megabytes as PNG. */
const mostLosslessPixels = 4_000_000;
const partQuality = 0.95;

const viewSidePx = 1600;
const viewQuality = 0.85;

/** `drawn`: the pixels of an SVG. Runs in the picture worker. */
export function cutPicture(
  file: Blob,
  part: PixelPart,
  drawn: ImageBitmap | null = null,
): Promise<Result<Blob, MediaRefusal>> {
  return withBitmap(file, drawn, ({ bitmap, format }) => {
    const canvas = new OffscreenCanvas(part.width, part.height);
    contextOf(canvas).drawImage(bitmap, -part.x, -part.y);
    const isLarge = (format === 'jpeg' || format === 'heic') && part.width * part.height > mostLosslessPixels;
    return canvas.convertToBlob(
      isLarge ? { type: 'image/jpeg', quality: partQuality } : { type: 'image/png' },
    );
  });
}

/** `drawn`: the pixels of an SVG. Runs in the picture worker. */
export function viewPicture(
  file: Blob,
  drawn: ImageBitmap | null = null,
): Promise<Result<PictureView, MediaRefusal>> {
  return withBitmap(
    file,
    drawn,
    async ({ bitmap, size }) => {
      const canvas = drawOffscreen(bitmap, sizeWithin(size, viewSidePx));
      layOnWhite(canvas);
      return { blob: await canvas.convertToBlob({ type: 'image/jpeg', quality: viewQuality }), size };
    },
    { enough: (size) => sizeWithin(size, viewSidePx) },
  );
}

/**
 * The whole picture upright with its longer side at most so many pixels (null: all of its pixels), encoded anew: with
 * its pixels and nothing else. What was no photograph and has few colours loses nothing. Runs in the picture worker.
 */
export function reducePicture(
  file: Blob,
  longestSidePx: number | null,
  drawn: ImageBitmap | null = null,
): Promise<Result<Blob, MediaRefusal>> {
  const longest = longestSidePx ?? Number.POSITIVE_INFINITY;
  return withBitmap(
    file,
    drawn,
    ({ bitmap, size, format }) => {
      const canvas = drawOffscreen(bitmap, sizeWithin(size, longest));
      const survey = format === 'jpeg' || format === 'heic' ? null : surveyOf(canvas);
      if (survey?.hasTransparency() || survey?.hasFewColours())
        return canvas.convertToBlob({ type: 'image/png' });
      return canvas.convertToBlob({ type: 'image/jpeg', quality: viewQuality });
    },
    { enough: (size) => sizeWithin(size, longest) },
  );
}

/** The picture's size with its longer side at most so many pixels; never larger than it is. */
function sizeWithin({ width, height }: PixelSize, longestSidePx: number): PixelSize {
  const scale = Math.min(1, longestSidePx / Math.max(width, height));
  const side = (px: number) => Math.max(1, Math.round(px * scale));
  return { width: side(width), height: side(height) };
}

async function withBitmap<T>(
  file: Blob,
  drawn: ImageBitmap | null,
  draw: (source: PictureSource) => Promise<T>,
  rules: OpeningRules = {},
): Promise<Result<T, MediaRefusal>> {
  if (typeof OffscreenCanvas === 'undefined') return err({ code: 'unsupported-here', values: {} });
  const source = await openPicture(file, drawn, rules);
  if (!source.ok) return source;
  try {
    return ok(await draw(source.value));
  } finally {
    source.value.bitmap.close();
  }
}
