import { type DBSchema, deleteDB, type IDBPDatabase, type IDBPTransaction, openDB } from 'idb';
import type { Message } from '../rows';
import type { StoredConversation } from './storage';

export interface MessageRow {
  readonly message: Message;
  /** Written out for the index: which blobs this row keeps alive. */
  readonly blobHashes: readonly string[];
}

export interface SightlineSchema extends DBSchema {
  conversations: { key: string; value: StoredConversation };
  messages: { key: string; value: MessageRow; indexes: { byConversation: string; byBlob: string } };
  blobs: { key: string; value: Blob };
  handles: { key: string; value: FileSystemFileHandle };
}

const everyStore = ['conversations', 'messages', 'blobs', 'handles'] as const;

/** Names of every store, in the order of the schema. */
export function storeNames(): StoreName[] {
  return [...everyStore];
}

export type StoreName = (typeof everyStore)[number];

export type SightlineDatabase = IDBPDatabase<SightlineSchema>;

type Upgrade = IDBPTransaction<SightlineSchema, StoreName[], 'versionchange'>;

/** Step n leads from version n to n + 1; the database's version is the number of steps. */
const steps: readonly ((database: SightlineDatabase, transaction: Upgrade) => void | Promise<void>)[] = [
  (database) => {
    database.createObjectStore('conversations', { keyPath: 'conversation.id' });
    const messages = database.createObjectStore('messages', { keyPath: 'message.id' });
    messages.createIndex('byConversation', 'message.conversationId');
    messages.createIndex('byBlob', 'blobHashes', { multiEntry: true });
    database.createObjectStore('blobs');
  },
  (_database, transaction) => nameKinds(transaction),
  (database) => {
    database.createObjectStore('handles');
  },
];

/** Before there were videos, an attachment did not say that it was a picture. */
async function nameKinds(transaction: Upgrade): Promise<void> {
  const messages = transaction.objectStore('messages');
  for (let at = await messages.openCursor(); at !== null; at = await at.continue()) {
    const { message } = at.value;
    if (message.role !== 'user' || message.attachments.length === 0) continue;
    const attachments = message.attachments.map((numbered) => {
      const attachment = Object.assign({ kind: 'picture' }, numbered.attachment);
      return { ...numbered, attachment };
    });
    await at.update({ ...at.value, message: { ...message, attachments } });
  }
}

/**
 * Opens the database of that name and brings an older one up to date. `onClosed` is called when the connection ends without
 * us: the browser closed it, or another tab needs a newer version. Rejects where the browser keeps nothing.
 */
export async function openDatabase(databaseName: string, onClosed: () => void): Promise<SightlineDatabase> {
  return openDB<SightlineSchema>(databaseName, steps.length, {
    upgrade: async (database, oldVersion, _newVersion, transaction) => {
      for (const step of steps.slice(oldVersion)) await step(database, transaction);
    },
    blocking: (_current, _blocked, { target }) => {
      if (target instanceof IDBDatabase) target.close();
      onClosed();
    },
    terminated: onClosed,
  });
}

/** Deletes the database of that name. Every tab's connection to it closes when it is asked to, so this ends. */
export function deleteDatabase(databaseName: string): Promise<void> {
  return deleteDB(databaseName);
}
