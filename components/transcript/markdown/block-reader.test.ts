import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createBlockReader, lexBlocks } from './block-reader';

const pieces = [
  '# Title\n',
  'plain words ',
  '**注意：**请看',
  '\n',
  '\n\n',
  '- item\n',
  '  continued\n',
  '    indented\n',
  '1. first\n',
  '> quote\n',
  '| a | b |\n|---|---|\n| 1 | 2 |\n',
  '```json\n',
  '```\n',
  '~~~\n',
  '[{"bbox_2d": [1, 2, 3, 4], "label": "cat"},\n',
  '{"label": "a \\"b\\" {"}]\n',
  ']\n',
  '$$\n',
  '$$x$$',
  '\\[\n- a\n# b\n',
  '\\]\n',
  '---\n',
  '===\n',
  '<div>\n',
  '</div>\n',
  '<!-- note\n',
  '-->\n',
  '[a]: https://example.com\n',
  '\r\n',
  '`code`',
];
const reply = fc.array(fc.constantFrom(...pieces), { maxLength: 14 }).map((parts) => parts.join(''));

test('a text that grows by any steps reads as the whole text does', () => {
  fc.assert(
    fc.property(reply, fc.array(fc.nat(12), { minLength: 1, maxLength: 8 }), (text, steps) => {
      const reader = createBlockReader();
      let end = 0;
      for (let turn = 0; end < text.length; turn += 1) {
        end += 1 + (steps[turn % steps.length] ?? 0);
        reader.read(text.slice(0, end));
      }
      expect(reader.read(text)).toEqual(lexBlocks(text.replace(/\r\n?/g, '\n')));
    }),
    { numRuns: 3000 },
  );
});

test('blocks stand where they say, in order, and lose nothing but blank lines', () => {
  fc.assert(
    fc.property(reply, (raw) => {
      const text = raw.replace(/\r\n?/g, '\n');
      let from = 0;
      for (const block of lexBlocks(text)) {
        expect(text.slice(from, block.start).trim()).toBe('');
        expect(text.slice(block.start, block.start + block.text.length)).toBe(block.text);
        from = block.start + block.text.length;
      }
      expect(text.slice(from).trim()).toBe('');
    }),
    { numRuns: 1000 },
  );
});

test('settled blocks keep their identity while the tail grows', () => {
  const reader = createBlockReader();
  const before = reader.read('# One\n\ntwo\n\nthree\n\nfour');
  const after = reader.read('# One\n\ntwo\n\nthree\n\nfour and five');
  expect(after[0]).toBe(before[0]);
  expect(after[1]).toBe(before[1]);
  expect(after[3]).not.toBe(before[3]);
  expect(reader.read('# One\n\ntwo\n\nthree\n\nfour and five')).toBe(after);
});

test('another text starts from nothing', () => {
  const reader = createBlockReader();
  reader.read('one\n\ntwo\n\nthree');
  expect(reader.read('other')).toEqual([{ kind: 'prose', start: 0, text: 'other' }]);
  expect(reader.read('')).toEqual([]);
});

test('a fence is open until its closing line', () => {
  const [open] = lexBlocks('```Python title="x"\nprint(1)\n``');
  expect(open).toMatchObject({ kind: 'code', language: 'python', code: 'print(1)\n``', isClosed: false });
  const [closed] = lexBlocks('```python\nprint(1)\n```\n');
  expect(closed).toMatchObject({ kind: 'code', code: 'print(1)', isClosed: true });
  expect(lexBlocks('````\n```\n````')[0]).toMatchObject({ code: '```', isClosed: true });
});

test('JSON without a fence is one block of code', () => {
  const json = '[\n  {"bbox_2d": [1, 2, 3, 4], "label": "a ] b"},\n\n  {"point_2d": [5, 6]}\n]';
  expect(lexBlocks(`Here:\n${json}\nTwo objects.`)).toMatchObject([
    { kind: 'prose', text: 'Here:' },
    { kind: 'code', language: 'json', code: json, isClosed: true },
    { kind: 'prose', text: 'Two objects.' },
  ]);
  expect(lexBlocks('[{"a": 1},')[0]).toMatchObject({ kind: 'code', isClosed: false });
  expect(lexBlocks('[{"a": 1},\n\nThat is all.')).toMatchObject([
    { kind: 'code', isClosed: true },
    { kind: 'prose', text: 'That is all.' },
  ]);
  expect(lexBlocks('{"a": 1}\nand {"b": 2}')).toMatchObject([{ kind: 'code' }, { kind: 'prose' }]);
  expect(lexBlocks('{"a"} is a set')[0]).toMatchObject({ kind: 'prose' });
  expect(lexBlocks('[a link](https://example.com)')[0]).toMatchObject({ kind: 'prose' });
});

test('display maths stays whole whatever its lines look like', () => {
  const fenced = '$$\na\n- b\n\n# c\n$$';
  const bracketed = '\\[\nx\n- y\n= z\n\\]';
  expect(lexBlocks(`So\n${fenced}\nand\n${bracketed}\nend`).map(({ text }) => text)).toEqual([
    'So',
    fenced,
    'and',
    bracketed,
    'end',
  ]);
});
