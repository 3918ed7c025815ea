import type { StoreApi } from 'zustand/vanilla';
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
      for (const { id } of messages) recorder.message(id);
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
      const gone = new Set(messages.map(({ id }) => id));
      store.setState((state) => ({ messages: without(state.messages, gone) }));
      for (const { id, conversationId } of messages) recorder.removedMessage(id, conversationId);
      recorder.soon();
    },

    addConversation(conversation: Conversation): void {
      recorder.newConversation(conversation.id);
      this.putConversation(conversation);
    },

    putConversation(conversation: Conversation): void {
      store.setState((state) => ({
        conversations: { ...state.conversations, [conversation.id]: conversation },
      }));
      recorder.conversation(conversation.id);
      recorder.soon();
    },

    editConversation(id: string, edit: Partial<Omit<Conversation, 'id'>>): void {
      const conversation = read().conversations[id];
      if (conversation !== undefined) this.putConversation({ ...conversation, ...edit });
    },

    /** Off the screen only: what becomes of the stored rows is the caller's to say. */
    hideConversation(id: string): void {
      store.setState((state) => ({
        conversations: without(state.conversations, new Set([id])),
        currentId: state.currentId === id ? null : state.currentId,
      }));
    },

    /** Writes the rows on screen again, in case another tab has deleted them meanwhile. */
    rewriteMessagesOf(conversationId: string): void {
      for (const row of Object.values(read().messages)) {
        if (row.conversationId === conversationId) recorder.message(row.id);
      }
      recorder.soon();
    },

    forgetMessagesOf(conversationId: string): void {
      store.setState((state) => {
        const rows = Object.values(state.messages).filter((row) => row.conversationId === conversationId);
        return { messages: without(state.messages, new Set(rows.map(({ id }) => id))) };
      });
    },
  };
}

export type Ledger = ReturnType<typeof createLedger>;

function without<T>(rows: Readonly<Record<string, T>>, ids: ReadonlySet<string>): Record<string, T> {
  return Object.fromEntries(Object.entries(rows).filter(([id]) => !ids.has(id)));
}
