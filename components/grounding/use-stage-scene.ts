'use client';

import { useStage } from '@/components/state/stage-context';
import { useAnswer } from '@/components/state/use-answer';
import { useMessage } from '@/components/state/use-path';
import type { Message } from '@/lib/conversation/rows';
import type { Answer, EventShape, PictureShape, Shape } from '@/lib/grounding/shape';
import { isEvent, isOnPicture } from '@/lib/grounding/shape-kinds';
import type { ShownPicture } from './turn-pictures';
import { useTurnPictures } from './use-turn-pictures';

export interface StageScene {
  readonly message: Message;
  readonly pictures: readonly ShownPicture[];
  readonly pictureIndex: number;
  readonly picture: ShownPicture;
  /** Null for a person's own message. */
  readonly answer: Answer | null;
  /** Those on the picture that is shown. */
  readonly shapes: readonly PictureShape[];
  /** Those of the video that is shown. */
  readonly events: readonly EventShape[];
}

const noShapes: readonly Shape[] = [];

/** What the Stage shows: a message's picture and what was said about it. Null while it shows nothing. */
export function useStageScene(): StageScene | null {
  const messageId = useStage((stage) => stage.messageId) ?? '';
  const wantedIndex = useStage((stage) => stage.pictureIndex);
  const message = useMessage(messageId);
  const answer = useAnswer(messageId);
  const pictures = useTurnPictures(message);
  const pictureIndex = Math.min(wantedIndex, pictures.length - 1);
  const picture = pictures[pictureIndex];
  if (message === null || !picture) return null;
  const named = answer?.shapes.filter(({ imageIndex }) => imageIndex === pictureIndex) ?? noShapes;
  const [shapes, events] = [named.filter(isOnPicture), named.filter(isEvent)];
  return { message, pictures, pictureIndex, picture, answer, shapes, events };
}
