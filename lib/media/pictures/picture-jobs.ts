import { transfer } from 'comlink';
import type { PixelSize } from '@/lib/catalogue/smart-resize';
import { err, ok, type Result } from '@/lib/core/result';
import type { ImageFormat, MediaRefusal, StoredPicture } from '../attachment';
import { sniffedByteCount, sniffFormat } from '../bytes/sniff-format';
import { tiffPages } from '../bytes/tiff-pages';
import { defaultQuality, planPicture } from '../picture-quality';
import { describePicture } from './describe-picture';
import { type DisplayCopy, displayCopyOf, shownSize } from './display-copy';
import { drawPreview } from './draw-preview';
import { openPicture, type PictureSource } from './picture-source';
import type { PictureWants } from './picture-wants';
import { refusalOf } from './plan-image';
import { type SentCopy, sentCopyOf } from './sent-copy';

export interface PictureCopies extends SentCopy {
  readonly format: ImageFormat;
  readonly original: StoredPicture;
  /** Handed over, not copied: a blob that was made in the worker would be held by it until its memory is swept. */
  readonly originalBytes: Uint8Array<ArrayBuffer>;
  readonly previewBlob: Blob;
  /** Null: the browser shows the original. */
  readonly display: DisplayCopy | null;
}

/** Which of them is wanted has to be asked first. */
export interface SeveralPages {
  readonly pageCount: number;
}

/**
 * From a file to the original to keep, the copy to send, and one to show where the browser cannot show the original.
 * `drawn`: the pixels of an SVG. Runs in the picture worker.
 */
export async function makeCopies(
  file: Blob,
  wants: PictureWants,
  drawn: ImageBitmap | null = null,
): Promise<Result<PictureCopies | SeveralPages, MediaRefusal>> {
  const pageCount = await countPages(file);
  if (pageCount > 1) return ok({ pageCount });
  return withPicture(file, wants, drawn, async (source) => {
    const copy = await sentCopyOf(source, wants);
    if (!copy.ok) return copy;
    const { format, mediaType, bytes, bitmap, size } = source;
    const { canvas, sent, sentBlob } = copy.value;
    const copies: PictureCopies = {
      format,
      original: await describePicture(mediaType, bytes, size),
      originalBytes: bytes,
      // Scaled from what was scaled down already: of the whole picture that would cost as much once more.
      previewBlob: await drawPreview(canvas ?? bitmap, size),
      display: await displayCopyOf(source),
      sent,
      sentBlob,
    };
    return transfer(ok(copies), [bytes.buffer]);
  });
}

/** From a kept original to a copy for another target. Runs in the picture worker. */
export function makeSentCopy(
  original: Blob,
  wants: PictureWants,
  drawn: ImageBitmap | null = null,
): Promise<Result<SentCopy, MediaRefusal>> {
  return withPicture(original, wants, drawn, async (source) => {
    const copy = await sentCopyOf(source, wants);
    return copy.ok ? ok({ sent: copy.value.sent, sentBlob: copy.value.sentBlob }) : copy;
  });
}

/** More than one only in a TIFF file; one that cannot be read is refused when it is opened. */
async function countPages(file: Blob): Promise<number> {
  try {
    const head = sniffFormat(new Uint8Array(await file.slice(0, sniffedByteCount).arrayBuffer()));
    if (head.kind !== 'picture' || head.format !== 'tiff') return 1;
    return tiffPages(new Uint8Array(await file.arrayBuffer())).length;
  } catch {
    return 1;
  }
}

async function withPicture<T>(
  file: Blob,
  wants: PictureWants,
  drawn: ImageBitmap | null,
  use: (source: PictureSource) => Promise<Result<T, MediaRefusal>>,
): Promise<Result<T, MediaRefusal>> {
  if (typeof OffscreenCanvas === 'undefined') return err({ code: 'unsupported-here', values: {} });
  const source = await openPicture(file, drawn, {
    judge: (size) => refusalOf(size, wants.target.limits),
    enough: (size) => largestCopy(size, wants),
  });
  if (!source.ok) return source;
  try {
    return await use(source.value);
  } finally {
    source.value.bitmap.close();
  }
}

/** The size of the largest copy that is made of a picture of that upright size, whether sent or shown in its place. */
function largestCopy(size: PixelSize, { target, choices }: PictureWants): PixelSize {
  const planned = planPicture(size, target, choices.quality ?? defaultQuality);
  if (!planned.ok) return size;
  const shown = shownSize(size);
  const isLarger = shown !== size && shown.width > planned.value.width;
  return isLarger ? shown : planned.value;
}
