'use client';

import { useStore } from 'zustand';
import { newestFirst } from '@/lib/conversation/conversation-list';
import type { Conversation } from '@/lib/conversation/rows';
import type { ConversationState } from '@/lib/conversation/workspace';
import { useWorkspace } from './workspace-context';

/** Part of the conversations' state. The selector must give the same reference for the same state. */
export function useConversationState<T>(selector: (state: ConversationState) => T): T {
  return useStore(useWorkspace().conversations, selector);
}

/** Every conversation, newest first. */
export function useConversationList(): readonly Conversation[] {
  return newestFirst(useConversationState((state) => state.conversations));
}

/** The conversation on screen; null while a new one has not been sent anything. */
export function useCurrentConversation(): Conversation | null {
  return useConversationState((state) =>
    state.currentId === null ? null : (state.conversations[state.currentId] ?? null),
  );
}
