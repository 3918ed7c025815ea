import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import { createBrowser, createPage, rest } from './__fixtures__/page';
import { chunk, type PlayedTurn } from './__fixtures__/upstream';
import type { ConversationStorage } from './storage/storage';
import { openIndexedDbStorage } from './storage-indexed-db';

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

type Options = Parameters<typeof createPage>[0];

async function startedPage(options: Options = {}) {
  const page = createPage(options);
  await page.workspace.start();
  return page;
}

/** A page with one finished turn in a conversation of this title. */
async function pageWith(title: string, options: Options = {}) {
  const page = await startedPage(options);
  await say(page, title);
  return page;
}

async function say(page: ReturnType<typeof createPage>, text: string) {
  const { turn, sending } = await page.send(text);
  answer(turn);
  await sending;
}

function answer(turn: PlayedTurn) {
  turn.accept();
  turn.say(chunk({ content: 'Yes' }), chunk({}, 'stop'));
  turn.end();
}

/** The same tab after a reload. */
async function reload(page: ReturnType<typeof createPage>) {
  page.workspace.leave();
  await rest();
  page.vanish();
  const next = await startedPage({ browser: page.browser, sessionStorage: page.sessionStorage });
  await rest();
  return next;
}

const titles = (page: ReturnType<typeof createPage>) =>
  Object.values(page.state().conversations).map(({ title }) => title);

describe('a reload', () => {
  it('restores the conversation, its pictures and what was shown', async () => {
    const page = await startedPage();
    await page.attach('cat.jpg');
    await say(page, 'What is this?');
    const before = page.state();
    const next = await reload(page);
    expect(next.state()).toMatchObject({ isReady: true, currentId: before.currentId });
    expect(next.state().conversations).toEqual(before.conversations);
    expect(next.state().messages).toEqual(before.messages);
    expect(await (await next.workspace.readBlob('original-cat.jpg'))?.text()).toBe('cat.jpg');
  });

  it('in another tab begins with an empty conversation and the whole list', async () => {
    const page = await pageWith('Cats');
    const other = await startedPage({ browser: page.browser });
    expect(other.state().currentId).toBeNull();
    expect(titles(other)).toEqual(['Cats']);
    await other.workspace.openConversation(page.state().currentId ?? '');
    expect(other.reply().text).toBe('Yes');
  });

  it('interrupts a reply, which keeps what had arrived and says so', async () => {
    const page = await startedPage();
    const { turn } = await page.send('Hi');
    turn.accept();
    turn.say(chunk({ content: 'Half an ans' }));
    await rest();
    const next = await reload(page);
    turn.breakOff();
    await rest();
    next.timers();
    await rest();
    expect(next.reply()).toMatchObject({ status: 'interrupted', text: 'Half an ans', failure: null });
    const after = await reload(next);
    expect(after.reply().status).toBe('interrupted');
  });

  it('is not mistaken for a server that cannot be reached', async () => {
    const page = await startedPage();
    const { turn } = await page.send('Hi');
    page.workspace.leave();
    turn.fail();
    await rest();
    expect(page.workspace.draft.getState()).toMatchObject({ text: '', sendFailure: null });
    page.workspace.comeBack();
    await rest();
    expect(page.workspace.draft.getState()).toMatchObject({
      text: 'Hi',
      sendFailure: { code: 'server_unreachable' },
    });
  });

  it('keeps the choices a person made, and survives nonsense in their place', async () => {
    const page = await startedPage();
    page.workspace.chooseModel('qwen2.5-vl-72b-instruct');
    page.workspace.setOptions({ temperature: 0.5 });
    const next = await reload(page);
    expect(next.workspace.preferences.getState()).toMatchObject({
      model: 'qwen2.5-vl-72b-instruct',
      temperature: 0.5,
    });
    page.browser.localStorage.setItem('sightline.preferences', '{"model":7,"thinking":[],"temperature":"x"}');
    const third = await reload(next);
    expect(third.workspace.preferences.getState()).toMatchObject({
      model: null,
      thinking: {},
      temperature: null,
    });
  });
});

