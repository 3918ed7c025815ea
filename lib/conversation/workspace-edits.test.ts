import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import { createPage } from './__fixtures__/page';
import { chunk, type PlayedTurn } from './__fixtures__/upstream';

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

function answer(turn: PlayedTurn, text: string) {
  turn.accept();
  turn.say(chunk({ content: text }), chunk({}, 'stop'));
  turn.end();
}

async function askedPage() {
  const page = createPage();
  await page.workspace.start();
  await page.attach('a');
  const { turn, sending } = await page.send('What is tihs?');
  answer(turn, 'A cat.');
  await sending;
  const edit = async (text: string) => {
    const arriving = page.upstream.nextTurn();
    void page.workspace.editMessage(page.path()[0]?.id ?? '', text);
    return arriving;
  };
  const texts = () => page.path().map(({ text }) => text);
  return { ...page, edit, texts };
}

describe('a message that is edited', () => {
  it('is another version, with its attachments and an answer of its own', async () => {
    const page = await askedPage();
    const [first] = page.path();
    const turn = await page.edit(' What is this? ');
    const said = JSON.stringify(turn.body);
    expect(said).toContain('data:,sent a');
    expect(said).not.toContain('tihs');
    answer(turn, 'A dog.');
    const [edited] = page.path();
    expect(edited).toMatchObject({ text: 'What is this?', parentId: null });
    expect(edited?.role === 'user' && edited.attachments).toEqual(
      first?.role === 'user' && first.attachments,
    );
    page.workspace.showVersion(edited?.id ?? '', -1);
    expect(page.texts()).toEqual(['What is tihs?', 'A cat.']);
  });

  it('stops the answer that is still being written', async () => {
    const page = await askedPage();
    const next = await page.send('And?');
    next.turn.accept();
    await page.edit('Instead');
    expect(next.turn.signal?.aborted).toBe(true);
    expect(page.texts()).toEqual(['Instead', '']);
  });

  it('needs words or a picture', async () => {
    const page = createPage();
    await page.workspace.start();
    const { turn, sending } = await page.send('Hi');
    answer(turn, 'Hello.');
    await sending;
    await page.workspace.editMessage(page.path()[0]?.id ?? '', '  ');
    await page.workspace.editMessage('nobody', 'Hi');
    expect(page.path().map(({ text }) => text)).toEqual(['Hi', 'Hello.']);
  });
});
