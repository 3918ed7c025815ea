import type { StoreApi } from 'zustand/vanilla';
import type { Messages } from './message-tree';
import type { Recorder } from './recorder';
import type { AssistantMessage, Conversation, Message } from './rows';
import type { ConversationState } from './workspace';

/** The rows on screen and on disk as one thing: every change goes into the state now and to storage behind it. */
export function createLedger(store: StoreApi<ConversationState>, recorder: Recorder) {
  const read = () => store.getState();

  return {
    read,
    set: (part: Partial<ConversationState>) => store.setState(part),
    message: (id: string): Message | null => read().messages[id] ?? null,
    conversation: (id: string): Conversation | null => read().conversations[id] ?? null,

    putMessages(messages: readonly Message[]): void {
      store.setState((state) => ({
        messages: { ...state.messages, ...Object.fromEntries(messages.map((row) => [row.id, row])) },
      }));
      for (const { id } of messages) recorder.note((waiting) => waiting.messages.add(id));
      recorder.soon();
    },

    /** Writes nothing when the change gives the same row. */
    editReply(id: string, change: (reply: AssistantMessage) => AssistantMessage): void {
      const reply = read().messages[id];
      if (reply?.role !== 'assistant') return;
      const next = change(reply);
      if (next !== reply) this.putMessages([next]);
    },

    dropMessages(messages: readonly Message[]): void {
      store.setState((state) => ({ messages: without(state.messages, idsOf(messages)) }));
      for (const { id, conversationId } of messages)
        recorder.note((waiting) => waiting.removedMessages.set(id, conversationId));
      recorder.soon();
    },

    addConversation(conversation: Conversation): void {
      recorder.note((waiting) => waiting.newConversations.add(conversation.id));
      this.putConversation(conversation);
    },

    putConversation(conversation: Conversation): void {
      store.setState((state) => ({
        conversations: { ...state.conversations, [conversation.id]: conversation },
      }));
      recorder.note((waiting) => waiting.conversations.add(conversation.id));
      recorder.soon();
    },

    editConversation(id: string, edit: Partial<Omit<Conversation, 'id'>>): void {
      const conversation = read().conversations[id];
      if (conversation !== undefined) this.putConversation({ ...conversation, ...edit });
    },

    /** Off the screen only: what becomes of the stored rows is the caller's to say. */
    hideConversation: (id: string): void => store.setState((state) => withoutConversation(state, id)),

    forgetMessagesOf: (conversationId: string): void =>
      store.setState(({ messages }) => ({
        messages: without(messages, idsOf(messagesOf(messages, conversationId))),
      })),

    /** Writes the rows on screen again, in case another tab has deleted them meanwhile. */
    rewriteMessagesOf(conversationId: string): void {
      for (const { id } of messagesOf(read().messages, conversationId))
        recorder.note((waiting) => waiting.messages.add(id));
      recorder.soon();
    },
  };
}

export type Ledger = ReturnType<typeof createLedger>;

function without<T>(rows: Readonly<Record<string, T>>, ids: ReadonlySet<string>): Record<string, T> {
  return Object.fromEntries(Object.entries(rows).filter(([id]) => !ids.has(id)));
}

function withoutConversation(state: ConversationState, id: string): Partial<ConversationState> {
  return {
    conversations: without(state.conversations, new Set([id])),
    currentId: state.currentId === id ? null : state.currentId,
  };
}

function messagesOf(messages: Messages, conversationId: string): readonly Message[] {
  return Object.values(messages).filter((message) => message.conversationId === conversationId);
}

function idsOf(rows: readonly { readonly id: string }[]): ReadonlySet<string> {
  return new Set(rows.map(({ id }) => id));
}
