import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import { createPage, rest } from './__fixtures__/page';
import { chunk, type PlayedTurn } from './__fixtures__/upstream';

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

async function startedPage(options: Parameters<typeof createPage>[0] = {}) {
  const page = createPage(options);
  await page.workspace.start();
  return page;
}

function answer(turn: PlayedTurn, text: string) {
  turn.accept({ 'x-sightline-provider': 'demo' });
  turn.say(chunk({ content: text }), chunk({}, 'stop'));
  turn.end();
}

describe('a turn', () => {
  it('goes from the draft into a new conversation and comes back as a finished reply', async () => {
    const page = await startedPage();
    const { turn, sending } = await page.send('  What is this? \n Tell me.');
    expect(page.workspace.draft.getState()).toMatchObject({ text: '', attachments: [] });
    answer(turn, 'A cat.');
    await sending;
    expect(page.path()).toMatchObject([
      { role: 'user', text: 'What is this? \n Tell me.' },
      { role: 'assistant', status: 'finished', text: 'A cat.', provider: 'demo', model: 'qwen3-vl-plus' },
    ]);
    expect(Object.values(page.state().conversations)).toMatchObject([{ title: 'What is this? Tell me.' }]);
    expect(page.state().running).toEqual({});
  });

  it('carries the history of its path', async () => {
    const page = await startedPage();
    const first = await page.send('One');
    answer(first.turn, 'Two');
    await first.sending;
    const second = await page.send('Three');
    expect(second.turn.body).toMatchObject({
      enable_thinking: false,
      messages: [{ content: 'One' }, { content: 'Two' }, { content: 'Three' }],
    });
  });

  it('shows what arrived once per frame', async () => {
    const page = await startedPage();
    const { turn } = await page.send('Hi');
    turn.accept();
    await rest();
    let changes = 0;
    page.workspace.conversations.subscribe(() => {
      changes += 1;
    });
    for (const letter of 'abcdefgh') turn.say(chunk({ content: letter }));
    await rest();
    expect(page.reply().text).toBe('');
    expect(changes).toBe(0);
    page.frame();
    expect(page.reply()).toMatchObject({ text: 'abcdefgh', status: 'streaming' });
    expect(changes).toBe(1);
  });

  it('is not written once per token', async () => {
    const page = await startedPage();
    const { turn, sending } = await page.send('Hi');
    turn.accept();
    await rest();
    const before = page.writes.length;
    for (let token = 0; token < 200; token += 1) {
      turn.say(chunk({ content: 'x' }));
      await new Promise((resolve) => setTimeout(resolve, 0));
      page.frame();
      if (token % 100 === 99) page.timers();
    }
    await rest();
    expect(page.writes.length - before).toBe(2);
    turn.say(chunk({}, 'stop'));
    turn.end();
    await sending;
    await rest();
    expect(page.writes.length - before).toBe(3);
    expect(page.writes.at(-1)?.messages).toMatchObject([{ status: 'finished', text: 'x'.repeat(200) }]);
  });

  it('stops where it stands, and the server hears of it', async () => {
    const page = await startedPage();
    const { turn, sending } = await page.send('Hi');
    turn.accept();
    turn.say(chunk({ content: 'Half' }));
    await rest();
    page.workspace.stop();
    await sending;
    expect(page.reply()).toMatchObject({ status: 'stopped', text: 'Half' });
    expect(turn.signal?.aborted).toBe(true);
    expect(page.state().running).toEqual({});
  });

  it('goes on while another conversation is shown, and both stream at once', async () => {
    const page = await startedPage();
    const first = await page.send('First');
    const firstId = page.state().currentId;
    page.workspace.newConversation();
    const second = await page.send('Second');
    expect(Object.keys(page.state().running)).toHaveLength(2);
    answer(second.turn, 'Two');
    await second.sending;
    expect(page.reply().text).toBe('Two');
    answer(first.turn, 'One');
    await first.sending;
    await page.workspace.openConversation(firstId ?? '');
    expect(page.reply()).toMatchObject({ text: 'One', status: 'finished' });
  });

  it('stops the reply before it when the next message is sent', async () => {
    const page = await startedPage();
    const first = await page.send('First');
    first.turn.accept();
    first.turn.say(chunk({ content: 'Half' }));
    await rest();
    const second = await page.send('Second');
    expect(first.turn.signal?.aborted).toBe(true);
    expect(second.turn.body).toMatchObject({
      messages: [{ content: 'First' }, { content: 'Half' }, { content: 'Second' }],
    });
  });

  it('measures from the moment the request was sent', async () => {
    const page = await startedPage();
    const { turn, sending } = await page.send('Hi');
    turn.accept();
    page.browser.clock.nowMs += 100;
    turn.say(chunk({ reasoning_content: 'Hm' }));
    await rest();
    page.browser.clock.nowMs += 200;
    turn.say(chunk({ content: 'Yes' }));
    await rest();
    page.browser.clock.nowMs += 300;
    turn.say(chunk({}, 'stop'));
    turn.end();
    await sending;
    expect(page.reply().timing).toEqual({
      sentAtMs: 1000,
      firstTokenMs: 100,
      reasoningMs: 300,
      totalMs: 600,
    });
  });
});

