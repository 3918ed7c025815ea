import type { ModelDescription } from '@/lib/catalogue/model';
import { sampledFrames } from '@/lib/catalogue/visual-tokens';
import type { MediaTarget } from '@/lib/media/attachment';
import { planPicture } from '@/lib/media/picture-quality';
import type { ReadyAttachment } from '../workspace';
import { type CountedTurn, countTurn, type TurnToSend } from './count-turn';
import type { CountedMedium } from './counted-medium';
import { type JudgedLimit, judgeTurn, type TurnBounds } from './judge-turn';

/** An earlier picture or video, by the message that it stands in. */
export type EarlierMedium = Pick<CountedMedium, 'kind' | 'number' | 'attachmentId'> & {
  readonly messageId: string;
};

/** What would help against a limit, each one press. */
export type TurnFix =
  | { readonly kind: 'smaller-pictures'; readonly draftIds: readonly string[] }
  | { readonly kind: 'fewer-frames'; readonly videos: readonly FewerFrames[] }
  | { readonly kind: 'leave-out'; readonly media: readonly EarlierMedium[] }
  | { readonly kind: 'other-model'; readonly id: string };

export interface FewerFrames {
  readonly draftId: string;
  readonly maxFrames: number;
}

/** A model that the turn could go to instead. */
export interface OtherModel {
  readonly model: ModelDescription;
  readonly target: MediaTarget;
  readonly isThinkingOn: boolean;
}

export interface FixGrounds {
  readonly turn: TurnToSend;
  readonly counted: CountedTurn;
  readonly bounds: TurnBounds;
  readonly target: MediaTarget;
  readonly others: readonly OtherModel[];
}

const costLimits: readonly JudgedLimit['code'][] = ['body-too-large', 'too-many-tokens', 'little-room'];

/** What would help against this limit, the least change first. */
export function findFixes(limit: JudgedLimit, grounds: FixGrounds): readonly TurnFix[] {
  const isCost = costLimits.includes(limit.code);
  return [
    ...(isCost ? smallerPictures(grounds) : []),
    ...(isCost || hasTooManyFrames(limit) ? fewerFrames(limit, grounds) : []),
    ...leaveOut(limit, grounds),
    ...(limit.code === 'body-too-large' ? [] : otherModel(grounds)),
  ];
}

function hasTooManyFrames(limit: JudgedLimit): boolean {
  return limit.code === 'not-taken' && limit.refusal.code === 'too-many-frames';
}

function readyOf({ attachments }: TurnToSend): readonly ReadyAttachment[] {
  return attachments.filter((draft): draft is ReadyAttachment => draft.state === 'ready');
}

function isFile({ origin }: ReadyAttachment): boolean {
  return origin?.kind !== 'address' || origin.isFetched;
}

/** Those of the draft that would really become smaller. */
function smallerPictures({ turn, target }: FixGrounds): readonly TurnFix[] {
  const larger = readyOf(turn).filter((draft) => {
    const { attachment, choices } = draft;
    if (attachment.kind !== 'picture' || !isFile(draft) || choices?.quality === 'small') return false;
    const small = planPicture(attachment.original, target.picture, 'small');
    const { width, height } = attachment.sent;
    return small.ok && small.value.width * small.value.height < width * height;
  });
  return larger.length === 0 ? [] : [{ kind: 'smaller-pictures', draftIds: larger.map(({ id }) => id) }];
}

/** Half as many, no fewer than the model takes. A file may well have fewer bytes than pictures taken out of it. */
function fewerFrames({ code }: JudgedLimit, { turn, bounds: { model } }: FixGrounds): readonly TurnFix[] {
  const limits = model.video;
  const videos = readyOf(turn).flatMap((draft): readonly FewerFrames[] => {
    const { attachment } = draft;
    if (attachment.kind !== 'video' || attachment.poster === null || !isFile(draft)) return [];
    const { sent } = attachment;
    if (code === 'body-too-large' && sent.frames === undefined) return [];
    const least = limits?.minFrames ?? 1;
    const sampled = limits === null ? 0 : sampledFrames(sent.durationSeconds, limits, sent.fps);
    const frames = sent.frames?.length ?? sampled;
    return frames <= least ? [] : [{ draftId: draft.id, maxFrames: Math.max(least, Math.ceil(frames / 2)) }];
  });
  return videos.length === 0 ? [] : [{ kind: 'fewer-frames', videos }];
}

/** The oldest, as few as will do; all of them where that does not do, if it helps at all. */
function leaveOut(limit: JudgedLimit, { counted, bounds }: FixGrounds): readonly TurnFix[] {
  const older = counted.media.filter((medium) => medium.place.in === 'path' && concerns(limit, medium));
  const isPassedWithout = (gone: readonly CountedMedium[]) => {
    const media = counted.media.filter((medium) => !gone.includes(medium));
    return judgeTurn({ ...counted, media }, bounds).some((other) => isSame(other, limit));
  };
  const enough = older.findIndex((_, index) => !isPassedWithout(older.slice(0, index + 1)));
  const gone = enough === -1 ? older : older.slice(0, enough + 1);
  const media = gone.flatMap(({ kind, number, attachmentId, place }) =>
    place.in === 'path' ? [{ kind, number, attachmentId, messageId: place.messageId }] : [],
  );
  return media.length === 0 ? [] : [{ kind: 'leave-out', media }];
}

function concerns(limit: JudgedLimit, medium: CountedMedium): boolean {
  if (limit.code === 'not-taken') return limit.medium === medium;
  if (limit.code === 'too-many-pictures') return medium.pictures > 0;
  if (limit.code === 'too-many-videos') return medium.videos > 0;
  return medium.tokens > 0 || limit.code === 'text-only';
}

function isSame(other: JudgedLimit, limit: JudgedLimit): boolean {
  if (other.code !== 'not-taken' || limit.code !== 'not-taken') return other.code === limit.code;
  return other.medium === limit.medium;
}

/** The first of the list that would take the turn as it is. */
function otherModel({ turn, bounds: { maxBodyBytes }, others }: FixGrounds): readonly TurnFix[] {
  const fitting = others.find(({ model, target, isThinkingOn }) => {
    if (!model.hasVision || model.family === 'demo') return false;
    const counted = countTurn(turn, model, target, false);
    return judgeTurn(counted, { model, isThinkingOn, maxBodyBytes }).length === 0;
  });
  return fitting === undefined ? [] : [{ kind: 'other-model', id: fitting.model.id }];
}
