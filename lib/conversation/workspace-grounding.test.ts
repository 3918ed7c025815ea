import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import { noCorrections, withStep } from '@/lib/grounding/corrections';
import type { ReadingChoices } from '@/lib/grounding/reading-choices';
import { createPage, rest } from './__fixtures__/page';
import { chunk, type PlayedTurn } from './__fixtures__/upstream';

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

type Page = ReturnType<typeof createPage>;

async function startedPage(options: Parameters<typeof createPage>[0] = {}) {
  const page = createPage(options);
  await page.workspace.start();
  return page;
}

function answer(turn: PlayedTurn, text = '{"bbox_2d": [1, 2, 3, 4]}') {
  turn.accept();
  turn.say(chunk({ content: text }), chunk({}, 'stop'));
  turn.end();
}

/** A page with one finished reply. */
async function answeredPage(options: Parameters<typeof createPage>[0] = {}) {
  const page = await startedPage(options);
  const { turn, sending } = await page.send('Find it');
  answer(turn);
  await sending;
  await rest();
  return page;
}

/** The same tab after a reload. */
async function reload(page: Page) {
  page.workspace.leave();
  await rest();
  page.vanish();
  const next = await startedPage({ browser: page.browser, sessionStorage: page.sessionStorage });
  await rest();
  return next;
}

const choices: ReadingChoices = {
  space: 'sent-pixels',
  axisOrder: 'y-first',
  imageIndex: 1,
  fieldOfViewDegrees: 75,
  hasSquarePixels: true,
};
const corrections = withStep(withStep(noCorrections, { kind: 'remove', shapeIds: ['s2'] }), {
  kind: 'revert',
  shapeIds: ['s1'],
});

describe('what a person says about a reply', () => {
  it('is there at once and after a reload', async () => {
    const page = await answeredPage();
    page.workspace.chooseReading(page.reply().id, choices);
    page.workspace.correctShapes(page.reply().id, corrections);
    expect(page.reply()).toMatchObject({ reading: choices, corrections });
    const next = await reload(page);
    expect(next.reply()).toMatchObject({ reading: choices, corrections, text: page.reply().text });
  });

  it('is seen by another tab', async () => {
    const page = await answeredPage();
    const other = await startedPage({ browser: page.browser });
    await other.workspace.openConversation(page.state().currentId ?? '');
    expect(other.reply()).not.toHaveProperty('reading');
    page.workspace.chooseReading(page.reply().id, choices);
    page.workspace.correctShapes(page.reply().id, corrections);
    page.timers();
    await rest();
    expect(other.reply()).toMatchObject({ reading: choices, corrections });
  });

  it('is forgotten without a trace once all of it is taken back', async () => {
    const page = await answeredPage();
    const before = page.reply();
    page.workspace.chooseReading(before.id, { space: 'percent' });
    page.workspace.chooseReading(before.id, {});
    expect(page.reply()).toEqual(before);
    expect(page.reply()).not.toHaveProperty('reading');
    expect((await reload(page)).reply()).toEqual(before);
  });

  it('writes nothing when it was said before', async () => {
    const page = await answeredPage();
    page.workspace.chooseReading(page.reply().id, choices);
    page.timers();
    await rest();
    const [row, writes] = [page.reply(), page.writes.length];
    page.workspace.chooseReading(row.id, { ...choices });
    page.timers();
    await rest();
    expect(page.reply()).toBe(row);
    expect(page.writes).toHaveLength(writes);
  });

  it('is written once, however often a slider moves between two writes', async () => {
    const page = await answeredPage();
    const writes = page.writes.length;
    for (let degrees = 20; degrees <= 120; degrees += 1) {
      page.workspace.chooseReading(page.reply().id, { fieldOfViewDegrees: degrees });
    }
    expect(page.reply().reading).toEqual({ fieldOfViewDegrees: 120 });
    expect(page.writes).toHaveLength(writes);
    page.timers();
    await rest();
    expect(page.writes).toHaveLength(writes + 1);
    expect((await reload(page)).reply().reading).toEqual({ fieldOfViewDegrees: 120 });
  });

  it('holds for a reply that still grows', async () => {
    const page = await startedPage();
    const { turn, sending } = await page.send('Find it');
    turn.accept();
    turn.say(chunk({ content: '{"bbox_2d": ' }));
    await rest();
    page.frame();
    page.workspace.chooseReading(page.reply().id, { space: 'unit' });
    turn.say(chunk({ content: '[0, 0, 1, 1]}' }), chunk({}, 'stop'));
    turn.end();
    await sending;
    expect(page.reply()).toMatchObject({
      status: 'finished',
      text: '{"bbox_2d": [0, 0, 1, 1]}',
      reading: { space: 'unit' },
    });
  });

  it('belongs to that version of the reply alone', async () => {
    const page = await answeredPage();
    const first = page.reply();
    page.workspace.chooseReading(first.id, choices);
    page.workspace.correctShapes(first.id, corrections);
    const arriving = page.upstream.nextTurn();
    const regenerating = page.workspace.regenerate(first.id);
    answer(await arriving, 'Another one');
    await regenerating;
    expect(page.reply().text).toBe('Another one');
    expect(page.reply()).not.toHaveProperty('reading');
    expect(page.reply()).not.toHaveProperty('corrections');
    page.workspace.chooseReading(page.reply().id, { space: 'percent' });
    page.workspace.showVersion(page.reply().id, -1);
    expect(page.reply()).toMatchObject({ id: first.id, reading: choices, corrections });
  });

  it('is nothing for a message that is no reply', async () => {
    const page = await answeredPage();
    const before = page.state().messages;
    page.workspace.chooseReading(page.path()[0]?.id ?? '', choices);
    page.workspace.chooseReading('nowhere', choices);
    expect(page.state().messages).toBe(before);
  });
});
