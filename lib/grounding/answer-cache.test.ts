import { expect, it } from 'vitest';
import { createAnswerCache } from './answer-cache';

const context = { model: 'qwen3-vl-plus', media: 'image', images: [{ width: 100, height: 100 }] } as const;
const first = '{"point_2d": [1, 2]}';
const second = ' {"point_2d": [3, 4]}';

function counted() {
  const cache = createAnswerCache();
  let readers = 0;
  const read = (text: string, isFinished = false, basis: readonly unknown[] = ['same']) =>
    cache.read({ id: 'm', text, isFinished }, basis, () => {
      readers += 1;
      return context;
    });
  return { read, readers: () => readers };
}

it('reads on where it stopped', () => {
  const { read, readers } = counted();
  expect(read('').shapes).toHaveLength(0);
  expect(read(first.slice(0, 9)).shapes).toHaveLength(0);
  expect(read(first).shapes).toHaveLength(1);
  expect(read(first + second, true).shapes).toHaveLength(2);
  expect(readers()).toBe(1);
});

it('gives the same answer for the same text, whoever asks', () => {
  const { read } = counted();
  const answer = read(first);
  expect(read(first)).toBe(answer);
  expect(read(`${first} and`)).toBe(answer);
});

it('reads anew what changed, shrank, or has another context', () => {
  const { read, readers } = counted();
  read(first);
  expect(read(second).shapes[0]?.coords).toEqual([0.3, 0.4]);
  expect(read('').shapes).toHaveLength(0);
  read('', false, ['other']);
  expect(readers()).toBe(4);
});

it('reads anew what goes on after its end', () => {
  const { read, readers } = counted();
  read(first, true);
  expect(read(first + second).shapes).toHaveLength(2);
  expect(readers()).toBe(2);
});
