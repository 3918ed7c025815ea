import { describe, expect, it } from 'vitest';
import { aConversation, aReply } from '../__fixtures__/rows';
import type { Message } from '../rows';
import { createRecorder } from './recorder';
import type { ConversationStorage, StorageTrouble, StorageWrite } from './storage';
import { createMemoryStorage } from './storage-memory';

const full = () => new DOMException('', 'QuotaExceededError');

/** A recorder over a memory disk whose next writes the test lets through or refuses, one by one. */
async function createScene() {
  const disk = createMemoryStorage();
  const rows = new Map<string, Message>();
  const asked: { readonly write: StorageWrite; allow(): void; refuse(fault: Error): void }[] = [];
  const troubles: (StorageTrouble | 'none')[] = [];
  const told: string[] = [];
  let timers: (() => void)[] = [];
  const storage: ConversationStorage = {
    ...disk,
    write: (write) =>
      new Promise((resolve, reject) => {
        asked.push({ write, allow: () => resolve(disk.write(write)), refuse: reject });
      }),
  };
  const recorder = createRecorder({
    after: (_delayMs, run) => {
      timers.push(run);
      return () => {
        timers = timers.filter((timer) => timer !== run);
      };
    },
    storage: async () => storage,
    conversation: (id) => aConversation({ id }),
    message: (id) => rows.get(id) ?? null,
    onTrouble: (trouble) => troubles.push(trouble),
    onWritten: (ids) => told.push(...ids),
  });
  await disk.write({
    newConversations: [aConversation()],
    edits: new Map(),
    messages: [],
    removedMessageIds: [],
    blobs: new Map(),
  });
  const put = (text: string) => {
    rows.set('r1', aReply({ text }));
    recorder.note((waiting) => waiting.messages.add('r1'));
    recorder.soon();
  };
  const settle = () => new Promise((resolve) => setTimeout(resolve, 0));
  const texts = async () => (await disk.readMessages('c1')).map(({ text }) => text);
  return { recorder, put, asked, troubles, told, settle, texts, timers: () => timers };
}

describe('the recorder', () => {
  it('writes a row as it is when the time comes, however often it changed', async () => {
    const { put, asked, timers, settle, texts, told } = await createScene();
    put('a');
    put('ab');
    put('abc');
    expect(timers()).toHaveLength(1);
    timers()[0]?.();
    await settle();
    expect(asked).toHaveLength(1);
    asked[0]?.allow();
    await settle();
    expect(await texts()).toEqual(['abc']);
    expect(told).toEqual(['c1']);
  });

  it('writes nothing when nothing waits', async () => {
    const { recorder, asked, settle } = await createScene();
    recorder.flush();
    await settle();
    expect(asked).toEqual([]);
  });

  it('does not wait for an earlier write: the page may be about to go', async () => {
    const { recorder, put, asked, settle } = await createScene();
    put('a');
    recorder.flush();
    await settle();
    put('ab');
    recorder.flush();
    await settle();
    expect(asked).toHaveLength(2);
  });

  it('never puts older words over newer ones when pictures are refused', async () => {
    const { recorder, put, asked, settle, texts, troubles } = await createScene();
    put('old');
    recorder.note((waiting) => waiting.blobs.set('h', new Blob(['h'])));
    recorder.flush();
    await settle();
    put('new');
    recorder.flush();
    await settle();
    asked[1]?.allow();
    asked[0]?.refuse(full());
    await settle();
    asked[2]?.allow();
    await settle();
    expect(asked[2]?.write.blobs.size).toBe(0);
    expect(await texts()).toEqual(['new']);
    expect(troubles.at(-1)).toBe('full');
    expect(recorder.heldBlob('h')).not.toBeNull();
  });

  it('offers refused pictures again only after something was deleted', async () => {
    const { recorder, put, asked, settle, troubles, timers } = await createScene();
    put('a');
    recorder.note((waiting) => waiting.blobs.set('h', new Blob(['h'])));
    recorder.flush();
    await settle();
    asked[0]?.refuse(full());
    await settle();
    asked[1]?.allow();
    await settle();
    put('ab');
    recorder.flush();
    await settle();
    asked[2]?.allow();
    await settle();
    expect(asked[2]?.write.blobs.size).toBe(0);
    expect(troubles).toEqual(['full', 'full']);
    await recorder.afterWrites(async () => undefined);
    timers()[0]?.();
    await settle();
    expect([...(asked[3]?.write.blobs.keys() ?? [])]).toEqual(['h']);
    expect(asked[3]?.write.messages).toMatchObject([{ text: 'ab' }]);
    asked[3]?.allow();
    await settle();
    expect(troubles.at(-1)).toBe('none');
  });

  it('keeps what was refused for the next write, and says when all is well again', async () => {
    const { recorder, put, asked, settle, texts, troubles } = await createScene();
    put('a');
    recorder.flush();
    await settle();
    asked[0]?.refuse(full());
    await settle();
    expect(recorder.isWaiting('r1')).toBe(true);
    recorder.flush();
    await settle();
    asked[1]?.allow();
    await settle();
    expect(await texts()).toEqual(['a']);
    expect(troubles).toEqual(['full', 'none']);
  });

  it('runs later work after every write, and tells its faults', async () => {
    const { recorder, put, asked, settle, troubles } = await createScene();
    put('a');
    let hasRun = false;
    const done = recorder.afterWrites(async () => {
      hasRun = true;
      throw new Error('gone');
    });
    await settle();
    expect(hasRun).toBe(false);
    asked[0]?.allow();
    await done;
    expect(hasRun).toBe(true);
    expect(troubles).toEqual(['none', 'unavailable']);
  });
});
