'use client';

import { inOrder } from '@/components/media/lay-out-events';
import { useStage } from '@/components/state/stage-context';
import { useAnswer } from '@/components/state/use-answer';
import { useMessage } from '@/components/state/use-path';
import type { Message } from '@/lib/conversation/rows';
import type { RevisedAnswer } from '@/lib/grounding/revise-answer';
import type { EventShape, PictureShape, Shape } from '@/lib/grounding/shape';
import { isEvent, isOnPicture } from '@/lib/grounding/shape-kinds';
import { labelKeyOf } from '@/lib/grounding/stage-view';
import type { ShownAttachment } from './turn-attachments';
import { useTurnAttachments } from './use-turn-attachments';

export interface StageScene {
  readonly message: Message;
  readonly attachments: readonly ShownAttachment[];
  readonly shownIndex: number;
  /** The one of the attachments that is shown. */
  readonly shown: ShownAttachment;
  /** Null for a person's own message. */
  readonly answer: RevisedAnswer | null;
  /** Those on the picture that is shown. */
  readonly shapes: readonly PictureShape[];
  /** Of these, those whose label is not hidden. */
  readonly visibleShapes: readonly PictureShape[];
  /** Those of the video that is shown, by time. */
  readonly events: readonly EventShape[];
}

const noShapes: readonly Shape[] = [];

/** What the Stage shows: a message's picture or video and what was said about it. Null while it shows nothing. */
export function useStageScene(): StageScene | null {
  const messageId = useStage((stage) => stage.messageId) ?? '';
  const wantedIndex = useStage((stage) => stage.pictureIndex);
  const hiddenLabels = useStage((stage) => stage.hiddenLabels);
  const message = useMessage(messageId);
  const answer = useAnswer(messageId);
  const attachments = useTurnAttachments(message);
  const shownIndex = Math.min(wantedIndex, attachments.length - 1);
  const shown = attachments[shownIndex];
  if (message === null || !shown) return null;
  const named = answer?.shapes.filter(({ imageIndex }) => imageIndex === shownIndex) ?? noShapes;
  const shapes = named.filter(isOnPicture);
  const visibleShapes =
    hiddenLabels.size === 0 ? shapes : shapes.filter((shape) => !hiddenLabels.has(labelKeyOf(shape)));
  const events = inOrder(named.filter(isEvent));
  return { message, attachments, shownIndex, shown, answer, shapes, visibleShapes, events };
}
