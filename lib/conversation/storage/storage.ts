import type { Conversation, Message } from '../rows';

/** A conversation as it is kept: one that was deleted stays, hidden, while its deletion can be undone. */
export interface StoredConversation {
  readonly conversation: Conversation;
  readonly removedAtMs: number | null;
}

/** The fields that changed here: two tabs that change different ones do not undo each other. */
export type ConversationEdit = Partial<Omit<Conversation, 'id'>>;

/**
 * What goes into one transaction. Rows of conversations that are no longer stored are left out, unless the
 * conversation itself is new here: a write never resurrects what another tab deleted.
 */
export interface StorageWrite {
  readonly newConversations: readonly Conversation[];
  /** By conversation id. */
  readonly edits: ReadonlyMap<string, ConversationEdit>;
  readonly messages: readonly Message[];
  readonly removedMessageIds: readonly string[];
  readonly blobs: ReadonlyMap<string, Blob>;
}

/** Why storage did not take something. */
export type StorageTrouble = 'full' | 'unavailable';

/** Where conversations are kept. Every method rejects when the browser refuses; `troubleOf` says why. */
export interface ConversationStorage {
  readConversations(): Promise<readonly StoredConversation[]>;
  readConversation(id: string): Promise<StoredConversation | null>;
  readMessages(conversationId: string): Promise<readonly Message[]>;
  readBlob(hash: string): Promise<Blob | null>;
  /** By which the browser reads an original again that was too large to keep; null: there is none. */
  readHandle(hash: string): Promise<FileSystemFileHandle | null>;
  keepHandle(hash: string, handle: FileSystemFileHandle): Promise<void>;
  /** All or nothing. */
  write(write: StorageWrite): Promise<void>;
  /** Hides a conversation, or shows it again with null. */
  markRemoved(id: string, removedAtMs: number | null): Promise<void>;
  /** Deletes a conversation with its messages and the blobs and handles that no other message needs. */
  purge(id: string): Promise<void>;
  /** Deletes blobs that no message needs: left behind by a page that ended in the middle of its work. */
  sweepBlobs(): Promise<void>;
  /** Deletes everything, the place itself included. Nothing can be read or written after it. */
  destroy(): Promise<void>;
}

/** A full disk is told apart from a browser that keeps nothing at all. */
export function troubleOf(fault: unknown): StorageTrouble {
  return fault instanceof Error && fault.name === 'QuotaExceededError' ? 'full' : 'unavailable';
}
