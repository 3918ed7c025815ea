import { isReceiving } from '@/components/transcript/reply-state';
import type { AssistantMessage } from '@/lib/conversation/rows';
import type { AnswerSpace } from '@/lib/grounding/answer-profile';
import type { RevisedAnswer } from '@/lib/grounding/revise-answer';
import type { Answer } from '@/lib/grounding/shape';
import type { StageScene } from '../use-stage-scene';

type Read = Answer & Partial<Pick<RevisedAnswer, 'unseenCount'>>;

type Said = Pick<StageScene, 'message' | 'shapes' | 'events'> & { readonly answer: Read | null };

type ObjectsState =
  | 'listed'
  | 'waiting'
  | 'nothingFound'
  | 'noneHere'
  | 'outside'
  | 'noGrounding'
  | 'failed'
  | 'notAsked';

/** Why the object list is as it is. */
export function objectsState({ message, answer, shapes, events }: Said): ObjectsState {
  if (shapes.length + events.length > 0) return 'listed';
  if (message.role === 'user' || answer === null) return 'notAsked';
  if (isReceiving(message.status)) return 'waiting';
  if (answer.shapes.length > 0) return 'noneHere';
  if (areAllOutside(answer)) return 'outside';
  if (answer.isNothingFound) return 'nothingFound';
  return message.status === 'failed' ? 'failed' : 'noGrounding';
}

/** The reply names places, and as they are read and seen none of them is on a picture. */
export function areAllOutside({ shapes, misfit, unseenCount = 0 }: Read): boolean {
  return shapes.length === 0 && (misfit !== null || unseenCount > 0);
}

export type NoticeAction =
  /** The numbers would be right in this space. */
  | { readonly kind: 'read-as'; readonly space: AnswerSpace }
  /** What a person chose can be undone. */
  | { readonly kind: 'take-back'; readonly choice: 'space' | 'axisOrder' }
  | { readonly kind: 'choose-coordinates' }
  | { readonly kind: 'choose-picture' };

export interface ObjectsNotice {
  readonly code:
    | 'looksLike'
    | 'fitsNothing'
    | 'outOfRange'
    | 'spaceChosen'
    | 'orderChosen'
    | 'assumed'
    | 'pictureChosen'
    | 'unseen'
    | 'cutOff'
    | 'cutShort'
    | 'repeated'
    | 'looping'
    | 'loopStopped';
  readonly count: number;
  readonly action?: NoticeAction;
}

/** What must be said beside the objects so that nobody takes them for more than they are. */
export function objectsNotices({ message, answer, shapes, events }: Said): readonly ObjectsNotice[] {
  if (message.role === 'user' || answer === null) return [];
  const assumed = [...shapes, ...events].filter(({ isImageAssumed }) => isImageAssumed).length;
  const notices: ObjectsNotice[] = [
    ...misfitNotices(answer),
    ...choiceNotices(message),
    { code: 'assumed', count: assumed, action: { kind: 'choose-picture' } },
    { code: 'unseen', count: answer.unseenCount ?? 0 },
    ...endNotices(message, answer),
    answer.isLooping
      ? { code: message.status === 'stopped' ? 'loopStopped' : 'looping', count: answer.repeatCount }
      : { code: 'repeated', count: answer.repeatCount },
  ];
  return notices.filter(({ count }) => count > 0);
}

/** One notice about numbers that cannot be right: with what they look like, else with the way to choose. */
function misfitNotices({ misfit, outOfRangeCount: count }: Answer): readonly ObjectsNotice[] {
  const action = { kind: 'choose-coordinates' } as const;
  if (misfit === null) return [{ code: 'outOfRange', count, action }];
  if (misfit.fits === null) return [{ code: 'fitsNothing', count: misfit.count, action }];
  return [{ code: 'looksLike', count: misfit.count, action: { kind: 'read-as', space: misfit.fits } }];
}

function choiceNotices({ reading = {} }: AssistantMessage): readonly ObjectsNotice[] {
  const takeBack = (choice: 'space' | 'axisOrder') => ({ kind: 'take-back', choice }) as const;
  return [
    { code: 'spaceChosen', count: countOf(reading.space), action: takeBack('space') },
    { code: 'orderChosen', count: countOf(reading.axisOrder), action: takeBack('axisOrder') },
    { code: 'pictureChosen', count: countOf(reading.imageIndex), action: { kind: 'choose-picture' } },
  ];
}

/** Of an object that was cut through it is said so even where the reply ended for another reason than its length. */
function endNotices({ status, finishReason }: AssistantMessage, answer: Answer): readonly ObjectsNotice[] {
  if (isReceiving(status)) return [];
  if (answer.isOpen) return [{ code: 'cutOff', count: 1 }];
  const isCutShort = finishReason === 'length' && answer.shapes.length > 0;
  return [{ code: 'cutShort', count: Number(isCutShort) }];
}

const countOf = (choice: unknown) => Number(choice !== undefined);
