import type { PixelSize } from '@/lib/catalogue/smart-resize';
import { err, ok } from '@/lib/core/result';
import { type TiffPage, tiffPages } from '../bytes/tiff-pages';
import { decodeTiffPage } from '../pictures/decoders/decode-tiff';
import { bitmapOf } from '../pictures/decoders/pixels';
import { drawOffscreen, layOnWhite } from '../pictures/offscreen';
import { liesOnItsSide, turnUpright } from '../pictures/turn-upright';
import { encodePage } from './encode-page';
import { type PageReader, wantedSize } from './page-reader';

/** Decoded by script a page of more would take a gigabyte. */
const mostPixels = 120_000_000;

/** Reads one TIFF file and draws its pages, each decoded alone and given back before the next. Lives in a worker. */
export function createTiffReader(): PageReader {
  let bytes = new Uint8Array(0);
  let pages: readonly TiffPage[] = [];

  return {
    async open(file) {
      try {
        bytes = new Uint8Array(await file.arrayBuffer());
      } catch {
        return err('not-readable');
      }
      pages = tiffPages(bytes);
      return pages.length === 0 ? err('not-readable') : ok(pages.length);
    },

    async pageSize(number) {
      const page = pages[number - 1];
      return page === undefined ? err('page-not-drawn') : ok(uprightSize(page));
    },

    async draw(_job, number, wanted) {
      const page = pages[number - 1];
      if (page === undefined || page.width * page.height > mostPixels) return err('page-not-drawn');
      const full = uprightSize(page);
      const size = wantedSize(full, wanted);
      try {
        const pixels = await decodeTiffPage(bytes, page);
        if (pixels === null) return err('page-not-drawn');
        const bitmap = turnUpright(await bitmapOf(pixels), page.orientation);
        const canvas = drawOffscreen(bitmap, size);
        bitmap.close();
        layOnWhite(canvas);
        return ok({ blob: await encodePage(canvas, wanted === 'thumbnail'), ...size, full });
      } catch {
        return err('page-not-drawn');
      }
    },

    // A page is decoded in one go.
    stop: () => undefined,
  };
}

function uprightSize({ width, height, orientation }: TiffPage): PixelSize {
  return liesOnItsSide(orientation) ? { width: height, height: width } : { width, height };
}