describe('a turn that fails', () => {
  it('at the server’s door gives text and pictures back and leaves no trace', async () => {
    const page = await startedPage();
    await page.attach('cat.jpg', 'dog.jpg');
    const { turn, sending } = await page.send('Look');
    turn.refuse(413, JSON.stringify({ error: { message: 'Too large.', code: 'body_too_large' } }));
    await sending;
    expect(page.workspace.draft.getState()).toMatchObject({
      text: 'Look',
      attachments: [
        { state: 'ready', name: 'cat.jpg' },
        { state: 'ready', name: 'dog.jpg' },
      ],
      sendFailure: { code: 'body_too_large' },
    });
    expect(page.state()).toMatchObject({ conversations: {}, messages: {}, currentId: null });
    await rest();
    const next = createPage({ browser: page.browser });
    await next.workspace.start();
    expect(next.state().conversations).toEqual({});
  });

  it('there in a conversation gives back only that message, before what was typed since', async () => {
    const page = await startedPage();
    const first = await page.send('One');
    answer(first.turn, 'Two');
    await first.sending;
    const shown = page.path();
    const second = await page.send('Three');
    page.workspace.setDraftText('Four');
    second.turn.fail();
    await second.sending;
    expect(page.path()).toEqual(shown);
    expect(page.workspace.draft.getState()).toMatchObject({
      text: 'Three\n\nFour',
      sendFailure: { code: 'server_unreachable' },
    });
    const again = await page.send('Three again');
    expect(page.workspace.draft.getState().sendFailure).toBeNull();
    expect(again.turn.body).toMatchObject({
      messages: [{ content: 'One' }, { content: 'Two' }, { content: 'Three again' }],
    });
  });

  it('there after the person moved on stays in its own conversation', async () => {
    const page = await startedPage();
    const { turn, sending } = await page.send('One');
    const id = page.state().currentId ?? '';
    page.workspace.newConversation();
    turn.fail();
    await sending;
    expect(page.workspace.draft.getState()).toMatchObject({ text: '', sendFailure: null });
    await page.workspace.openConversation(id);
    expect(page.reply()).toMatchObject({ status: 'failed', failure: { code: 'server_unreachable' } });
  });

  it('upstream stays with a failed reply, and trying again replaces it', async () => {
    const page = await startedPage();
    const { turn, sending } = await page.send('Hi');
    turn.refuse(401, JSON.stringify({ error: { message: 'No.', code: 'invalid_api_key' } }));
    await sending;
    const failed = page.reply();
    expect(failed).toMatchObject({ status: 'failed', failure: { code: 'invalid_api_key' } });
    const arriving = page.upstream.nextTurn();
    const again = page.workspace.regenerate(failed.id);
    answer(await arriving, 'Yes');
    await again;
    expect(page.reply()).toMatchObject({ status: 'finished', text: 'Yes' });
    expect(page.state().messages[failed.id]).toBeUndefined();
  });

  it('in the middle keeps its words', async () => {
    const page = await startedPage();
    const { turn, sending } = await page.send('Hi');
    turn.accept();
    turn.say(chunk({ content: 'Half' }));
    await rest();
    turn.breakOff();
    await sending;
    expect(page.reply()).toMatchObject({
      status: 'failed',
      text: 'Half',
      failure: { code: 'stream_interrupted' },
    });
  });
});

