import { expect, test } from 'vitest';
import { lexBlocks } from './block-reader';
import { resolveReferences } from './resolve-references';

const resolved = (text: string) => resolveReferences(text, lexBlocks(text)).map((block) => block.text);

test('a block that may refer is given the definitions of the others', () => {
  expect(resolved('see [Qwen][q]\n\nplain\n\n[q]: https://example.com "Q"')).toEqual([
    'see [Qwen][q]\n\n[q]: https://example.com "Q"',
    'plain',
    '[q]: https://example.com "Q"',
  ]);
});

test('a text with footnotes is one block, code that looks like one is not', () => {
  expect(resolved('a[^1]\n\nb\n\n[^1]: note')).toEqual(['a[^1]\n\nb\n\n[^1]: note']);
  expect(resolved('a\n\n```\n[^1]: code\n```')).toHaveLength(2);
});

test('without definitions the blocks stay the very same', () => {
  const blocks = lexBlocks('one [x]\n\ntwo');
  expect(resolveReferences('one [x]\n\ntwo', blocks)).toBe(blocks);
});
