import { describe, expect, it } from 'vitest';
import { readAddress } from './address';
import { type FetchDeps, fetchAddress } from './fetch-address';

const address = (text = 'https://a.example/cat.png') => {
  const read = readAddress(text);
  if (!read.ok) throw new Error(read.error.code);
  return read.value;
};
const never = () => () => undefined;
const typed = (type: string) => ({ headers: { 'content-type': type } });

function run(
  fetch: FetchDeps['fetch'],
  more: Partial<FetchDeps> & { url?: string; stop?: AbortSignal } = {},
) {
  const told: number[] = [];
  const watch = {
    signal: more.stop ?? new AbortController().signal,
    onBytes: (done: number) => told.push(done),
  };
  return fetchAddress(address(more.url), watch, { fetch, after: more.after ?? never }).then((outcome) => ({
    outcome,
    told,
  }));
}

const refused = (code: string) => ({ ok: false, error: { code } });

describe('fetchAddress', () => {
  it('brings the file, tells how much of it is there, and says nothing of where it is asked from', async () => {
    const asked: RequestInit[] = [];
    const { outcome, told } = await run(async (_url, init) => {
      asked.push(init);
      return new Response(new Uint8Array([1, 2, 3]), typed('image/png; charset=binary'));
    });
    expect(outcome.ok && [outcome.value.name, outcome.value.type, outcome.value.size]).toEqual([
      'cat.png',
      'image/png',
      3,
    ]);
    expect(told.at(-1)).toBe(3);
    expect(asked[0]).toMatchObject({ credentials: 'omit', referrerPolicy: 'no-referrer', mode: 'cors' });
  });

  it.each<[string, () => Response]>([
    ['status', () => new Response('gone', { status: 404 })],
    ['wrong-type', () => new Response('<p>', typed('text/html'))],
    ['no-content', () => new Response(null, typed('image/png'))],
    [
      'too-large',
      () => new Response('x', { headers: { 'content-type': 'video/mp4', 'content-length': '9000000000' } }),
    ],
  ])('says %s', async (code, answer) => {
    expect((await run(async () => answer())).outcome).toMatchObject(refused(code));
  });

  it('asks HTTPS only, and tells a refused or broken connection in one word', async () => {
    const broken = async () => Promise.reject(new TypeError('Failed to fetch'));
    expect((await run(broken)).outcome).toMatchObject(refused('unreachable'));
    const { outcome } = await run(broken, { url: 'http://a.example/x.png' });
    expect(outcome).toMatchObject(refused('only-https'));
  });

  it('gives up a server that says nothing, and what a person calls off', async () => {
    const hanging: FetchDeps['fetch'] = (_url, { signal }) =>
      new Promise((_resolve, reject) => {
        if (signal?.aborted) reject(new Error('aborted'));
        signal?.addEventListener('abort', () => reject(new Error('aborted')));
      });
    const atOnce: FetchDeps['after'] = (_delayMs, run) => {
      queueMicrotask(run);
      return () => undefined;
    };
    expect((await run(hanging, { after: atOnce })).outcome).toMatchObject(refused('stalled'));
    expect((await run(hanging, { stop: AbortSignal.abort() })).outcome).toMatchObject(refused('cancelled'));
  });
});
