import { isReceiving } from '@/components/transcript/reply-state';
import type { Answer } from '@/lib/grounding/shape';
import type { StageScene } from './use-stage-scene';

type Said = Pick<StageScene, 'message' | 'shapes' | 'events'> & { readonly answer: Answer | null };

type ObjectsState =
  | 'listed'
  | 'waiting'
  | 'nothingFound'
  | 'noneHere'
  | 'noGrounding'
  | 'failed'
  | 'notAsked';

/** Why the object list is as it is. */
export function objectsState({ message, answer, shapes, events }: Said): ObjectsState {
  if (shapes.length + events.length > 0) return 'listed';
  if (message.role === 'user' || answer === null) return 'notAsked';
  if (isReceiving(message.status)) return 'waiting';
  if (answer.shapes.length > 0) return 'noneHere';
  if (answer.isNothingFound) return 'nothingFound';
  return message.status === 'failed' ? 'failed' : 'noGrounding';
}

interface ObjectsNotice {
  readonly code: 'outOfRange' | 'assumed' | 'cutOff';
  readonly count: number;
}

/** What must be said beside the objects so that nobody takes them for more than they are. */
export function objectsNotices({ message, answer, shapes, events }: Said): readonly ObjectsNotice[] {
  if (message.role === 'user' || answer === null) return [];
  const notices: ObjectsNotice[] = [
    { code: 'outOfRange', count: answer.outOfRangeCount },
    { code: 'assumed', count: [...shapes, ...events].filter(({ isImageAssumed }) => isImageAssumed).length },
    { code: 'cutOff', count: answer.isOpen && !isReceiving(message.status) ? 1 : 0 },
  ];
  return notices.filter(({ count }) => count > 0);
}
