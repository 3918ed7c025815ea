import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
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

function answer(turn: PlayedTurn) {
  turn.accept();
  turn.say(chunk({ content: 'Yes' }), chunk({}, 'stop'));
  turn.end();
}

async function say(page: Page, text: string) {
  const { turn, sending } = await page.send(text);
  answer(turn);
  await sending;
  return turn.body;
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

const stored = ['original-clip.mp4', 'sent-clip.mp4', 'poster-clip.mp4'];
const textOf = async (page: Page, hash: string) => (await page.workspace.readBlob(hash))?.text();
const clip = { type: 'video_url', video_url: { url: 'data:,sent clip.mp4' } };

describe('a video', () => {
  it('is sent, and the reply remembers it beside the pictures', async () => {
    const page = await startedPage();
    await page.attach('cat.jpg', 'clip.mp4');
    expect(await say(page, 'What happens?')).toMatchObject({
      messages: [
        {
          content: [
            { text: 'Picture 1:' },
            { type: 'image_url' },
            { text: 'Video 1:' },
            clip,
            { text: 'What happens?' },
          ],
        },
      ],
    });
    expect(page.reply()).toMatchObject({
      pictures: [{ number: 1, sent: { hash: 'sent-cat.jpg' } }],
      videos: [{ number: 1, attachmentId: 'attachment-clip.mp4', sent: { hash: 'sent-clip.mp4' } }],
    });
    expect(page.reply()).not.toHaveProperty('missingVideos');
  });

  it('leaves no trace in replies that had none', async () => {
    const page = await startedPage();
    await say(page, 'Hello');
    expect(page.reply()).not.toHaveProperty('videos');
  });

  it('stays over a reload, and a later turn sends it again', async () => {
    const page = await startedPage();
    await page.attach('clip.mp4');
    await say(page, '');
    expect(Object.values(page.state().conversations)).toMatchObject([{ title: 'clip.mp4' }]);
    const next = await reload(page);
    expect(next.state().messages).toEqual(page.state().messages);
    expect(await Promise.all(stored.map((hash) => textOf(next, hash)))).toEqual([
      'clip.mp4',
      'sent clip.mp4',
      'poster clip.mp4',
    ]);
    await next.attach('other.mp4');
    expect(await say(next, 'And now?')).toMatchObject({
      messages: [
        { content: [{ text: 'Video 1:' }, clip] },
        { content: 'Yes' },
        { content: [{ text: 'Video 2:' }, { type: 'video_url' }, { text: 'And now?' }] },
      ],
    });
  });

  it('that the newly chosen model does not take fails the turn and says which', async () => {
    const page = await startedPage();
    await page.attach('clip.mp4');
    await say(page, 'What happens?');
    page.workspace.chooseModel('qwen-vl-ocr');
    page.workspace.setDraftText('And now?');
    await page.workspace.send();
    expect(page.reply()).toMatchObject({ status: 'failed', failure: { param: 'Video 1' } });
    expect(page.upstream.turns).toHaveLength(1);
  });

  it('comes back into the draft with a refused message, ready to be sent again', async () => {
    const page = await startedPage();
    await page.attach('clip.mp4');
    const { turn, sending } = await page.send('What happens?');
    turn.refuse(413, JSON.stringify({ error: { message: 'Too large.', code: 'body_too_large' } }));
    await sending;
    expect(page.workspace.draft.getState().attachments).toMatchObject([
      { state: 'ready', attachment: { kind: 'video' } },
    ]);
    expect(await say(page, 'Again')).toMatchObject({ messages: [{ content: [clip, { text: 'Again' }] }] });
    await rest();
    expect(await textOf(await reload(page), 'poster-clip.mp4')).toBe('poster clip.mp4');
  });

  it('that storage has lost is named to the model and in the reply', async () => {
    const page = await startedPage();
    await page.attach('clip.mp4');
    await say(page, 'What happens?');
    const next = await reload(page);
    await forgetBlobs();
    expect(await say(next, 'And now?')).toMatchObject({
      messages: [
        { content: [{ text: 'Video 1 is no longer available.' }, { text: 'What happens?' }] },
        {},
        {},
      ],
    });
    expect(next.reply()).toMatchObject({ missingVideos: [1] });
    expect(next.reply()).not.toHaveProperty('videos');
  });

  it('takes its bytes along when its conversation is deleted', async () => {
    const page = await startedPage();
    await page.attach('clip.mp4');
    await say(page, 'What happens?');
    page.workspace.removeConversation(page.state().currentId ?? '');
    page.workspace.forgetRemoved();
    const next = await reload(page);
    expect(await Promise.all(stored.map((hash) => next.workspace.readBlob(hash)))).toEqual([
      null,
      null,
      null,
    ]);
  });
});

async function forgetBlobs(): Promise<void> {
  const database = await new Promise<IDBDatabase>((resolve) => {
    const opening = indexedDB.open('sightline');
    opening.addEventListener('success', () => resolve(opening.result));
  });
  await new Promise((resolve) => {
    const transaction = database.transaction('blobs', 'readwrite');
    transaction.objectStore('blobs').clear();
    transaction.addEventListener('complete', resolve);
  });
  database.close();
}