describe('versions', () => {
  it('stand beside each other, and each is shown with what followed it', async () => {
    const page = await startedPage();
    const first = await page.send('Question');
    answer(first.turn, 'First answer');
    await first.sending;
    const firstReply = page.reply();
    const follow = await page.send('Follow-up');
    answer(follow.turn, 'Followed');
    await follow.sending;
    const arriving = page.upstream.nextTurn();
    const again = page.workspace.regenerate(firstReply.id);
    const turn = await arriving;
    expect(turn.body).toMatchObject({ messages: [{ content: 'Question' }] });
    answer(turn, 'Second answer');
    await again;
    const secondReply = page.reply();
    expect(page.path().map(({ text }) => text)).toEqual(['Question', 'Second answer']);
    page.workspace.showVersion(secondReply.id, -1);
    expect(page.path().map(({ text }) => text)).toEqual([
      'Question',
      'First answer',
      'Follow-up',
      'Followed',
    ]);
    page.workspace.showVersion(firstReply.id, 1);
    expect(page.reply().text).toBe('Second answer');
    page.workspace.showVersion(secondReply.id, 1);
    expect(page.reply().text).toBe('Second answer');
  });
});

describe('pictures', () => {
  it('get numbers along the path that are never given twice', async () => {
    const page = await startedPage();
    await page.attach('a');
    const first = await page.send('One');
    expect(first.turn.body).toMatchObject({
      messages: [{ content: [{ type: 'image_url' }, { text: 'One' }] }],
    });
    answer(first.turn, 'A');
    await first.sending;
    await page.attach('b', 'c');
    page.workspace.moveAttachment(page.workspace.draft.getState().attachments[1]?.id ?? '', 0);
    const second = await page.send('Two');
    expect(second.turn.body).toMatchObject({
      messages: [
        { content: [{ text: 'Picture 1:' }, { image_url: { url: 'data:,sent a' } }, { text: 'One' }] },
        { content: 'A' },
        {
          content: [
            { text: 'Picture 2:' },
            { image_url: { url: 'data:,sent c' } },
            { text: 'Picture 3:' },
            { image_url: { url: 'data:,sent b' } },
            { text: 'Two' },
          ],
        },
      ],
    });
    answer(second.turn, 'B');
    await second.sending;
    expect(page.reply().pictures.map(({ number }) => number)).toEqual([1, 2, 3]);
  });

  it('are made again for a model of another kind, once, and the reply says so', async () => {
    const page = await startedPage();
    await page.attach('a');
    const first = await page.send('One');
    answer(first.turn, 'A');
    await first.sending;
    expect(page.reply().pictures).toMatchObject([{ sent: { hash: 'sent-a' } }]);
    page.workspace.chooseModel('qwen2.5-vl-72b-instruct');
    const second = await page.send('Two');
    expect(JSON.stringify(second.turn.body)).toContain('data:,again a');
    answer(second.turn, 'B');
    await second.sending;
    expect(page.reply().pictures).toMatchObject([{ number: 1, sent: { hash: 'again-28-a' } }]);
    expect(await (await page.workspace.readBlob('again-28-a'))?.text()).toBe('again a');
    page.workspace.chooseModel('qwen3-vl-plus');
    const third = await page.send('Three');
    expect(JSON.stringify(third.turn.body)).toContain('data:,sent a');
  });

  it('are sent without words, and name the conversation', async () => {
    const page = await startedPage();
    await page.attach('cat.jpg');
    const { turn } = await page.send('');
    expect(turn.body).toMatchObject({ messages: [{ content: [{ type: 'image_url' }] }] });
    expect(Object.values(page.state().conversations)[0]?.title).toBe('cat.jpg');
  });
});
