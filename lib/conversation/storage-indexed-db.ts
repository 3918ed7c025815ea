import type { IDBPTransaction } from 'idb';
import type { ConversationStorage, StorageWrite } from './storage/storage';
import {
  deleteDatabase,
  openDatabase,
  type SightlineDatabase,
  type SightlineSchema,
  type StoreName,
  storeNames,
} from './storage/storage-schema';
import { storedHashes } from './stored-hashes';

type Transaction = IDBPTransaction<SightlineSchema, StoreName[], 'readwrite'>;

/** Conversations in the IndexedDB of that name: flat rows, and blobs beside them by hash. Rejects when the database cannot be opened. */
export async function openIndexedDbStorage(databaseName: string): Promise<ConversationStorage> {
  const { connected, destroy } = await connect(databaseName);
  const inTransaction = async (work: (transaction: Transaction) => Promise<void>) =>
    settle((await connected()).transaction(storeNames(), 'readwrite'), work);

  return {
    readConversations: async () => (await connected()).getAll('conversations'),
    readConversation: async (id) => (await (await connected()).get('conversations', id)) ?? null,
    readMessages: async (conversationId) => {
      const rows = await (await connected()).getAllFromIndex('messages', 'byConversation', conversationId);
      return rows.map(({ message }) => message);
    },
    readBlob: async (hash) => (await (await connected()).get('blobs', hash)) ?? null,
    readHandle: async (hash) => (await (await connected()).get('handles', hash)) ?? null,
    keepHandle: async (hash, handle) => void (await (await connected()).put('handles', handle, hash)),
    write: (write) => inTransaction((transaction) => writeRows(transaction, write)),
    markRemoved: (id, removedAtMs) =>
      inTransaction((transaction) => markConversation(transaction, id, removedAtMs)),
    purge: (id) => inTransaction((transaction) => purgeRows(transaction, id)),
    sweepBlobs: () => inTransaction(deleteUnneededBlobs),
    destroy,
  };
}

/** The browser may close a database by itself (memory pressure, cleared site data): the next use opens it again. */
async function connect(databaseName: string) {
  let open: Promise<SightlineDatabase> | null = null;
  let isDestroyed = false;
  const connected = (): Promise<SightlineDatabase> => {
    if (isDestroyed) return Promise.reject(new Error('This storage was destroyed'));
    open ??= openDatabase(databaseName, () => {
      open = null;
    });
    return open;
  };
  await connected();
  return {
    connected,
    destroy: async () => {
      isDestroyed = true;
      (await open)?.close();
      await deleteDatabase(databaseName);
    },
  };
}

/** All of the work or none of it. A quota fault shows at a request, at the transaction, or at its end. */
async function settle(
  transaction: Transaction,
  work: (transaction: Transaction) => Promise<void>,
): Promise<void> {
  const done = transaction.done;
  done.catch(() => undefined);
  try {
    await work(transaction);
  } catch (fault) {
    abort(transaction);
    await done.catch(() => undefined);
    throw transaction.error ?? fault;
  }
  await done;
}

/** A transaction that has ended by itself cannot be aborted again. */
function abort(transaction: Transaction): void {
  try {
    transaction.abort();
  } catch {
    return;
  }
}

async function writeRows(transaction: Transaction, write: StorageWrite): Promise<void> {
  const conversations = transaction.objectStore('conversations');
  const messages = transaction.objectStore('messages');
  const blobs = transaction.objectStore('blobs');
  for (const conversation of write.newConversations) {
    await conversations.put({ conversation, removedAtMs: null });
  }
  for (const [id, edit] of write.edits) {
    const kept = await conversations.get(id);
    if (kept !== undefined)
      await conversations.put({ ...kept, conversation: { ...kept.conversation, ...edit } });
  }
  for (const id of write.removedMessageIds) await messages.delete(id);
  for (const [hash, blob] of write.blobs) await blobs.put(blob, hash);
  for (const message of write.messages) {
    const isKept = (await conversations.getKey(message.conversationId)) !== undefined;
    if (isKept) await messages.put({ message, blobHashes: storedHashes(message) });
  }
}

async function markConversation(
  transaction: Transaction,
  id: string,
  removedAtMs: number | null,
): Promise<void> {
  const conversations = transaction.objectStore('conversations');
  const kept = await conversations.get(id);
  if (kept !== undefined) await conversations.put({ ...kept, removedAtMs });
}

async function purgeRows(transaction: Transaction, id: string): Promise<void> {
  const messages = transaction.objectStore('messages');
  const ids = await messages.index('byConversation').getAllKeys(id);
  for (const messageId of ids) await messages.delete(messageId);
  await transaction.objectStore('conversations').delete(id);
  await deleteUnneededBlobs(transaction);
}

/** Looks at keys only: neither rows nor blobs are read. */
async function deleteUnneededBlobs(transaction: Transaction): Promise<void> {
  const byBlob = transaction.objectStore('messages').index('byBlob');
  for (const name of ['blobs', 'handles'] as const) {
    const kept = transaction.objectStore(name);
    for (const hash of await kept.getAllKeys()) {
      const isNeeded = (await byBlob.getKey(hash)) !== undefined;
      if (!isNeeded) await kept.delete(hash);
    }
  }
}
