import type { PixelSize } from '@/lib/catalogue/smart-resize';
import type { StoredPicture } from '../attachment';
import { describePicture } from './describe-picture';
import { surveyOf } from './encode-picture';
import { drawOffscreen, layOnWhite } from './offscreen';
import type { PictureSource } from './picture-source';

export interface DisplayCopy {
  readonly display: StoredPicture;
  readonly displayBlob: Blob;
}

/** More than this a page cannot show without pauses: it is shown with fewer pixels, and drawn over as if with all. */
const mostShownPixels = 50_000_000;
const reducedPixels = 16_000_000;

const quality = 0.92;

/** A copy to show in the place of a file that the browser does not show, or not upright, or only with pauses; else null. */
export async function displayCopyOf({
  bitmap,
  size,
  format,
  isShownHere,
}: PictureSource): Promise<DisplayCopy | null> {
  const shown = shownSize(size);
  if (isShownHere && shown === size) return null;
  const canvas = drawOffscreen(bitmap, shown);
  const survey = format === 'heic' ? null : surveyOf(canvas);
  const suitsPng = survey?.hasTransparency() || survey?.hasFewColours();
  if (!suitsPng) layOnWhite(canvas);
  const displayBlob = await canvas.convertToBlob(
    suitsPng ? { type: 'image/png' } : { type: 'image/jpeg', quality },
  );
  const bytes = new Uint8Array(await displayBlob.arrayBuffer());
  return { display: await describePicture(displayBlob.type, bytes, shown), displayBlob };
}

/** In what size a picture of that size is shown: its own, or a smaller one. */
export function shownSize(size: PixelSize): PixelSize {
  const pixels = size.width * size.height;
  if (pixels <= mostShownPixels) return size;
  const scale = Math.sqrt(reducedPixels / pixels);
  return { width: Math.round(size.width * scale), height: Math.round(size.height * scale) };
}
