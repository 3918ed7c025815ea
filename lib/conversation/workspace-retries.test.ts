import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import { createBrowser, createPage, rest, until } from './__fixtures__/page';
import { chunk, type PlayedTurn } from './__fixtures__/upstream';

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

const busy = (more: object = {}) =>
  JSON.stringify({
    error: { message: 'busy', code: 'token_rate_limited', retryable: true, upstream_code: 'limit', ...more },
  });

function answer(turn: PlayedTurn, text: string) {
  turn.accept();
  turn.say(chunk({ content: text }), chunk({}, 'stop'));
  turn.end();
}

/** A page whose waits of a second and more are run by the test. */
async function startedPage() {
  const browser = createBrowser();
  const waits: { readonly seconds: number; readonly run: () => void; isCancelled: boolean }[] = [];
  const page = createPage({
    browser,
    deps: {
      after: (delayMs, run) => {
        const wait = { seconds: delayMs / 1000, run, isCancelled: false };
        if (delayMs >= 1000) waits.push(wait);
        return () => {
          wait.isCancelled = true;
        };
      },
    },
  });
  await page.workspace.start();
  const open = () => waits.filter(({ isCancelled }) => !isCancelled);
  return {
    ...page,
    open,
    waiting: () => Object.values(page.state().waits),
    /** The time of the newest wait has come, and a little more. */
    pass(lateMs = 0) {
      const wait = open().at(-1);
      browser.clock.nowMs += (wait?.seconds ?? 0) * 1000 + lateMs;
      wait?.run();
    },
    /** Sends, and is refused. */
    async refused(text: string, body = busy()) {
      const { turn, sending } = await page.send(text);
      turn.refuse(429, body);
      await sending;
    },
  };
}

describe('a reply that failed of what passes', () => {
  it('says when it is tried again, and is, with a new wait if it fails again', async () => {
    const page = await startedPage();
    await page.refused('Hi', busy({ retry_after_seconds: 12 }));
    expect(page.state().waits).toEqual({
      [page.reply().id]: {
        attempt: 1,
        most: 5,
        seconds: 12,
        endsAtMs: page.browser.clock.nowMs + 12_000,
      },
    });
    const { id } = page.reply();
    const second = page.upstream.nextTurn();
    page.pass();
    (await second).refuse(429, busy());
    await until(() => page.waiting().length === 1);
    expect(page.waiting()).toMatchObject([{ attempt: 2 }]);
    expect(page.open().map(({ seconds }) => seconds)).toContain(4);
    const third = page.upstream.nextTurn();
    page.pass();
    answer(await third, 'At last.');
    await until(() => page.reply().status === 'finished');
    expect(page.waiting()).toEqual([]);
    expect(page.path()).toHaveLength(2);
    expect(page.reply()).toMatchObject({ id, failure: null, text: 'At last.' });
    expect(Object.keys(page.state().messages)).toHaveLength(2);
  });

  it('is tried again while another conversation is shown', async () => {
    const page = await startedPage();
    await page.refused('Hi');
    page.workspace.newConversation();
    const second = page.upstream.nextTurn();
    page.pass();
    answer(await second, 'There.');
    await rest();
    expect(page.state().currentId).toBeNull();
  });

  it.each<[string, (page: Awaited<ReturnType<typeof startedPage>>) => unknown]>([
    ['Cancel', ({ workspace, reply }) => workspace.cancelRetry(reply().id)],
    ['Stop', ({ workspace }) => workspace.stop()],
    ['leaving the page', ({ workspace }) => workspace.leave()],
    [
      'deleting the conversation',
      ({ workspace, state }) => workspace.removeConversation(state().currentId ?? ''),
    ],
  ])('is not tried again after %s', async (_name, end) => {
    const page = await startedPage();
    await page.refused('Hi');
    const waited = page.open();
    end(page);
    for (const { run, isCancelled } of waited) if (!isCancelled) run();
    await rest();
    expect(page.upstream.turns).toHaveLength(1);
    expect(page.waiting()).toEqual([]);
  });

  it('gives way to a new message, and to trying again by hand', async () => {
    const page = await startedPage();
    await page.refused('Hi');
    const { turn, sending } = await page.send('Something else');
    expect(page.waiting()).toEqual([]);
    turn.refuse(429, busy());
    await sending;
    expect(page.waiting()).toHaveLength(1);
    const byHand = page.upstream.nextTurn();
    void page.workspace.regenerate(page.reply().id);
    expect(page.waiting()).toEqual([]);
    (await byHand).refuse(429, busy());
    await until(() => page.waiting().length === 1);
    expect(page.waiting()).toMatchObject([{ attempt: 1 }]);
  });

  it('is left alone when the machine slept through the wait', async () => {
    const page = await startedPage();
    await page.refused('Hi');
    page.pass(60_001);
    await rest();
    expect(page.upstream.turns).toHaveLength(1);
    expect(page.waiting()).toEqual([]);
  });

  it('is not tried again by a page that was loaded since', async () => {
    const page = await startedPage();
    await page.refused('Hi');
    await rest();
    page.vanish();
    const later = createPage({ browser: page.browser, sessionStorage: page.sessionStorage });
    await later.workspace.start();
    expect(later.reply().failure).toMatchObject({ code: 'token_rate_limited' });
    expect(later.state().waits).toEqual({});
  });
});

it('a reply that failed for good is not tried again', async () => {
  const page = await startedPage();
  await page.refused('Hi', busy({ code: 'free_quota_used', retryable: false }));
  expect(page.waiting()).toEqual([]);
});

it('nor is one of which a part had come', async () => {
  const page = await startedPage();
  const { turn, sending } = await page.send('Hi');
  turn.accept();
  turn.say(chunk({ content: 'Half' }), JSON.parse(busy()));
  turn.end();
  await sending;
  expect(page.reply()).toMatchObject({ status: 'failed', text: 'Half' });
  expect(page.waiting()).toEqual([]);
});
