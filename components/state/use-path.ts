'use client';

import { useShallow } from 'zustand/react/shallow';
import { messageNumber, pathIds, type Versions, versionsOf } from '@/lib/conversation/message-tree';
import type { Message } from '@/lib/conversation/rows';
import { currentHeadId } from '@/lib/conversation/shown-path';
import { useConversationState } from './use-conversations';

/** Ids of the shown messages, from the first to the newest. */
export function usePath(): readonly string[] {
  return useConversationState(useShallow((state) => pathIds(state.messages, currentHeadId(state))));
}

export function useMessage(id: string): Message | null {
  return useConversationState((state) => state.messages[id] ?? null);
}

/** Which of how many versions this message is; `index` is 0-based. */
export function useVersions(id: string): Versions {
  return useConversationState(useShallow((state) => versionsOf(state.messages, id)));
}

/** 1-based among the messages of the same role from the root to this one: "Assistant 2". */
export function useMessageNumber(id: string): number {
  return useConversationState((state) => messageNumber(state.messages, id));
}
