'use client';

import { useShallow } from 'zustand/react/shallow';
import { readAnswer } from '@/components/state/read-answer';
import { useAnswerCache } from '@/components/state/stage-context';
import { useConversationState, useCurrentConversation } from '@/components/state/use-conversations';
import { useWorkspace } from '@/components/state/workspace-context';
import { isReceiving } from '@/components/transcript/reply-state';
import { pathTo } from '@/lib/conversation/message-tree';
import type { Message } from '@/lib/conversation/rows';
import { currentHeadId } from '@/lib/conversation/shown-path';
import type { ExportSource } from '@/lib/grounding/export-source';
import { seenInTurn } from '../turn-attachments';
import type { StageScene } from '../use-stage-scene';
import { exportedMedium, exportMedia, type ReadReply } from './export-source-of';

export type ExportScope = 'picture' | 'conversation';

/** What there is to export. Replies that are still being written are left out: their shapes are not complete. */
export function useExportable(scene: StageScene, scope: ExportScope): Omit<ExportSource, 'createdAt'> {
  const answers = useAnswerCache();
  const { conversations } = useWorkspace();
  const conversation = useCurrentConversation();
  const path = useConversationState(
    useShallow((state) => pathTo(state.messages, currentHeadId(state)).filter(isWhole)),
  );
  const readReply = (message: Message): readonly ReadReply[] => {
    if (message.role === 'user' || !isWhole(message)) return [];
    const { messages } = conversations.getState();
    const asked = message.parentId === null ? undefined : messages[message.parentId];
    const answer = readAnswer(answers, message, () => Object.values(messages));
    if (answer === null) return [];
    const attachments = seenInTurn(message, Object.values(messages));
    return [{ message, attachments, answer, prompt: asked?.role === 'user' ? asked.text : '' }];
  };
  if (scope === 'conversation') {
    const media = exportMedia(path.flatMap(readReply));
    return { name: conversation?.title || 'conversation', media };
  }
  const media = readReply(scene.message).flatMap((reply) => exportedMedium(reply, scene.shownIndex));
  return { name: scene.shown.attachment.name.replace(/\.[^.]+$/, ''), media };
}

function isWhole(message: Message): boolean {
  return message.role === 'user' || !isReceiving(message.status);
}
