import { expect, test } from 'vitest';
import { createBlockPassages } from './block-passages';
import { lexBlocks } from './block-reader';
import type { Passage } from './passages';

const text = 'one [a]\n\n[b] two\n\n```\n[c]\n```';
const passage = (words: string): Passage => {
  const start = text.indexOf(words);
  return { start, end: start + words.length, shapeIds: [words] };
};
const blocks = lexBlocks(text);
const names = (dealt: readonly (readonly Passage[])[]) =>
  dealt.map((here) => here.map(({ shapeIds }) => shapeIds[0]));

test('every block has the passages that touch it, also one that reaches over several', () => {
  const all = [passage('[a]\n\n[b]'), passage('[b]'), passage('[c]')];
  expect(names(createBlockPassages().read(blocks, all))).toEqual([
    ['[a]\n\n[b]'],
    ['[a]\n\n[b]', '[b]'],
    ['[c]'],
  ]);
});

test('a block for which nothing changed keeps its list', () => {
  const dealer = createBlockPassages();
  const before = dealer.read(blocks, [passage('[a]')]);
  const after = dealer.read(blocks, [passage('[a]'), passage('[c]')]);
  expect(after[0]).toBe(before[0]);
  expect(after[1]).toBe(before[1]);
  expect(names(after)).toEqual([['[a]'], [], ['[c]']]);
});
