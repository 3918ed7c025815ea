import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, it } from 'vitest';
import { createPage, rest } from './__fixtures__/page';
import { chunk } from './__fixtures__/upstream';

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

async function askedPage() {
  const page = createPage();
  await page.workspace.start();
  const { turn, sending } = await page.send('Hi');
  turn.accept();
  await rest();
  const say = async (atMs: number, delta: object, finish: string | null = null) => {
    page.browser.clock.nowMs = 1000 + atMs;
    turn.say(chunk(delta, finish));
    await rest();
  };
  return { page, turn, sending, say };
}

it('is kept with a reply once it has ended, and stored with it', async () => {
  const { page, turn, sending, say } = await askedPage();
  await say(100, { reasoning_content: 'Hm' });
  await say(250, { content: 'A' });
  page.frame();
  expect(page.reply().timeline).toBeUndefined();
  await say(400, { content: ' cat.' }, 'stop');
  turn.end();
  await sending;
  expect(page.reply().timeline).toEqual([100, 2, 0, 250, 2, 1, 400, 2, 6]);
  await rest();
  const stored = page.writes.flatMap(({ messages }) => messages).findLast(({ id }) => id === page.reply().id);
  expect(stored).toMatchObject({ status: 'finished', timeline: [100, 2, 0, 250, 2, 1, 400, 2, 6] });
});

it('is kept of a reply that a person stopped', async () => {
  const { page, say } = await askedPage();
  await say(100, { content: 'A cat' });
  page.workspace.stop();
  expect(page.reply()).toMatchObject({ status: 'stopped', timeline: [100, 0, 5] });
});
