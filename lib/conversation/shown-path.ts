import type { ConversationState } from './workspace';

/** The newest message of the conversation on screen; null while there is none. */
export function currentHeadId(state: Pick<ConversationState, 'conversations' | 'currentId'>): string | null {
  return state.currentId === null ? null : (state.conversations[state.currentId]?.headId ?? null);
}
