'use client';

import { useEffect, useSyncExternalStore } from 'react';
import { attachmentCount } from '@/components/grounding/turn-attachments';
import { readAnswer } from '@/components/state/read-answer';
import { useAnswerCache, useStage } from '@/components/state/stage-context';
import { useConversationState } from '@/components/state/use-conversations';
import { pathTo } from '@/lib/conversation/message-tree';
import { currentHeadId } from '@/lib/conversation/shown-path';
import type { ConversationState } from '@/lib/conversation/workspace';
import type { AnswerCache } from '@/lib/grounding/answer-cache';

/**
 * Keeps on the Stage what the newest words are about: the newest reply that points at something, or the newest message
 * that brought a picture or video. False: the conversation has none.
 */
export function useStageInFront(): boolean {
  const answers = useAnswerCache();
  const isReady = useSyncExternalStore(answers.subscribe, answers.isReady, () => false);
  const front = useConversationState((state) => frontOf(state, isReady ? answers : null));
  const show = useStage((stage) => stage.show);
  useEffect(() => {
    const [messageId, pictureIndex] = front?.split('\n') ?? [];
    if (messageId !== undefined) show(messageId, Number(pictureIndex));
  }, [front, show]);
  return front !== null;
}

/** The message and which of its pictures, in one string, so that what has not changed is the same. */
function frontOf(state: ConversationState, answers: AnswerCache | null): string | null {
  const path = pathTo(state.messages, currentHeadId(state));
  for (const message of path.toReversed()) {
    if (message.role === 'user') {
      if (message.attachments.length > 0) return `${message.id}\n0`;
    } else if (answers !== null && attachmentCount(message) > 0) {
      const answer = readAnswer(answers, message, () => Object.values(state.messages));
      const first = answer?.shapes[0]?.imageIndex;
      if (first !== undefined) return `${message.id}\n${first}`;
    }
  }
  return null;
}
