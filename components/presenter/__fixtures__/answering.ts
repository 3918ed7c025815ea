import type { AssistantMessage } from '@/lib/conversation/rows';
import type { ConversationState } from '@/lib/conversation/workspace';

export function aReply(part: Partial<AssistantMessage> = {}): AssistantMessage {
  return {
    id: 'r1',
    conversationId: 'c1',
    parentId: null,
    createdAtMs: 2,
    role: 'assistant',
    status: 'waiting',
    text: '',
    reasoning: '',
    model: 'm',
    provider: 'p',
    isThinkingOn: false,
    finishReason: null,
    failure: null,
    usage: null,
    timing: { sentAtMs: 0, firstTokenMs: null, reasoningMs: null, totalMs: null },
    pictures: [],
    ...part,
  };
}

/** A conversation on screen that holds this reply alone. */
export function answering(
  part: Partial<AssistantMessage>,
): Pick<ConversationState, 'currentId' | 'conversations' | 'messages'> {
  return {
    currentId: 'c1',
    conversations: {
      c1: { id: 'c1', title: 'Live', createdAtMs: 1, updatedAtMs: 1, headId: 'r1', isStageClosed: false },
    },
    messages: { r1: aReply(part) },
  };
}
