import { smartResize } from '@/lib/catalogue/smart-resize';
import { frameTokens, visualTokens } from '@/lib/catalogue/visual-tokens';
import { ok, type Result } from '@/lib/core/result';
import type {
  Attachment,
  MediaRefusal,
  MediaTarget,
  PictureAttachment,
  SentFrame,
  SentPicture,
  SentVideo,
} from '@/lib/media/attachment';
import { dataUrlLength } from '@/lib/media/data-url';
import { foreseePicture, judgePicture } from '@/lib/media/judge-picture';
import { judgeVideo, notTaken, refusalOfSize } from '@/lib/media/judge-video';
import { mustBeUploaded } from '@/lib/media/way-to-send';
import type { CountedMedium } from './counted-medium';

type Facts = Pick<CountedMedium, 'place' | 'number'>;
type Counts = Omit<CountedMedium, 'kind' | 'place' | 'attachmentId' | 'number'>;

/** What an address adds to the body, about: an upload's, which is not known before. */
const uploadCharacters = 150;

/**
 * How the request of the next turn will hold one attachment. `sent`: the copy that was made for this kind of model, or
 * null where one has yet to be made.
 */
export function countMedium(
  attachment: Attachment,
  facts: Facts,
  sent: SentPicture | SentVideo | null,
  target: MediaTarget,
): CountedMedium {
  const counts = countsOf(attachment, sent, target);
  return { ...facts, ...counts, kind: attachment.kind, attachmentId: attachment.id };
}

function countsOf(attachment: Attachment, sent: SentPicture | SentVideo | null, target: MediaTarget): Counts {
  const address = attachment.origin?.kind === 'address' && !attachment.origin.isFetched;
  if (address) return addressCounts(attachment, target);
  if (attachment.kind === 'picture') return pictureCounts(attachment, sent, target);
  const video = sent !== null && 'durationSeconds' in sent ? sent : attachment.sent;
  return video.frames === undefined ? fileCounts(video, target) : frameCounts(video.frames, target);
}

function addressCounts({ kind, sent }: Attachment, { video }: MediaTarget): Counts {
  const isPicture = kind === 'picture';
  return {
    tokens: sent.visualTokens,
    characters: sent.dataUrlCharacters,
    isMade: true,
    isUnknown: true,
    pictures: isPicture ? 1 : 0,
    base64Pictures: 0,
    videos: isPicture ? 0 : 1,
    refusal: isPicture || video !== null ? null : notTaken,
  };
}

function pictureCounts(
  { original, sent: first, choices }: PictureAttachment,
  sent: SentPicture | SentVideo | null,
  target: MediaTarget,
): Counts {
  const judged =
    sent === null
      ? foreseePicture(original, first, target.picture, choices?.quality)
      : judgePicture(sent, target.picture);
  const isUploaded = sent !== null && mustBeUploaded(sent, target);
  return {
    ...costOf(judged, isUploaded),
    isMade: sent !== null,
    isUnknown: false,
    pictures: 1,
    base64Pictures: isUploaded ? 0 : 1,
    videos: 0,
  };
}

function fileCounts(sent: SentVideo, target: MediaTarget): Counts {
  const judged = judgeFile(sent, target);
  return {
    ...costOf(judged, mustBeUploaded(sent, target)),
    isMade: true,
    isUnknown: sent.isUnread === true,
    pictures: 0,
    base64Pictures: 0,
    videos: 1,
  };
}

interface Cost {
  readonly visualTokens: number;
  readonly dataUrlCharacters: number;
}

function costOf(judged: Result<Cost, MediaRefusal>, isUploaded: boolean) {
  if (!judged.ok) return { tokens: 0, characters: 0, refusal: judged.error };
  const { visualTokens: tokens, dataUrlCharacters } = judged.value;
  return { tokens, characters: isUploaded ? uploadCharacters : dataUrlCharacters, refusal: null };
}

function judgeFile(sent: SentVideo, { video }: MediaTarget): Result<Cost, MediaRefusal> {
  if (video === null || sent.isUnread !== true) return judgeVideo(sent, video);
  const refusal = refusalOfSize(sent, video);
  return refusal === null ? ok(sent) : { ok: false, error: refusal };
}

/** Frames go as one video where the model takes videos, else as so many pictures. */
function frameCounts(frames: readonly SentFrame[], { picture: { limits }, video }: MediaTarget): Counts {
  const characters = frames.reduce(
    (sum, { byteLength, mediaType }) => sum + dataUrlLength(byteLength, mediaType),
    0,
  );
  const made = { characters, isMade: true, isUnknown: false, base64Pictures: 0 } as const;
  const [first] = frames;
  if (first === undefined) return { ...made, tokens: 0, pictures: 0, videos: 0, refusal: notTaken };
  if (video !== null) {
    const { maxFrames } = video.limits;
    const values = { frames: frames.length, maxFrames };
    const refusal: MediaRefusal | null =
      frames.length > maxFrames ? { code: 'too-many-frames', values } : null;
    const tokens = frameTokens(first, frames.length, video.limits, video.tokenFactor);
    return { ...made, tokens, pictures: 0, videos: 1, refusal };
  }
  const { tokenFactor: factor, minPixels, defaultMaxPixels: maxPixels } = limits;
  const each = visualTokens(smartResize(first, { factor, minPixels, maxPixels }), factor);
  const count = frames.length;
  return { ...made, tokens: each * count, pictures: count, base64Pictures: count, videos: 0, refusal: null };
}
