import type { StoreApi } from 'zustand/vanilla';
import type { Messages } from './message-tree';
import type { AssistantMessage, Conversation, Message } from './rows';
import type { Recorder } from './storage/recorder';
import type { ConversationEdit } from './storage/storage';
import { noteEdit, type WaitingRows } from './storage/waiting-rows';
import type { ConversationState } from './workspace';

/** The rows on screen and on disk as one thing: every change goes into the state now and to storage behind it. */
export function createLedger(store: StoreApi<ConversationState>, recorder: Recorder) {
  const read = () => store.getState();

  function putMessages(messages: readonly Message[]): void {
    store.setState((state) => ({ messages: { ...state.messages, ...byId(messages) } }));
    for (const { id } of messages) recorder.note((waiting) => waiting.messages.add(id));
    recorder.soon();
  }

  function putConversation(row: Conversation, note: (waiting: WaitingRows) => unknown): void {
    store.setState((state) => ({ conversations: { ...state.conversations, [row.id]: row } }));
    recorder.note(note);
    recorder.soon();
  }

  return {
    read,
    set: (part: Partial<ConversationState>) => store.setState(part),
    message: (id: string): Message | null => read().messages[id] ?? null,
    conversation: (id: string): Conversation | null => read().conversations[id] ?? null,

    putMessages,

    /** Writes nothing when the change gives the same row. */
    editReply(id: string, change: (reply: AssistantMessage) => AssistantMessage): void {
      const reply = read().messages[id];
      if (reply?.role !== 'assistant') return;
      const next = change(reply);
      if (next !== reply) putMessages([next]);
    },

    dropMessages(messages: readonly Message[]): void {
      store.setState((state) => ({ messages: without(state.messages, idsOf(messages)) }));
      for (const { id, conversationId } of messages)
        recorder.note((waiting) => waiting.removedMessages.set(id, conversationId));
      recorder.soon();
    },

    addConversation(conversation: Conversation): void {
      putConversation(conversation, (waiting) => waiting.newConversations.add(conversation.id));
    },

    editConversation(id: string, edit: ConversationEdit): void {
      const conversation = read().conversations[id];
      if (conversation === undefined) return;
      putConversation({ ...conversation, ...edit }, (waiting) => noteEdit(waiting, id, edit));
    },

    /** Off the screen only: what becomes of the stored rows is the caller's to say. */
    hideConversation: (id: string): void => store.setState((state) => withoutConversation(state, id)),

    forgetMessagesOf: (conversationId: string): void =>
      store.setState((state) => withoutMessagesOf(state, conversationId)),

    /** Writes the rows on screen again, in case another tab has deleted them meanwhile. */
    rewriteMessagesOf: (conversationId: string): void =>
      putMessages(messagesOf(read().messages, conversationId)),
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

function withoutMessagesOf({ messages }: ConversationState, id: string): Partial<ConversationState> {
  return { messages: without(messages, idsOf(messagesOf(messages, id))) };
}

function messagesOf(messages: Messages, conversationId: string): readonly Message[] {
  return Object.values(messages).filter((message) => message.conversationId === conversationId);
}

function byId(messages: readonly Message[]): Messages {
  return Object.fromEntries(messages.map((message) => [message.id, message]));
}

function idsOf(rows: readonly { readonly id: string }[]): ReadonlySet<string> {
  return new Set(rows.map(({ id }) => id));
}
