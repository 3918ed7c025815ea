import { expect, it, vi } from 'vitest';
import { createAnswerCache } from './answer-cache';
import { createAnswerReader } from './answer-reader';

const context = { model: 'qwen3-vl-plus', media: 'image', images: [{ width: 100, height: 100 }] } as const;
const first = '{"point_2d": [1, 2]}';
const second = ' {"point_2d": [3, 4]}';

async function ready(fetchReader?: Parameters<typeof createAnswerCache>[0]) {
  const cache = createAnswerCache(fetchReader);
  await new Promise<void>((resolve) => cache.subscribe(resolve));
  return cache;
}

async function counted() {
  const cache = await ready();
  let readers = 0;
  const read = (text: string, isFinished = false, basis: readonly unknown[] = ['same']) => {
    const answer = cache.read({ id: 'm', text, isFinished }, basis, () => {
      readers += 1;
      return context;
    });
    if (answer === null) throw new Error('The reader is there.');
    return answer;
  };
  return { read, readers: () => readers };
}

it('reads on where it stopped', async () => {
  const { read, readers } = await counted();
  expect(read('').shapes).toHaveLength(0);
  expect(read(first.slice(0, 9)).shapes).toHaveLength(0);
  expect(read(first).shapes).toHaveLength(1);
  expect(read(first + second, true).shapes).toHaveLength(2);
  expect(readers()).toBe(1);
});

it('gives the same answer for the same text, whoever asks', async () => {
  const { read } = await counted();
  const answer = read(first);
  expect(read(first)).toBe(answer);
  expect(read(`${first} and`)).toBe(answer);
});

it('reads anew what changed, shrank, or has another context', async () => {
  const { read, readers } = await counted();
  read(first);
  expect(read(second).shapes[0]?.coords).toEqual([0.3, 0.4]);
  expect(read('').shapes).toHaveLength(0);
  read('', false, ['other']);
  expect(readers()).toBe(4);
});

it('reads anew what goes on after its end', async () => {
  const { read, readers } = await counted();
  read(first, true);
  expect(read(first + second).shapes).toHaveLength(2);
  expect(readers()).toBe(2);
});

it('reads nothing until its reader has been fetched, and tells when it has', async () => {
  const fetchReader = vi.fn(async () => createAnswerReader);
  const cache = createAnswerCache(fetchReader);
  const read = () => cache.read({ id: 'm', text: first, isFinished: false }, [], () => context);
  expect([read(), cache.isReady(), fetchReader.mock.calls.length]).toEqual([null, false, 0]);
  const [told, left] = [vi.fn(), vi.fn()];
  cache.subscribe(told);
  cache.subscribe(left)();
  await vi.waitFor(() => expect(told).toHaveBeenCalledTimes(1));
  expect([left.mock.calls.length, fetchReader.mock.calls.length, cache.isReady()]).toEqual([0, 1, true]);
  expect(read()?.shapes).toHaveLength(1);
});

it('asks again for a reader that could not be fetched', async () => {
  const fetchReader = vi.fn<() => Promise<typeof createAnswerReader>>();
  fetchReader.mockRejectedValueOnce(new Error('offline')).mockResolvedValue(createAnswerReader);
  const cache = createAnswerCache(fetchReader);
  cache.subscribe(() => undefined);
  await vi.waitFor(() => {
    cache.subscribe(() => undefined);
    expect(cache.isReady()).toBe(true);
  });
  expect(fetchReader).toHaveBeenCalledTimes(2);
});
