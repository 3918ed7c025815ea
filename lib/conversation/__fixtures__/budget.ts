import { describeModel } from '@/lib/catalogue/describe-model';
import { mediaTarget } from '@/lib/media/media-target';
import type { CountedTurn } from '../budget/count-turn';
import type { CountedMedium } from '../budget/counted-medium';
import type { TurnBounds } from '../budget/judge-turn';
import type { DraftAttachment } from '../workspace';
import { aSentPicture, anAttachment, aVideo } from './rows';

/** A picture of an earlier message that costs 100 tokens and 1000 characters. */
export function counted(part: Partial<CountedMedium> = {}): CountedMedium {
  const number = part.number ?? 1;
  return {
    kind: 'picture',
    place: { in: 'path', messageId: 'u1' },
    attachmentId: `a${number}`,
    number,
    tokens: 100,
    characters: 1_000,
    isMade: true,
    isUnknown: false,
    pictures: 1,
    base64Pictures: 1,
    videos: 0,
    refusal: null,
    ...part,
  };
}

export const countedVideo = (part: Partial<CountedMedium> = {}) =>
  counted({ kind: 'video', pictures: 0, base64Pictures: 0, videos: 1, ...part });

export function countedTurn(media: readonly CountedMedium[], part: Partial<CountedTurn> = {}): CountedTurn {
  return { words: { tokens: 0, bytes: 0 }, media, pending: { picture: 0, video: 0 }, ...part };
}

export function boundsOf(id: string, part: Partial<TurnBounds> = {}): TurnBounds {
  return { model: describeModel(id), isThinkingOn: false, maxBodyBytes: null, ...part };
}

export const targetOf = (id: string) => mediaTarget(describeModel(id), false);

/** A picture of the draft, 1600 × 1600 and sent so. */
export function draftPicture(id: string, byteLength = 300_000): DraftAttachment {
  const size = { width: 1_600, height: 1_600, byteLength };
  const kept = anAttachment(id);
  const attachment = {
    ...kept,
    original: { ...kept.original, ...size },
    sent: aSentPicture(`sent-${id}`, { ...size, visualTokens: 2_502 }),
  };
  return { state: 'ready', id, name: id, file: new Blob(), preview: null, attachment };
}

/** A video of the draft: 14 seconds, 640 × 360. */
export function draftVideo(id: string): DraftAttachment {
  const video = aVideo(id);
  const attachment = { ...video, poster: aSentPicture(`poster-${id}`) };
  return { state: 'ready', id, name: id, file: new Blob(), preview: null, attachment };
}
