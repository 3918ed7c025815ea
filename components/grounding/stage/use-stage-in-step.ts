'use client';

import { useEffect } from 'react';
import { useStage } from '@/components/state/stage-context';
import { useConversationState } from '@/components/state/use-conversations';
import { useMessage, usePath } from '@/components/state/use-path';
import { isReceiving } from '@/components/transcript/reply-state';
import { standIn } from '@/lib/conversation/message-tree';
import { attachmentCount } from '../turn-attachments';

/** The Stage never shows a version that the conversation beside it does not. */
export function useShownVersion(): void {
  const isOpen = useStage((stage) => stage.isOpen);
  const shownId = useStage((stage) => stage.messageId);
  const pictureIndex = useStage((stage) => stage.pictureIndex);
  const show = useStage((stage) => stage.show);
  const path = usePath();
  const versionId = useConversationState((state) =>
    shownId === null ? null : standIn(state.messages, path, shownId),
  );
  const version = useMessage(versionId ?? '');
  // A reply that has just been asked for gets its pictures and videos a moment later.
  const isAwaited =
    version?.role === 'assistant' && isReceiving(version.status) && attachmentCount(version) === 0;
  useEffect(() => {
    if (isOpen && !isAwaited && versionId !== null && versionId !== shownId) show(versionId, pictureIndex);
  }, [isOpen, isAwaited, versionId, shownId, pictureIndex, show]);
}

/** It is shut when another conversation is shown. */
export function useShutElsewhere(conversationId: string | null): void {
  const close = useStage((stage) => stage.close);
  const shown = useMessage(useStage((stage) => stage.messageId) ?? '');
  const isElsewhere = shown !== null && shown.conversationId !== conversationId;
  useEffect(() => {
    if (isElsewhere) close();
  }, [isElsewhere, close]);
}
