import type { PixelSize } from '@/lib/catalogue/smart-resize';
import type { ImageFormat } from '../attachment';
import { withLargestIconAlone } from '../bytes/icon-entries';
import type { PictureMetadata } from '../bytes/picture-metadata';
import { tiffPages } from '../bytes/tiff-pages';
import { bitmapOf } from './decoders/pixels';
import { reducedBitmap } from './reduced-bitmap';
import { liesOnItsSide, turnUpright } from './turn-upright';

export interface EncodedPictureFile {
  readonly format: ImageFormat;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly mediaType: string;
  readonly metadata: PictureMetadata;
  /** As the header says, before it is turned; null: it does not say. */
  readonly stored: PixelSize | null;
  /** What suffices of a picture of that upright size; null: every pixel. */
  readonly enough: ((size: PixelSize) => PixelSize) | null;
}

export interface DecodedPicture {
  readonly bitmap: ImageBitmap;
  /** Upright, of the whole picture, where fewer of its pixels were decoded; absent: the bitmap's own. */
  readonly size?: PixelSize;
  /** The browser shows the file itself, and shows it upright. */
  readonly isShownHere: boolean;
}

/** Decodes by the browser where it can, else by a decoder that is fetched when it is needed; null: damaged. */
export async function decodeUpright(file: EncodedPictureFile): Promise<DecodedPicture | null> {
  try {
    return await (decoders[file.format] ?? decodeByBrowser)(file);
  } catch {
    return null;
  }
}

type Decode = (file: EncodedPictureFile) => Promise<DecodedPicture | null>;

const decoders: Readonly<Partial<Record<ImageFormat, Decode>>> = {
  jpeg: decodeJpeg,
  heic: decodeHeicFile,
  tiff: decodeTiffFile,
  ico: decodeIcon,
  webp: decodeWebp,
  // Only the page can draw it.
  svg: async () => null,
};

function bitmapByBrowser(blob: Blob): Promise<ImageBitmap> {
  return createImageBitmap(blob, { imageOrientation: 'from-image' });
}

async function decodeByBrowser({ bytes, mediaType }: EncodedPictureFile) {
  return { bitmap: await bitmapByBrowser(new Blob([bytes], { type: mediaType })), isShownHere: true };
}

/** With no more pixels than are needed where the browser offers that: it halves what a photo of a camera costs. */
async function decodeJpeg(file: EncodedPictureFile): Promise<DecodedPicture> {
  const { bytes, stored, enough, metadata } = file;
  if (stored === null || enough === null) return decodeByBrowser(file);
  const { orientation } = metadata;
  const isOnItsSide = liesOnItsSide(orientation);
  const size = isOnItsSide ? { width: stored.height, height: stored.width } : stored;
  const bitmap = await reducedBitmap({ bytes, stored, orientation, enough: enough(size) }).catch(() => null);
  return bitmap === null ? decodeByBrowser(file) : { bitmap, size, isShownHere: true };
}

/** Browsers do not agree on whether a WebP is turned as its EXIF says; they are asked by one that is. */
async function decodeWebp(file: EncodedPictureFile): Promise<DecodedPicture> {
  const decoded = await decodeByBrowser(file);
  const { orientation } = file.metadata;
  if (orientation === 1 || (await browserTurnsWebp())) return decoded;
  return { bitmap: turnUpright(decoded.bitmap, orientation), isShownHere: false };
}

/** Two pixels beside each other that are to be turned by a quarter. */
const turnedWebp =
  'UklGRlAAAABXRUJQVlA4WAoAAAAIAAAAAQAAAAAAVlA4TA8AAAAvAQAAAAcQ/Y/+ByKi/wEARVhJRhoAAABJSSoACAAAAAEAEgEDAAEAAAAGAAAAAAAAAA==';

let asked: Promise<boolean> | null = null;

function browserTurnsWebp(): Promise<boolean> {
  const bytes = Uint8Array.from(atob(turnedWebp), (character) => character.charCodeAt(0));
  asked ??= bitmapByBrowser(new Blob([bytes], { type: 'image/webp' })).then(
    ({ width, height }) => height > width,
    () => false,
  );
  return asked;
}

async function decodeIcon(file: EncodedPictureFile): Promise<DecodedPicture> {
  const alone = withLargestIconAlone(file.bytes);
  return alone === null ? decodeByBrowser(file) : { bitmap: await bitmapByBrowser(alone), isShownHere: true };
}

/** Safari decodes HEIC itself; what it gives may differ from what others see, so all take the same decoder. */
async function decodeHeicFile({ bytes }: EncodedPictureFile): Promise<DecodedPicture | null> {
  const { decodeHeic } = await import('./decoders/decode-heic');
  const pixels = await decodeHeic(bytes);
  return pixels === null ? null : { bitmap: await bitmapOf(pixels), isShownHere: false };
}

async function decodeTiffFile({ bytes }: EncodedPictureFile): Promise<DecodedPicture | null> {
  const [page] = tiffPages(bytes);
  if (page === undefined) return null;
  const { decodeTiffPage } = await import('./decoders/decode-tiff');
  const pixels = await decodeTiffPage(bytes, page);
  if (pixels === null) return null;
  return { bitmap: turnUpright(await bitmapOf(pixels), page.orientation), isShownHere: false };
}
