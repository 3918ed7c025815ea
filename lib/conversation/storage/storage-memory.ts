import type { Message } from '../rows';
import { storedHashes } from '../stored-hashes';
import type { ConversationStorage, StoredConversation } from './storage';

/** The same promises without a disk: for browsers that keep nothing, until the page goes. */
export function createMemoryStorage(): ConversationStorage {
  const conversations = new Map<string, StoredConversation>();
  const messages = new Map<string, Message>();
  const blobs = new Map<string, Blob>();
  const handles = new Map<string, FileSystemFileHandle>();

  const deleteUnneededBlobs = () => {
    const needed = new Set([...messages.values()].flatMap(storedHashes));
    for (const kept of [blobs, handles]) {
      for (const hash of kept.keys()) if (!needed.has(hash)) kept.delete(hash);
    }
  };
  const messagesOf = (conversationId: string) =>
    [...messages.values()].filter((message) => message.conversationId === conversationId);

  return {
    readConversations: async () => [...conversations.values()],
    readConversation: async (id) => conversations.get(id) ?? null,
    readMessages: async (conversationId) => messagesOf(conversationId),
    readBlob: async (hash) => blobs.get(hash) ?? null,
    readHandle: async (hash) => handles.get(hash) ?? null,
    keepHandle: async (hash, handle) => void handles.set(hash, handle),
    write: async (write) => {
      for (const conversation of write.newConversations) {
        conversations.set(conversation.id, { conversation, removedAtMs: null });
      }
      for (const [id, edit] of write.edits) {
        const kept = conversations.get(id);
        if (kept !== undefined)
          conversations.set(id, { ...kept, conversation: { ...kept.conversation, ...edit } });
      }
      for (const id of write.removedMessageIds) messages.delete(id);
      for (const [hash, blob] of write.blobs) blobs.set(hash, blob);
      for (const message of write.messages) {
        if (conversations.has(message.conversationId)) messages.set(message.id, message);
      }
    },
    markRemoved: async (id, removedAtMs) => {
      const kept = conversations.get(id);
      if (kept !== undefined) conversations.set(id, { ...kept, removedAtMs });
    },
    purge: async (id) => {
      for (const message of messagesOf(id)) messages.delete(message.id);
      conversations.delete(id);
      deleteUnneededBlobs();
    },
    sweepBlobs: async () => deleteUnneededBlobs(),
    destroy: async () => {
      for (const rows of [conversations, messages, blobs, handles]) rows.clear();
    },
  };
}
