import { videoTokens } from '@/lib/catalogue/visual-tokens';
import { newId } from '@/lib/core/ids';
import { err, ok, type Result } from '@/lib/core/result';
import { sha256 } from '@/lib/core/sha256';
import type { MediaRefusal, MediaTarget, StoredPicture, VideoTarget } from '../attachment';
import { notTaken } from '../judge-video';
import type { MediaOrigin } from '../media-choices';
import type { PreparedMedia } from '../prepared-media';
import { blankSheet, blankSheetSidePx } from './blank-sheet';

export type AddressOrigin = Extract<MediaOrigin, { readonly kind: 'address' }>;

/**
 * Makes an attachment of an address that is not fetched here. Nothing is known of what it names, so a blank sheet
 * stands in its place, as large as the space of 0 to 1000 in which most models answer; the request holds the address.
 */
export async function prepareAddress(
  name: string,
  origin: AddressOrigin,
  target: MediaTarget,
): Promise<Result<PreparedMedia, MediaRefusal>> {
  const sheetBlob = blankSheet();
  const sheet: StoredPicture = {
    hash: await sha256(new Uint8Array(await sheetBlob.arrayBuffer())),
    mediaType: sheetBlob.type,
    byteLength: sheetBlob.size,
    width: blankSheetSidePx,
    height: blankSheetSidePx,
  };
  const blobs = new Map([[sheet.hash, sheetBlob]]);
  const facts = { id: newId(), name, origin } as const;
  const cost = { dataUrlCharacters: origin.url.length, notes: [] } as const;
  if (origin.medium === 'picture') {
    const sent = { ...sheet, ...cost, visualTokens: mostTokens(target) };
    const attachment = { ...facts, kind: 'picture', format: 'png', original: sheet, sent } as const;
    return ok({ attachment, blobs, preview: sheetBlob });
  }
  if (target.video === null) return err(notTaken);
  const unread = { ...sheet, durationSeconds: 0, isUnread: true } as const;
  const sent = {
    ...unread,
    ...cost,
    way: 'address',
    wayReason: 'address',
    visualTokens: usualTokens(target.video),
  } as const;
  const attachment = {
    ...facts,
    kind: 'video',
    format: 'mp4',
    original: unread,
    sent,
    poster: sheet,
  } as const;
  return ok({ attachment, blobs, preview: sheetBlob });
}

/** Whatever its size, the model sees no more of it than its usual budget of pixels. */
function mostTokens({ picture: { limits } }: MediaTarget): number {
  return Math.ceil(limits.defaultMaxPixels / limits.tokenFactor ** 2) + 2;
}

/** As long and as large as the server takes it to be when it reserves tokens for it. */
function usualTokens({ limits, tokenFactor }: VideoTarget): number {
  return videoTokens({ width: 1280, height: 720, durationSeconds: 60 }, limits, tokenFactor);
}
