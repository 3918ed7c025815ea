import type { Attachment } from '@/lib/media/attachment';
import type { Failure } from '@/lib/protocol/failure';
import type { FailureCode } from '@/lib/protocol/failure-table';
import type { AssistantMessage, Message, NumberedAttachment } from './rows';

type Kind = Attachment['kind'];

/** What a failure is about. */
export interface RefusedMedia {
  readonly attachments: readonly NumberedAttachment[];
  /** False: nobody said which one it is, and these are the newest that it may be. */
  readonly isCertain: boolean;
}

/** Failures that speak of a picture or video; `any` may be of either kind. */
const kinds: Partial<Readonly<Record<FailureCode, Kind | 'any'>>> = {
  media_rejected: 'any',
  media_too_large: 'any',
  picture_too_small: 'picture',
  picture_not_decodable: 'picture',
  frame_count_wrong: 'video',
  video_too_long: 'video',
  video_not_readable: 'video',
  address_not_valid: 'any',
  address_not_reachable: 'any',
  address_wrong_headers: 'any',
  content_filtered: 'any',
};

type FailedReply = Pick<AssistantMessage, 'pictures' | 'videos' | 'text'>;

/**
 * The pictures and videos that a reply's failure is about; null where it is about none. `path` leads to the message
 * that was to be answered. A failure that names none is about the only one there is, or perhaps about the newest.
 */
export function refusedMedia(
  reply: FailedReply,
  failure: Pick<Failure, 'code' | 'values'>,
  path: readonly Message[],
): RefusedMedia | null {
  const ofCode = kinds[failure.code];
  const { medium, item, number } = failure.values ?? {};
  if (ofCode === undefined || (failure.code === 'content_filtered' && reply.text !== '')) return null;
  const kind = medium === 'picture' || medium === 'video' ? medium : ofCode;
  const attached = path.flatMap((message) => (message.role === 'user' ? message.attachments : []));
  const byNumber = attached.filter((one) => one.attachment.kind === kind && one.number === number);
  if (number !== undefined) return byNumber.length === 0 ? null : { attachments: byNumber, isCertain: true };
  const items = itemsOf(reply);
  const alike = items.filter((one) => kind === 'any' || one.kind === kind);
  // A picture that is a frame of a video stands in the request as that video.
  const sent = alike.length > 0 ? alike : items;
  const named = item === undefined ? undefined : sent[Number(item) - 1];
  const ids = new Set((named === undefined ? sent : [named]).map(({ attachmentId }) => attachmentId));
  const candidates = attached.filter(({ attachment }) => ids.has(attachment.id));
  if (candidates.length === 0) return null;
  const isSureOfKind = failure.code !== 'content_filtered' || medium !== undefined;
  if (candidates.length === 1) return { attachments: candidates, isCertain: isSureOfKind };
  return { attachments: newestOf(path, candidates), isCertain: false };
}

/** Failures that another encoding of the same picture, or the frames of the same video, may not meet. */
const convertible: readonly FailureCode[] = [
  'media_rejected',
  'media_too_large',
  'picture_not_decodable',
  'frame_count_wrong',
  'video_too_long',
  'video_not_readable',
];

/** Whether making the copies anew may help: their originals are here and were not sent that way already. */
export function canBeConverted(
  { attachments }: RefusedMedia,
  { code, values }: Pick<Failure, 'code' | 'values'>,
): boolean {
  // What was refused here, before it was sent, no other encoding makes larger or less narrow.
  const isOfShape = values?.refusal !== undefined;
  return (
    convertible.includes(code) &&
    attachments.every(
      ({ attachment }) => hasOtherForm(attachment) && !(isOfShape && attachment.kind === 'picture'),
    )
  );
}

function hasOtherForm(attachment: Attachment): boolean {
  const { origin, isOriginalGone } = attachment;
  const isElsewhere = origin?.kind === 'address' && !origin.isFetched;
  if (isElsewhere || isOriginalGone === true) return false;
  if (attachment.kind === 'picture') return attachment.choices?.asJpeg !== true;
  return attachment.original.isUnread !== true && attachment.sent.frames === undefined;
}

interface Item {
  readonly kind: Kind;
  readonly attachmentId: string;
}

/** The media of a turn's request in its order, each picture that stood for a frame by itself. */
function itemsOf({ pictures, videos = [] }: FailedReply): readonly Item[] {
  const items: Item[] = pictures.map(({ attachmentId }) => ({ kind: 'picture', attachmentId }));
  for (const { attachmentId, sent, picturesBefore } of videos.toReversed()) {
    const frame: Item = { kind: 'picture', attachmentId };
    if (picturesBefore === undefined) items.push({ kind: 'video', attachmentId });
    else items.splice(picturesBefore, 0, ...(sent.frames ?? []).map(() => frame));
  }
  const ofVideos = items.filter(({ kind }) => kind === 'video').reverse();
  return [...items.filter(({ kind }) => kind === 'picture'), ...ofVideos];
}

/** Those of the newest message that holds any of them. */
function newestOf(
  path: readonly Message[],
  candidates: readonly NumberedAttachment[],
): readonly NumberedAttachment[] {
  const own = (message: Message) =>
    message.role === 'user' ? message.attachments.filter((one) => candidates.includes(one)) : [];
  return path.map(own).findLast((ones) => ones.length > 0) ?? [];
}