describe('a deletion', () => {
  it('hides the conversation at once and can be undone', async () => {
    const page = await pageWith('Cats');
    const id = page.state().currentId ?? '';
    page.workspace.removeConversation(id);
    expect(page.state()).toMatchObject({ conversations: {}, currentId: null });
    expect(page.state().removed?.conversation.title).toBe('Cats');
    page.workspace.undoRemove();
    expect(page.state()).toMatchObject({ currentId: id, removed: null });
    expect(page.reply().text).toBe('Yes');
    expect(titles(await reload(page))).toEqual(['Cats']);
  });

  it('is final once it is forgotten, pictures included', async () => {
    const page = await startedPage();
    await page.attach('cat.jpg');
    await say(page, 'Cats');
    page.workspace.removeConversation(page.state().currentId ?? '');
    page.workspace.forgetRemoved();
    page.workspace.undoRemove();
    expect(page.state()).toMatchObject({ conversations: {}, messages: {} });
    const next = await reload(page);
    expect(titles(next)).toEqual([]);
    expect(await next.workspace.readBlob('original-cat.jpg')).toBeNull();
  });

  it('makes the one before it final', async () => {
    const page = await pageWith('Cats');
    const cats = page.state().currentId ?? '';
    page.workspace.newConversation();
    await say(page, 'Dogs');
    const dogs = page.state().currentId ?? '';
    page.workspace.removeConversation(cats);
    page.workspace.removeConversation(dogs);
    page.workspace.undoRemove();
    expect(titles(page)).toEqual(['Dogs']);
    expect(titles(await reload(page))).toEqual(['Dogs']);
  });

  it('stays deleted over a reload, and is finished by a later page', async () => {
    const page = await pageWith('Cats');
    page.workspace.removeConversation(page.state().currentId ?? '');
    const next = await reload(page);
    expect(titles(next)).toEqual([]);
    next.browser.clock.nowMs += 120_000;
    await reload(next);
    expect(await (await openIndexedDbStorage('sightline')).readConversations()).toEqual([]);
  });

  it('ends the reply that is streaming there', async () => {
    const page = await startedPage();
    const { turn } = await page.send('Hi');
    turn.accept();
    await rest();
    page.workspace.removeConversation(page.state().currentId ?? '');
    expect(turn.signal?.aborted).toBe(true);
    page.workspace.undoRemove();
    expect(page.reply().status).toBe('stopped');
  });
});

describe('the list', () => {
  it('keeps names that a person gave', async () => {
    const page = await pageWith('Cats');
    page.workspace.renameConversation(page.state().currentId ?? '', '  My   cats ');
    await say(page, 'More');
    page.workspace.renameConversation(page.state().currentId ?? '', '   ');
    expect(titles(await reload(page))).toEqual(['My cats']);
  });

  it('remembers a closed Stage per conversation', async () => {
    const page = await pageWith('Cats');
    page.workspace.rememberStageClosed(true);
    const next = await reload(page);
    expect(next.state().conversations[next.state().currentId ?? '']?.isStageClosed).toBe(true);
  });

  it('shows the conversation that was asked for last', async () => {
    const page = await pageWith('Cats');
    const cats = page.state().currentId ?? '';
    page.workspace.newConversation();
    await say(page, 'Dogs');
    const dogs = page.state().currentId ?? '';
    const next = await startedPage({ browser: page.browser });
    await Promise.all([next.workspace.openConversation(cats), next.workspace.openConversation(dogs)]);
    expect(next.state().currentId).toBe(dogs);
    const opening = next.workspace.openConversation(cats);
    next.workspace.newConversation();
    await opening;
    expect(next.state().currentId).toBeNull();
  });
});

