'use client';

import { useEffect, useEffectEvent, useState } from 'react';
import { useStage, useStageStore } from '@/components/state/stage-context';
import { useAnswer } from '@/components/state/use-answer';
import { useCurrentConversation } from '@/components/state/use-conversations';
import { useMessage } from '@/components/state/use-path';
import { useStreamingReplyId } from '@/components/state/use-streaming';
import { isReceiving } from '@/components/transcript/reply-state';
import { areAllOutside } from '../objects/objects-state';
import { attachmentCount } from '../turn-attachments';
import { useGlideBesideStage } from './use-glide-beside-stage';
import { useShownVersion, useShutElsewhere } from './use-stage-in-step';
import { useStopLoops } from './use-stop-loops';

/** Below this the Stage would cover the conversation, so it never opens by itself. */
const wideEnough = '(min-width: 900px)';

/**
 * Opens the Stage at the first closed shape (on a picture, or a moment of a video) of a reply that arrives here, or
 * where all that it names lies outside of its picture, unless a person closed it in this conversation. An open one
 * also turns to a reply that finds nothing, and goes along when another version is shown; it is shut when another
 * conversation is. Draws nothing.
 */
export function StageOpener() {
  const streamingId = useStreamingReplyId();
  // The last piece of a reply may bring its first shape, when it no longer counts as streaming.
  const [watchedId, setWatchedId] = useState(streamingId);
  if (streamingId !== null && streamingId !== watchedId) setWatchedId(streamingId);

  const conversation = useCurrentConversation();
  const watched = useMessage(watchedId ?? '');
  const answer = useAnswer(watchedId ?? '');
  const last = watched?.role === 'assistant' ? attachmentCount(watched) - 1 : -1;
  const first = answer?.shapes[0]?.imageIndex ?? (answer && areAllOutside(answer) ? last : null);
  const show = useStage((stage) => stage.show);
  const isHere = conversation !== null && watched?.conversationId === conversation.id;
  // What is first among shapes that a person adds and deletes is no news of the reply.
  const isCorrected = watched?.role === 'assistant' && watched.corrections !== undefined;
  const mayOpen = isHere && !conversation.isStageClosed && !isCorrected;
  // A Stage that a person opens again is where they opened it: that it may open is no reason to.
  const open = useEffectEvent((messageId: string, pictureIndex: number) => {
    if (mayOpen && matchMedia(wideEnough).matches) show(messageId, pictureIndex);
  });
  const isFinished = watched?.role === 'assistant' && !isReceiving(watched.status);
  const findsNothing = isHere && isFinished && answer?.isNothingFound === true;

  useEffect(() => {
    if (isHere && watchedId !== null && first !== null) open(watchedId, first);
  }, [watchedId, first, isHere]);

  const stage = useStageStore();
  useEffect(() => {
    if (watchedId !== null && findsNothing && stage.getState().isOpen) show(watchedId, last);
  }, [watchedId, findsNothing, last, stage, show]);

  useStopLoops();
  useGlideBesideStage();
  useShownVersion();
  useShutElsewhere(conversation?.id ?? null);
  return null;
}
