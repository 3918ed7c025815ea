import type { Size } from '@/lib/grounding/spaces';

/** One of a picture's sizes. */
export interface PictureLevel extends Size {
  readonly image: CanvasImageSource;
}

/**
 * A picture and copies of it, each half as large as the one before: drawing 24 megapixels into a pane costs as much
 * as the pane has pixels. The largest first, at least one.
 */
export interface PictureLevels {
  readonly levels: readonly PictureLevel[];
  /** Gives the memory back; they cannot be drawn any more. */
  close(): void;
}

/** The smallest that is at least as long as it will be drawn: `length` in device pixels. */
export function levelFor({ levels }: PictureLevels, length: number): PictureLevel | undefined {
  return levels.findLast((level) => Math.max(level.width, level.height) >= length) ?? levels[0];
}

/** Of pictures that a worker has made. */
export function levelsOf(bitmaps: readonly ImageBitmap[]): PictureLevels {
  return {
    levels: bitmaps.map((image) => ({ image, width: image.width, height: image.height })),
    close: () => {
      for (const bitmap of bitmaps) bitmap.close();
    },
  };
}
