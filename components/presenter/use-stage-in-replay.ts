'use client';

import { useEffect } from 'react';
import { useStage } from '@/components/state/stage-context';
import { useConversationState } from '@/components/state/use-conversations';

/** Who goes back before an answer also goes back before what the Stage shows of it. */
export function useStageInReplay(): void {
  const messageId = useStage((stage) => stage.messageId);
  const isOpen = useStage((stage) => stage.isOpen);
  const close = useStage((stage) => stage.close);
  const isGone = useConversationState(
    (state) => messageId !== null && state.messages[messageId] === undefined,
  );
  useEffect(() => {
    if (isOpen && isGone) close();
  }, [isOpen, isGone, close]);
}
