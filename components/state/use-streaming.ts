'use client';

import { useConversationState } from './use-conversations';

/** The reply that this page is receiving in the conversation on screen: the one that `stop` would end. */
export function useStreamingReplyId(): string | null {
  return useConversationState((state) =>
    state.currentId === null ? null : (state.running[state.currentId] ?? null),
  );
}
