import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, it } from 'vitest';
import { createArea, createBrowser, createPage, rest } from './__fixtures__/page';
import { openIndexedDbStorage } from './storage-indexed-db';
import { areaOf, placeOf } from './storage-place';

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

const databaseNames = async () => (await indexedDB.databases()).map(({ name }) => name).toSorted();

/** A page of one person in a browser that several use. */
function pageOf(browser: ReturnType<typeof createBrowser>, tab: Storage, name: string | null) {
  return createPage({
    browser,
    deps: {
      openStorage: () => openIndexedDbStorage(placeOf('sightline', name)),
      localStorage: () => areaOf(browser.localStorage, name),
      sessionStorage: () => areaOf(tab, name),
    },
  });
}

it('keeps the bare names where nobody has a name', () => {
  expect(placeOf('sightline', null)).toBe('sightline');
  expect(placeOf('sightline', 'anna')).toBe('sightline@anna');
});

it('shows nobody what is of somebody else', async () => {
  const [browser, tab] = [createBrowser(), createArea()];
  for (const name of ['anna', 'ben', null]) {
    const page = pageOf(browser, tab, name);
    await page.workspace.start();
    expect(Object.keys(page.state().conversations)).toEqual([]);
    expect(page.workspace.preferences.getState().systemPrompt).toBe('');
    const { turn, sending } = await page.send(`of ${name}`);
    turn.accept();
    turn.end();
    await sending;
    page.workspace.setOptions({ systemPrompt: `of ${name}` });
    page.workspace.flush();
    await rest();
  }
  expect(await databaseNames()).toEqual(['sightline', 'sightline@anna', 'sightline@ben']);
  const again = pageOf(browser, tab, 'anna');
  await again.workspace.start();
  expect(Object.values(again.state().conversations).map(({ title }) => title)).toEqual(['of anna']);
  expect(again.workspace.preferences.getState().systemPrompt).toBe('of anna');
});

it('forgets one person alone, and keeps nothing of them afterwards', async () => {
  const [browser, tab] = [createBrowser(), createArea()];
  const [anna, ben] = [pageOf(browser, tab, 'anna'), pageOf(browser, tab, 'ben')];
  for (const page of [anna, ben]) {
    await page.workspace.start();
    const { turn, sending } = await page.send('hello');
    turn.accept();
    turn.end();
    await sending;
    page.workspace.chooseModel('qwen3-vl-plus');
  }
  await rest();
  await anna.workspace.forget();
  expect(await databaseNames()).toEqual(['sightline@ben']);
  expect(browser.localStorage.getItem('sightline.preferences@anna')).toBeNull();
  expect(tab.getItem('sightline.conversation@anna')).toBeNull();
  expect(browser.localStorage.getItem('sightline.preferences@ben')).not.toBeNull();
  expect(tab.getItem('sightline.conversation@ben')).not.toBeNull();

  anna.workspace.chooseModel('qwen2.5-vl-72b-instruct');
  anna.workspace.newConversation();
  const [conversation] = Object.values(anna.state().conversations);
  anna.workspace.renameConversation(conversation?.id ?? '', 'written late');
  anna.workspace.leave();
  anna.timers();
  await rest();
  expect(await databaseNames()).toEqual(['sightline@ben']);
  expect(browser.localStorage.getItem('sightline.preferences@anna')).toBeNull();
  expect(tab.getItem('sightline.conversation@anna')).toBeNull();
});

it('forgets in one tab while another tab of the same person is open', async () => {
  const browser = createBrowser();
  const [here, there] = [pageOf(browser, createArea(), 'anna'), pageOf(browser, createArea(), 'anna')];
  await here.workspace.start();
  await there.workspace.start();
  await here.workspace.forget();
  await there.workspace.forget();
  expect(await databaseNames()).toEqual([]);
});