describe('two tabs', () => {
  it('do not take each other’s streaming reply for an interrupted one', async () => {
    const browser = createBrowser();
    const page = await startedPage({ browser });
    const { turn, sending } = await page.send('Hi');
    turn.accept();
    turn.say(chunk({ content: 'Half' }));
    await rest();
    page.frame();
    page.timers();
    await rest();
    const other = await startedPage({ browser });
    await other.workspace.openConversation(page.state().currentId ?? '');
    other.timers();
    await rest();
    expect(other.reply()).toMatchObject({ status: 'streaming', text: 'Half' });
    expect(other.state().running).toEqual({});
    turn.say(chunk({ content: ' and half' }), chunk({}, 'stop'));
    turn.end();
    await sending;
    await rest();
    expect(other.reply()).toMatchObject({ status: 'finished', text: 'Half and half' });
  });

  it('do not bring back what the other has deleted', async () => {
    const page = await pageWith('Cats');
    const other = await startedPage({ browser: page.browser });
    const id = page.state().currentId ?? '';
    await other.workspace.openConversation(id);
    page.vanish();
    other.workspace.removeConversation(id);
    other.workspace.forgetRemoved();
    await rest();
    page.workspace.renameConversation(id, 'Still cats');
    await say(page, 'And?');
    await rest();
    expect(titles(await startedPage({ browser: page.browser }))).toEqual([]);
  });

  it('show what the other adds to a conversation that began here', async () => {
    const here = await pageWith('Shared');
    await rest();
    const there = await startedPage({ browser: here.browser });
    await there.workspace.openConversation(here.state().currentId ?? '');
    await say(there, 'More');
    await rest();
    expect(here.path()).toHaveLength(4);
    expect(here.path()).toEqual(there.path());
  });

  it('do not undo each other’s changes of one conversation', async () => {
    const browser = createBrowser();
    const here = await pageWith('Shared', { browser });
    await rest();
    const there = await startedPage({ browser });
    const id = here.state().currentId ?? '';
    await there.workspace.openConversation(id);
    const { turn, sending } = await there.send('More');
    here.workspace.renameConversation(id, 'Renamed here');
    await rest();
    answer(turn);
    await sending;
    await rest();
    expect(titles(here)).toEqual(['Renamed here']);
    here.timers();
    await rest();
    expect(titles(there)).toEqual(['Renamed here']);
    expect(there.path()).toHaveLength(4);
  });

  it('hear of new, renamed and deleted conversations', async () => {
    const browser = createBrowser();
    const other = await startedPage({ browser });
    const page = await pageWith('Cats', { browser });
    await rest();
    expect(titles(other)).toEqual(['Cats']);
    page.workspace.renameConversation(page.state().currentId ?? '', 'Felines');
    page.timers();
    await rest();
    expect(titles(other)).toEqual(['Felines']);
    page.workspace.removeConversation(page.state().currentId ?? '');
    await rest();
    expect(titles(other)).toEqual([]);
    page.workspace.undoRemove();
    await rest();
    expect(titles(other)).toEqual(['Felines']);
  });
});

describe('storage', () => {
  it('that is not there leaves a page that works until it goes', async () => {
    const page = await startedPage({ deps: { openStorage: () => Promise.reject(new Error('blocked')) } });
    await page.attach('cat.jpg');
    await say(page, 'Hi');
    await rest();
    expect(page.state()).toMatchObject({ isReady: true, storageTrouble: 'unavailable' });
    expect(page.reply().text).toBe('Yes');
    expect(await page.workspace.readBlob('original-cat.jpg')).not.toBeNull();
  });

  it('that is full keeps the words, holds the pictures, and recovers after a deletion', async () => {
    let isFull = true;
    const page = await startedPage({
      deps: {
        openStorage: async () => withoutRoomForBlobs(await openIndexedDbStorage('sightline'), () => isFull),
      },
    });
    await page.attach('cat.jpg');
    await say(page, 'Cats');
    await rest();
    expect(page.state().storageTrouble).toBe('full');
    expect(await page.workspace.readBlob('original-cat.jpg')).not.toBeNull();
    expect(titles(await startedPage({ browser: page.browser }))).toEqual(['Cats']);
    page.workspace.newConversation();
    await say(page, 'More words');
    await rest();
    expect(page.state().storageTrouble).toBe('full');
    isFull = false;
    page.workspace.removeConversation(page.state().currentId ?? '');
    page.workspace.forgetRemoved();
    await rest();
    page.timers();
    await rest();
    expect(page.state().storageTrouble).toBe('none');
    expect(await (await openIndexedDbStorage('sightline')).readBlob('original-cat.jpg')).not.toBeNull();
  });
});

function withoutRoomForBlobs(storage: ConversationStorage, isFull: () => boolean): ConversationStorage {
  return {
    ...storage,
    write: (write) =>
      isFull() && write.blobs.size > 0
        ? Promise.reject(new DOMException('', 'QuotaExceededError'))
        : storage.write(write),
  };
}
