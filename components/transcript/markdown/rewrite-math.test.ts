import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rewriteMath } from './rewrite-math';

const markdownOf = (source: string) => rewriteMath(source).markdown;

test.each([
  ['Inline $a^2+b^2=c^2$ and', 'Inline $$ a^2+b^2=c^2 $$ and'],
  ['其中$x$是未知数', '其中$$ x $$是未知数'],
  ['so \\(x_1\\) is', 'so $$ x_1 $$ is'],
  ['$$\\frac12$$', '$$\n\\frac12\n$$'],
  ['$$\nx\n= y\n$$', '$$\nx\n= y\n$$'],
  ['\\[\n  E = mc^2\n\\]', '$$\nE = mc^2\n$$'],
  ['  \\[\n  x\n  \\]', '  $$\n  x\n  $$'],
  ['> \\[x\\]', '> $$\nx\n> $$'.replace('\nx', '\n> x')],
  ['that is $$x$$ here', 'that is $$ \\displaystyle x $$ here'],
  ['1. \\[x\\]', '1. $$ \\displaystyle x $$'],
  ['$5 \\text{cm}$', '$$ 5 \\text{cm} $$'],
  ['$5 + 3 = 8$', '$$ 5 + 3 = 8 $$'],
  ['$a\n+ b$', '$$ a + b $$'],
  ['$P(\\$)$', '$$ P(\\$) $$'],
])('%j is a formula', (source, expected) => {
  expect(rewriteMath(source)).toMatchObject({ markdown: expected, hasMath: true });
});

test.each([
  'It costs $5 and $10.',
  'It costs $5, or 10$ in cash',
  '价格是$5和6$。',
  'US$5–US$10',
  '$USER and $HOME',
  '$PATH:$HOME',
  'Set \\$x\\$ here',
  '`$a$` and ``$b$``',
  '```sh\necho $a$\n```',
  '```sh\necho $a$',
  '~~~\n$a$\n~~~',
  '\\[not a link\\](https://example.com)',
  'See \\[1\\].',
  'an open \\(x',
  'an open $x',
  'a \\\\(b\\\\)',
  '$a\n\nb$',
])('%j holds no formula and stays as it is', (source) => {
  expect(rewriteMath(source)).toEqual({ markdown: source, hasMath: false, changes: [] });
});

test('dollars in a row that delimit nothing are escaped', () => {
  expect(rewriteMath('$$ cheap')).toMatchObject({ markdown: '\\$\\$ cheap', hasMath: false });
  expect(markdownOf('$$$ dear, $x$ fine')).toBe('\\$\\$\\$ dear, $$ x $$ fine');
});

test('a fence of maths counts as maths', () => {
  expect(rewriteMath('```math\nx\n```')).toEqual({
    markdown: '```math\nx\n```',
    hasMath: true,
    changes: [],
  });
});

test('no text makes it throw, and text without delimiters is untouched', () => {
  const marks = fc.constantFrom(
    '$',
    '$$',
    '\\(',
    '\\)',
    '\\[',
    '\\]',
    '`',
    '```',
    '~~~',
    '\\',
    '\n',
    'x',
    '5',
    ' ',
    '價',
  );
  fc.assert(
    fc.property(fc.array(marks, { maxLength: 20 }), (parts) => {
      const source = parts.join('');
      const { markdown } = rewriteMath(source);
      expect(markdown.replace(/[\s\\$>]|displaystyle|[()[\]]/g, '')).toBe(
        source.replace(/[\s\\$>]|[()[\]]/g, ''),
      );
    }),
    { numRuns: 3000 },
  );
});
