import 'fake-indexeddb/auto';
import { IDBFactory, IDBObjectStore } from 'fake-indexeddb';
import { openDB } from 'idb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { aConversation, anAttachment, aReply, aUserMessage, aVideo } from './__fixtures__/rows';
import { type ConversationStorage, type StorageWrite, troubleOf } from './storage/storage';
import { createMemoryStorage } from './storage/storage-memory';
import { openIndexedDbStorage } from './storage-indexed-db';

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
  ['IndexedDB', () => openIndexedDbStorage('sightline')],
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

describe.each(kinds)('videos in %s', (_, open) => {
  it('keep their bytes, the copy of a turn and the poster alive, and take them along', async () => {
    const storage = await open();
    const attachment = aVideo('clip');
    const { sent } = attachment;
    const own = ['original-clip', 'sent-clip', 'poster-clip', 'sent-elsewhere'];
    const turn = { number: 1, attachmentId: attachment.id, sent: { ...sent, hash: 'sent-elsewhere' } };
    await storage.write({
      ...nothing,
      newConversations: [aConversation()],
      messages: [aUserMessage({ attachments: [{ number: 1, attachment }] }), aReply({ videos: [turn] })],
      blobs: new Map(own.map((hash) => [hash, new Blob([hash])])),
    });
    await storage.sweepBlobs();
    const read = () => Promise.all(own.map((hash) => storage.readBlob(hash)));
    expect(await read()).not.toContain(null);
    await storage.purge('c1');
    expect(await read()).toEqual([null, null, null, null]);
  });
});

/** What the first version of the database held: attachments were pictures and did not say so. */
async function writeVersion1() {
  const { kind: _, ...attachment } = anAttachment('cat');
  const message = aUserMessage({ attachments: [] });
  const database = await openDB('sightline', 1, {
    upgrade: (made) => {
      made.createObjectStore('conversations', { keyPath: 'conversation.id' });
      const messages = made.createObjectStore('messages', { keyPath: 'message.id' });
      messages.createIndex('byConversation', 'message.conversationId');
      messages.createIndex('byBlob', 'blobHashes', { multiEntry: true });
      made.createObjectStore('blobs');
    },
  });
  const attachments = [{ number: 1, attachment, preparedFor: 'key' }];
  const blobHashes = ['original-cat', 'sent-cat'];
  await database.put('conversations', { conversation: aConversation(), removedAtMs: null });
  await database.put('messages', { message: { ...message, attachments }, blobHashes });
  await database.put('messages', { message: aReply({ text: 'A cat.' }), blobHashes: [] });
  await database.put('blobs', new Blob(['cat']), 'sent-cat');
  database.close();
}

describe('a database of the first version', () => {
  it('is brought up to date: its attachments are pictures', async () => {
    await writeVersion1();
    const storage = await openIndexedDbStorage('sightline');
    const rows = await storage.readMessages('c1');
    expect(rows).toHaveLength(2);
    expect(rows).toContainEqual(
      aUserMessage({ attachments: [{ number: 1, attachment: anAttachment('cat'), preparedFor: 'key' }] }),
    );
    expect(rows).toContainEqual(aReply({ text: 'A cat.' }));
    await storage.sweepBlobs();
    expect(await (await storage.readBlob('sent-cat'))?.text()).toBe('cat');
  });

  it('stays up to date when it is opened again', async () => {
    await writeVersion1();
    await openIndexedDbStorage('sightline');
    const rows = await (await openIndexedDbStorage('sightline')).readMessages('c1');
    expect(rows).toHaveLength(2);
  });
});

describe('IndexedDB', () => {
  it('keeps what was written for the next page', async () => {
    await (await openIndexedDbStorage('sightline')).write({
      ...nothing,
      newConversations: [aConversation()],
    });
    expect(await (await openIndexedDbStorage('sightline')).readConversations()).toHaveLength(1);
  });

  it('writes all or nothing, and a full disk is told as such', async () => {
    const storage = await openIndexedDbStorage('sightline');
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
    await expect(openIndexedDbStorage('sightline')).rejects.toThrow();
    vi.unstubAllGlobals();
  });
});
