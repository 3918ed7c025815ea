import type { PixelSize } from '@/lib/catalogue/smart-resize';
import { ok, type Result } from '@/lib/core/result';
import type { MediaRefusal, PictureTarget, PreparationNote, SentPicture } from '../attachment';
import { bareJpeg } from '../bytes/bare-jpeg';
import { isBeyondSrgb } from '../bytes/colour-facts';
import { isAnimated } from '../bytes/is-animated';
import { readIsoPicture } from '../bytes/iso-picture';
import { dataUrlLength } from '../data-url';
import { defaultQuality, planPicture } from '../picture-quality';
import { pictureBounds, wayToSend } from '../way-to-send';
import { describePicture } from './describe-picture';
import { type EncodedPicture, encodePicture } from './encode-picture';
import type { PictureSource } from './picture-source';
import type { PictureWants } from './picture-wants';
import { tokensOf } from './plan-image';

export interface SentCopy {
  readonly sent: SentPicture;
  readonly sentBlob: Blob;
}

/** A sent copy beside the canvas that it was encoded from; null: it was not drawn. */
export interface DrawnCopy extends SentCopy {
  readonly canvas: OffscreenCanvas | null;
}

/** The copy of a decoded picture that goes to the model, and what was changed for it. */
export async function sentCopyOf(
  source: PictureSource,
  { target, choices }: PictureWants,
): Promise<Result<DrawnCopy, MediaRefusal>> {
  const { format, bitmap } = source;
  const { quality = defaultQuality, asJpeg = false } = choices;
  const planned = planPicture(source.size, target, quality);
  if (!planned.ok) return planned;
  const untouched = asJpeg ? null : untouchedCopy(source, planned.value, target);
  const wanted = {
    planned: planned.value,
    quality,
    isPhotograph: format === 'jpeg' || format === 'heic',
    asJpeg,
  };
  const encoded = untouched === null ? await encodePicture(bitmap, wanted, target) : ok(untouched);
  if (!encoded.ok) return encoded;
  const { blob: sentBlob, size, canvas } = encoded.value;
  const stored = await describePicture(sentBlob.type, new Uint8Array(await sentBlob.arrayBuffer()), size);
  const sent = {
    ...stored,
    quality,
    dataUrlCharacters: dataUrlLength(stored.byteLength, stored.mediaType),
    visualTokens: tokensOf(size, target.limits),
    notes: await notesOn(source, encoded.value, untouched === null, asJpeg),
  };
  return ok({ sent, sentBlob, canvas });
}

/** A JPEG that already has the planned size is sent as it is, without what it says about its origin. */
function untouchedCopy(
  { format, bytes, size, metadata }: PictureSource,
  planned: PixelSize,
  target: PictureTarget,
): EncodedPicture | null {
  const isUprightJpeg = format === 'jpeg' && metadata.orientation === 1;
  if (!isUprightJpeg || !isSameSize(size, planned)) return null;
  const blob = bareJpeg(bytes);
  if (blob === null) return null;
  if (wayToSend({ byteLength: blob.size, mediaType: blob.type }, pictureBounds(target)) === null) return null;
  return { blob, size: planned, canvas: null, isFlattened: false };
}

const order = [
  'location-removed',
  'rotated',
  'first-frame',
  'rasterised',
  'colours-converted',
  'scaled',
  'reencoded',
  'converted',
  'flattened',
] as const satisfies readonly PreparationNote[];

async function notesOn(
  { format, bytes, size, metadata }: PictureSource,
  copy: EncodedPicture,
  isReencoded: boolean,
  asJpeg: boolean,
): Promise<readonly PreparationNote[]> {
  const isTurnedByItsBoxes = (format === 'heic' || format === 'avif') && readIsoPicture(bytes).isTurned;
  const applies: Readonly<Record<(typeof order)[number], boolean>> = {
    'location-removed': metadata.hasLocation,
    rotated: metadata.orientation !== 1 || isTurnedByItsBoxes,
    'first-frame': isAnimated(bytes, format),
    rasterised: format === 'svg',
    'colours-converted': await isBeyondSrgb(bytes, format),
    scaled: !isSameSize(size, copy.size),
    reencoded: isReencoded && !asJpeg,
    converted: asJpeg,
    flattened: copy.isFlattened,
  };
  return order.filter((note) => applies[note]);
}

function isSameSize(one: PixelSize, other: PixelSize): boolean {
  return one.width === other.width && one.height === other.height;
}
