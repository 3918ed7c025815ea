import type { PixelSize } from '@/lib/catalogue/smart-resize';
import { err, ok, type Result } from '@/lib/core/result';
import type { ImageFormat, MediaRefusal } from '../attachment';
import { headerSize } from '../bytes/header-size';
import { type PictureMetadata, readPictureMetadata } from '../bytes/picture-metadata';
import { foreignName, sniffedByteCount, sniffFormat } from '../bytes/sniff-format';
import { mediaTypeOf } from '../media-type';
import { type DecodedPicture, decodeUpright } from './decode-upright';

/** A file that was read and decoded: its bytes, which outlive the file on disk, and its upright pixels. */
export interface PictureSource {
  readonly format: ImageFormat;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly mediaType: string;
  readonly metadata: PictureMetadata;
  /** Upright, in pixels. */
  readonly size: PixelSize;
  /** Of an animation the first frame; of a JPEG with as many pixels as suffice. Close it when done: it holds four bytes for each. */
  readonly bitmap: ImageBitmap;
  /** The browser shows the file itself, and shows it upright. */
  readonly isShownHere: boolean;
}

/** What is asked about a picture before it is decoded, by the size that its header says. */
export interface OpeningRules {
  /** Refuses what must not come before a decoder, before memory is spent on it. */
  readonly judge?: (size: PixelSize) => MediaRefusal | null;
  /** What suffices of a picture of that upright size; absent: every pixel is wanted. */
  readonly enough?: (size: PixelSize) => PixelSize;
}

/** Scans of a large sheet stay below; beyond it the bytes alone are a burden. */
const mostBytes = 400_000_000;

/**
 * Reads a file and decodes it upright. Refuses what is empty, of another format, too large, or damaged. `drawn`: the
 * pixels of an SVG, which only the page can draw.
 */
export async function openPicture(
  file: Blob,
  drawn: ImageBitmap | null = null,
  { judge, enough }: OpeningRules = {},
): Promise<Result<PictureSource, MediaRefusal>> {
  if (file.size > mostBytes) return refuse('too-large-to-send', tooManyBytes(file.size));
  const bytes = await readBytes(file);
  if (bytes === null) return refuse('not-decodable');
  if (bytes.length === 0) return refuse('empty-file');
  const sniffed = sniffFormat(bytes.subarray(0, sniffedByteCount));
  if (sniffed.kind !== 'picture') return refuse('unknown-format', { format: foreignName(sniffed) });
  const { format } = sniffed;
  const stored = headerSize(bytes, format);
  const refusal = stored === null ? null : (refusalOfPixels(stored, format) ?? judge?.(stored) ?? null);
  if (refusal !== null) return err(refusal);
  const metadata = readPictureMetadata(bytes, format);
  const mediaType = mediaTypeOf[format];
  const decoded =
    drawn === null
      ? await decodeUpright({ bytes, mediaType, format, stored, metadata, enough: enough ?? null })
      : ofDrawn(drawn);
  if (decoded === null) return refuse('not-decodable');
  const { width, height } = decoded.bitmap;
  return ok({ format, bytes, mediaType, metadata, size: { width, height }, ...decoded });
}

function ofDrawn(bitmap: ImageBitmap): DecodedPicture {
  return { bitmap, isShownHere: false };
}

/** Two hundred million pixels, as the largest phones take, hold 800 MB decoded; what is decoded by script needs twice that. */
const mostPixels = 205_000_000;
const mostPixelsByScript = 120_000_000;
const pixelsOfMillion = 1_000_000;

function refusalOfPixels({ width, height }: PixelSize, format: ImageFormat): MediaRefusal | null {
  const most = format === 'heic' || format === 'tiff' ? mostPixelsByScript : mostPixels;
  if (width * height <= most) return null;
  const maxMegapixels = Math.floor(most / pixelsOfMillion);
  return { code: 'too-many-pixels', values: { width, height, maxMegapixels } };
}

const bytesOfMegabyte = 1_000_000;

function tooManyBytes(byteLength: number): MediaRefusal['values'] {
  const megabytes = (bytes: number) => Math.round(bytes / bytesOfMegabyte);
  return { kind: 'file', megabytes: megabytes(byteLength), maxMegabytes: megabytes(mostBytes) };
}

/** A file that was moved or changed since it was chosen can no longer be read. */
async function readBytes(file: Blob): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    return null;
  }
}

function refuse(code: MediaRefusal['code'], values: MediaRefusal['values'] = {}) {
  return err({ code, values });
}
