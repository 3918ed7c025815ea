import type { PixelSize } from '@/lib/catalogue/smart-resize';
import { err, ok, type Result } from '@/lib/core/result';
import { sha256 } from '@/lib/core/sha256';
import type {
  ImageFormat,
  MediaRefusal,
  PictureTarget,
  PreparationNote,
  SentPicture,
  StoredPicture,
} from '../attachment';
import { bareJpeg } from '../bytes/bare-jpeg';
import { isAnimated } from '../bytes/is-animated';
import { type PictureMetadata, readPictureMetadata } from '../bytes/picture-metadata';
import { dataUrlLength } from '../data-url';
import { pictureBounds, wayToSend } from '../way-to-send';
import { drawPreview } from './draw-preview';
import { type EncodedPicture, encodePicture } from './encode-picture';
import { openPicture, type PictureSource } from './picture-source';
import { planImage, tokensOf } from './plan-image';

export interface SentCopy {
  readonly sent: SentPicture;
  readonly sentBlob: Blob;
}

export interface PictureCopies extends SentCopy {
  readonly format: ImageFormat;
  readonly original: StoredPicture;
  readonly originalBlob: Blob;
  readonly previewBlob: Blob;
}

/** From a file to the original to keep and the copy to send. Runs in the picture worker. */
export function makeCopies(file: Blob, target: PictureTarget): Promise<Result<PictureCopies, MediaRefusal>> {
  return withPicture(file, async (source) => {
    const copy = await sentCopyOf(source, target);
    if (!copy.ok) return copy;
    const { format, blob, bytes, bitmap, size } = source;
    const original = await describe(blob, bytes, size);
    const previewBlob = await drawPreview(bitmap, size);
    return ok({ format, original, originalBlob: blob, previewBlob, ...copy.value });
  });
}

/** From a kept original to a copy for another target. Runs in the picture worker. */
export function makeSentCopy(original: Blob, target: PictureTarget): Promise<Result<SentCopy, MediaRefusal>> {
  return withPicture(original, (source) => sentCopyOf(source, target));
}

async function withPicture<T>(
  file: Blob,
  use: (source: PictureSource) => Promise<Result<T, MediaRefusal>>,
): Promise<Result<T, MediaRefusal>> {
  if (typeof OffscreenCanvas === 'undefined') return err({ code: 'unsupported-here', values: {} });
  const source = await openPicture(file);
  if (!source.ok) return source;
  try {
    return await use(source.value);
  } finally {
    source.value.bitmap.close();
  }
}

async function sentCopyOf(
  source: PictureSource,
  target: PictureTarget,
): Promise<Result<SentCopy, MediaRefusal>> {
  const { format, bytes, bitmap } = source;
  const planned = planImage(source.size, target);
  if (!planned.ok) return planned;
  const metadata = readPictureMetadata(bytes, format);
  const untouched = untouchedCopy(source, metadata, planned.value, target);
  const encoded =
    untouched === null
      ? await encodePicture(bitmap, planned.value, target, format === 'jpeg')
      : ok(untouched);
  if (!encoded.ok) return encoded;
  const { blob: sentBlob, size } = encoded.value;
  const stored = await describe(sentBlob, new Uint8Array(await sentBlob.arrayBuffer()), size);
  const sent = {
    ...stored,
    dataUrlCharacters: dataUrlLength(stored.byteLength, stored.mediaType),
    visualTokens: tokensOf(size, target.limits),
    notes: notesOn(source, metadata, encoded.value, untouched === null),
  };
  return ok({ sent, sentBlob });
}

/** A JPEG that already has the planned size is sent as it is, without what it says about its origin. */
function untouchedCopy(
  { format, bytes, size }: PictureSource,
  { orientation }: PictureMetadata,
  planned: PixelSize,
  target: PictureTarget,
): EncodedPicture | null {
  const isUprightJpeg = format === 'jpeg' && orientation === 1;
  if (!isUprightJpeg || !isSameSize(size, planned)) return null;
  const blob = bareJpeg(bytes);
  if (blob === null) return null;
  if (wayToSend({ byteLength: blob.size, mediaType: blob.type }, pictureBounds(target)) === null) return null;
  return { blob, size: planned, isFlattened: false };
}

function notesOn(
  { format, bytes, size }: PictureSource,
  { orientation, hasLocation }: PictureMetadata,
  copy: EncodedPicture,
  isReencoded: boolean,
): readonly PreparationNote[] {
  const applies = {
    'location-removed': hasLocation,
    rotated: format === 'jpeg' && orientation !== 1,
    'first-frame': isAnimated(bytes, format),
    scaled: !isSameSize(size, copy.size),
    reencoded: isReencoded,
    flattened: copy.isFlattened,
  } satisfies Partial<Record<PreparationNote, boolean>>;
  const order = ['location-removed', 'rotated', 'first-frame', 'scaled', 'reencoded', 'flattened'] as const;
  return order.filter((note) => applies[note]);
}

async function describe(
  { type: mediaType, size: byteLength }: Blob,
  bytes: Uint8Array<ArrayBuffer>,
  { width, height }: PixelSize,
): Promise<StoredPicture> {
  return { hash: await sha256(bytes), mediaType, byteLength, width, height };
}

function isSameSize(one: PixelSize, other: PixelSize): boolean {
  return one.width === other.width && one.height === other.height;
}
