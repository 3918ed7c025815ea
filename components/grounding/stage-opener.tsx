'use client';

import { useEffect, useState } from 'react';
import { useStage } from '@/components/state/stage-context';
import { useAnswer } from '@/components/state/use-answer';
import { useCurrentConversation } from '@/components/state/use-conversations';
import { useMessage } from '@/components/state/use-path';
import { useStreamingReplyId } from '@/components/state/use-streaming';

/** Below this the Stage would cover the conversation, so it never opens by itself. */
const wideEnough = '(min-width: 900px)';

/**
 * Opens the Stage at the first closed shape of a reply that arrives here, unless a person closed it in this
 * conversation; shuts it when another conversation is shown. Draws nothing.
 */
export function StageOpener() {
  const streamingId = useStreamingReplyId();
  // The last piece of a reply may bring its first shape, when it no longer counts as streaming.
  const [watchedId, setWatchedId] = useState(streamingId);
  if (streamingId !== null && streamingId !== watchedId) setWatchedId(streamingId);

  const conversation = useCurrentConversation();
  const watched = useMessage(watchedId ?? '');
  const firstPicture = useAnswer(watchedId ?? '')?.shapes[0]?.imageIndex ?? null;
  const show = useStage((stage) => stage.show);
  const mayOpen =
    conversation !== null && !conversation.isStageClosed && watched?.conversationId === conversation.id;

  useEffect(() => {
    if (watchedId === null || firstPicture === null || !mayOpen) return;
    if (matchMedia(wideEnough).matches) show(watchedId, firstPicture);
  }, [watchedId, firstPicture, mayOpen, show]);

  useShutElsewhere(conversation?.id ?? null);
  return null;
}

function useShutElsewhere(conversationId: string | null): void {
  const close = useStage((stage) => stage.close);
  const shown = useMessage(useStage((stage) => stage.messageId) ?? '');
  const isElsewhere = shown !== null && shown.conversationId !== conversationId;
  useEffect(() => {
    if (isElsewhere) close();
  }, [isElsewhere, close]);
}
