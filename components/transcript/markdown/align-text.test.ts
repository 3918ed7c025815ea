import fc from 'fast-check';
import { expect, test } from 'vitest';
import { alignCodeLines, alignCodeSpan, alignText, codeStart } from './align-text';

test.each([
  ['plain (1,2)', 'plain (1,2)', '(1,2)'],
  ['a \\_b\\_ (1,2)', 'a _b_ (1,2)', '(1,2)'],
  ['one  \n   two (1,2)', 'one\ntwo (1,2)', '(1,2)'],
  ['one\n> two (1,2)', 'one\ntwo (1,2)', '(1,2)'],
])('%j reads %j', (source, text, words) => {
  const index = alignText(source, text);
  const at = source.indexOf(words);
  expect(text.slice(index?.(at), index?.(at + words.length))).toBe(words);
});

test.each([
  ['a &lt; b', 'a < b'],
  ['*a* b', 'a b'],
  ['a b c', 'a b'],
  ['a', 'ab'],
])('%j cannot be lined up with %j', (source, text) => {
  expect(alignText(source, text)).toBeNull();
});

test('a code span lies between its backticks', () => {
  expect(alignCodeSpan('`` {"a": 1} ``', '{"a": 1}')?.(3)).toBe(0);
  expect(alignCodeSpan('`a\nb`', 'a b')).toBeNull();
});

test('code stands after its fence or by itself', () => {
  expect(codeStart('```json\n[1]\n```', '[1]')).toBe(8);
  expect(codeStart('[1]', '[1]')).toBe(0);
  expect(codeStart('  ```\n  [1]\n  ```', '[1]')).toBeNull();
});

test('a fence in a list or quotation is lined up line by line', () => {
  const line = fc.stringMatching(/^[a-z{} ]{0,6}$/).map((text) => text.trimEnd());
  fc.assert(
    fc.property(
      fc.array(line, { minLength: 1, maxLength: 6 }),
      fc.constantFrom('  ', '> ', '\t'),
      (lines, before) => {
        const code = lines.join('\n');
        const source = ['```', ...lines.map((text) => before + text), '```'].join(`\n`);
        const index = alignCodeLines(source, code);
        let at = 4;
        let codeAt = 0;
        for (const text of lines) {
          at += before.length;
          for (let unit = 0; unit <= text.length; unit += 1) expect(index?.(at + unit)).toBe(codeAt + unit);
          at += text.length + 1;
          codeAt += text.length + 1;
        }
      },
    ),
  );
  expect(alignCodeLines('```\n a\n c\n```', 'a\nb')).toBeNull();
});
