import type { Conversation, Message } from '../rows';
import type { ConversationEdit, StorageWrite } from './storage';

/** What has changed and is not written yet, by id: whole rows are looked up when they are written. */
export interface WaitingRows {
  readonly newConversations: Set<string>;
  readonly edits: Map<string, ConversationEdit>;
  readonly messages: Set<string>;
  /** Conversation id by message id. */
  readonly removedMessages: Map<string, string>;
  readonly blobs: Map<string, Blob>;
}

export interface RowSource {
  /** The rows as they are now; null for one that is gone. */
  readonly conversation: (id: string) => Conversation | null;
  readonly message: (id: string) => Message | null;
}

export function nothingWaiting(): WaitingRows {
  return {
    newConversations: new Set(),
    edits: new Map(),
    messages: new Set(),
    removedMessages: new Map(),
    blobs: new Map(),
  };
}

export function isNothing(waiting: WaitingRows): boolean {
  return Object.values(waiting).every(({ size }) => size === 0);
}

export function merged(earlier: WaitingRows, later: WaitingRows): WaitingRows {
  return {
    newConversations: new Set([...earlier.newConversations, ...later.newConversations]),
    edits: new Map([...earlier.edits, ...editsAfter(earlier.edits, later.edits)]),
    messages: new Set([...earlier.messages, ...later.messages]),
    removedMessages: new Map([...earlier.removedMessages, ...later.removedMessages]),
    blobs: new Map([...earlier.blobs, ...later.blobs]),
  };
}

/** Adds an edit to those that wait for the same conversation. */
export function noteEdit({ edits }: WaitingRows, id: string, edit: ConversationEdit): void {
  edits.set(id, { ...edits.get(id), ...edit });
}

function editsAfter(earlier: WaitingRows['edits'], later: WaitingRows['edits']) {
  return Array.from(later, ([id, edit]) => [id, { ...earlier.get(id), ...edit }] as const);
}

export function withoutBlobs(waiting: WaitingRows): WaitingRows {
  return { ...waiting, blobs: new Map() };
}

/** Blobs are written again together with the rows that need them, or a sweep would find them unneeded. */
export function blobsOf({ blobs, messages }: WaitingRows): WaitingRows {
  return blobs.size === 0 ? nothingWaiting() : { ...nothingWaiting(), blobs, messages };
}

export function rowsOf(waiting: WaitingRows, { conversation, message }: RowSource): StorageWrite {
  return {
    newConversations: [...waiting.newConversations].flatMap((id) => conversation(id) ?? []),
    edits: new Map([...waiting.edits].filter(([id]) => conversation(id) !== null)),
    messages: [...waiting.messages].flatMap((id) => message(id) ?? []),
    removedMessageIds: [...waiting.removedMessages.keys()],
    blobs: waiting.blobs,
  };
}

/** Ids of the conversations that the rows belong to. */
export function conversationsTouched(waiting: WaitingRows, source: RowSource): readonly string[] {
  const { newConversations, edits, messages } = rowsOf(waiting, source);
  const ids = [
    ...newConversations.map(({ id }) => id),
    ...edits.keys(),
    ...messages.map(({ conversationId }) => conversationId),
    ...waiting.removedMessages.values(),
  ];
  return [...new Set(ids)];
}
