import 'fake-indexeddb/auto';
import { IDBFactory, IDBObjectStore } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { aConversation, anAttachment, aReply, aUserMessage } from './__fixtures__/rows';
import { type ConversationStorage, type StorageWrite, troubleOf } from './storage';
import { openIndexedDbStorage } from './storage-indexed-db';
import { createMemoryStorage } from './storage-memory';

const nothing: StorageWrite = {
  newConversations: [],
  edits: new Map(),
  messages: [],
  removedMessageIds: [],
  blobs: new Map(),
};

const withPicture = (name: string, id = 'u1', conversationId = 'c1') =>
  aUserMessage({ id, conversationId, attachments: [{ number: 1, attachment: anAttachment(name) }] });

const blobsOf = (name: string) =>
  new Map([
    [`original-${name}`, new Blob([name])],
    [`sent-${name}`, new Blob([name])],
  ]);

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

const kinds: readonly (readonly [string, () => Promise<ConversationStorage>])[] = [
  ['IndexedDB', openIndexedDbStorage],
  ['memory', async () => createMemoryStorage()],
];

describe.each(kinds)('conversations in %s', (_, open) => {
  it('come back as they were written', async () => {
    const storage = await open();
    const [conversation, user, reply] = [aConversation(), withPicture('cat'), aReply()];
    await storage.write({
      ...nothing,
      newConversations: [conversation],
      messages: [user, reply],
      blobs: blobsOf('cat'),
    });
    expect(await storage.readConversations()).toEqual([{ conversation, removedAtMs: null }]);
    expect(await storage.readMessages('c1')).toEqual(expect.arrayContaining([user, reply]));
    expect(await storage.readMessages('c2')).toEqual([]);
    expect(await (await storage.readBlob('sent-cat'))?.text()).toBe('cat');
    expect(await storage.readBlob('unknown')).toBeNull();
  });

  it('are not resurrected by a late write', async () => {
    const storage = await open();
    await storage.write({ ...nothing, newConversations: [aConversation()], messages: [aReply()] });
    await storage.purge('c1');
    await storage.write({
      ...nothing,
      edits: new Map([['c1', { title: 'Late' }]]),
      messages: [aReply()],
    });
    expect(await storage.readConversations()).toEqual([]);
    expect(await storage.readMessages('c1')).toEqual([]);
  });

  it('stay hidden while a deletion can be undone, whatever is written meanwhile', async () => {
    const storage = await open();
    await storage.write({ ...nothing, newConversations: [aConversation()] });
    await storage.markRemoved('c1', 5);
    await storage.write({ ...nothing, edits: new Map([['c1', { title: 'New' }]]) });
    expect(await storage.readConversation('c1')).toMatchObject({
      removedAtMs: 5,
      conversation: { title: 'New' },
    });
    await storage.markRemoved('c1', null);
    expect(await storage.readConversation('c1')).toMatchObject({ removedAtMs: null });
  });

  it('take their pictures along, but not those that another message still needs', async () => {
    const storage = await open();
    await storage.write({
      ...nothing,
      newConversations: [aConversation(), aConversation({ id: 'c2' })],
      messages: [withPicture('shared'), withPicture('own', 'u2'), withPicture('shared', 'u3', 'c2')],
      blobs: new Map([...blobsOf('shared'), ...blobsOf('own')]),
    });
    await storage.purge('c1');
    expect(await storage.readBlob('original-own')).toBeNull();
    expect(await storage.readBlob('original-shared')).not.toBeNull();
    expect(await storage.readMessages('c2')).toHaveLength(1);
  });

  it('are swept of pictures that no message needs', async () => {
    const storage = await open();
    await storage.write({
      ...nothing,
      newConversations: [aConversation()],
      messages: [withPicture('kept')],
      blobs: new Map([...blobsOf('kept'), ...blobsOf('lost')]),
    });
    await storage.sweepBlobs();
    expect(await storage.readBlob('sent-lost')).toBeNull();
    expect(await storage.readBlob('sent-kept')).not.toBeNull();
  });
});

describe('IndexedDB', () => {
  it('keeps what was written for the next page', async () => {
    await (await openIndexedDbStorage()).write({ ...nothing, newConversations: [aConversation()] });
    expect(await (await openIndexedDbStorage()).readConversations()).toHaveLength(1);
  });

  it('writes all or nothing, and a full disk is told as such', async () => {
    const storage = await openIndexedDbStorage();
    const put = IDBObjectStore.prototype.put;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, value, key) {
      if (value instanceof Blob) throw new DOMException('', 'QuotaExceededError');
      return put.call(this, value, key);
    });
    const fault: unknown = await storage
      .write({
        ...nothing,
        newConversations: [aConversation()],
        messages: [withPicture('cat')],
        blobs: blobsOf('cat'),
      })
      .catch((caught: unknown) => caught);
    expect(troubleOf(fault)).toBe('full');
    expect(await storage.readConversations()).toEqual([]);
  });

  it('rejects where the browser has none', async () => {
    vi.stubGlobal('indexedDB', undefined);
    await expect(openIndexedDbStorage()).rejects.toThrow();
    vi.unstubAllGlobals();
  });
});
