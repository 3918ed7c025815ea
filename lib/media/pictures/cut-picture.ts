import type { PixelSize } from '@/lib/catalogue/smart-resize';
import { err, ok, type Result } from '@/lib/core/result';
import type { MediaRefusal } from '../attachment';
import { contextOf, drawOffscreen, layOnWhite } from './offscreen';
import { openPicture, type PictureSource } from './picture-source';

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

/** Runs in the picture worker. */
export function cutPicture(file: Blob, part: PixelPart): Promise<Result<Blob, MediaRefusal>> {
  return withBitmap(file, ({ bitmap, format }) => {
    const canvas = new OffscreenCanvas(part.width, part.height);
    contextOf(canvas).drawImage(bitmap, -part.x, -part.y);
    const isLarge = format === 'jpeg' && part.width * part.height > mostLosslessPixels;
    return canvas.convertToBlob(
      isLarge ? { type: 'image/jpeg', quality: partQuality } : { type: 'image/png' },
    );
  });
}

/** Runs in the picture worker. */
export function viewPicture(file: Blob): Promise<Result<PictureView, MediaRefusal>> {
  return withBitmap(file, async ({ bitmap, size }) => {
    const scale = Math.min(1, viewSidePx / Math.max(size.width, size.height));
    const side = (px: number) => Math.max(1, Math.round(px * scale));
    const canvas = drawOffscreen(bitmap, { width: side(size.width), height: side(size.height) });
    layOnWhite(canvas);
    return { blob: await canvas.convertToBlob({ type: 'image/jpeg', quality: viewQuality }), size };
  });
}

async function withBitmap<T>(
  file: Blob,
  draw: (source: PictureSource) => Promise<T>,
): Promise<Result<T, MediaRefusal>> {
  if (typeof OffscreenCanvas === 'undefined') return err({ code: 'unsupported-here', values: {} });
  const source = await openPicture(file);
  if (!source.ok) return source;
  try {
    return ok(await draw(source.value));
  } finally {
    source.value.bitmap.close();
  }
}
