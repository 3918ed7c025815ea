import { AsyncLocalStorage } from 'node:async_hooks';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fetchOverNode } from './fetch-over-node';
import { answering, type StagedUpstream, stageUpstream } from './staged-upstream';

let upstream: StagedUpstream;

beforeAll(async () => {
  upstream = await stageUpstream(answering(200, 'text/plain', 'Hello.'));
  // The platform's own parts are fetched with the first response, and keep the context of that.
  await new Response('').text();
});

afterAll(() => upstream.close());

/** A collection that has surely happened when it returns. */
function collectGarbage(): void {
  setFlagsFromString('--expose-gc');
  runInNewContext('gc')();
}

describe('a kept-alive connection', () => {
  it('keeps nothing of the request for which it was opened', async () => {
    const contexts = new AsyncLocalStorage<object>();
    const askWithin = async (): Promise<WeakRef<object>> => {
      const context = { body: new Uint8Array(3_500_000) };
      await contexts.run(context, async () => {
        expect(await (await fetchOverNode(upstream.baseUrl)).text()).toBe('Hello.');
      });
      return new WeakRef(context);
    };
    const asked = await askWithin();
    // A reference that was looked at is held until the turn of the event loop is over.
    await new Promise((resolve) => setTimeout(resolve, 20));
    collectGarbage();
    expect(asked.deref() === undefined).toBe(true);
    // The connection still stood while that was looked at: it is the next request's.
    await (await fetchOverNode(upstream.baseUrl)).text();
    expect(new Set(upstream.heard.map(({ headers }) => headers.connection))).toEqual(new Set(['keep-alive']));
  });
});
