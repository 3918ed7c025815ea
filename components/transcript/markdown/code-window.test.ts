import { expect, test } from 'vitest';
import { fromFor, windowAt } from './code-window';

const lines = Array.from({ length: 40 }, (_, line) => `line ${line}`);
const code = lines.join('\n');
const line = (index: number, count = 1) => {
  const start = lines.slice(0, index).join('\n').length + (index > 0 ? 1 : 0);
  return { start, end: start + lines.slice(index, index + count).join('\n').length };
};

test('a window shows as many lines as fit and says where they begin', () => {
  for (const from of [0, 7, 30, 99]) {
    const shown = windowAt(lines, from, 10);
    expect(shown.to - shown.from).toBe(10);
    expect(code.slice(shown.start, shown.start + shown.text.length)).toBe(shown.text);
  }
  expect(windowAt(['a', 'b'], 0, 10)).toMatchObject({ from: 0, to: 2, text: 'a\nb' });
});

test('it stays while it shows all of the words, and moves to them with what stands above', () => {
  const at = { from: 5, limit: 10 };
  expect(fromFor(lines, at, line(5))).toBe(5);
  expect(fromFor(lines, at, line(14))).toBe(5);
  expect(fromFor(lines, at, line(15))).toBe(13);
  expect(fromFor(lines, at, line(1))).toBe(0);
  expect(fromFor(lines, at, line(39))).toBe(30);
  expect(fromFor(lines, at, line(12, 10))).toBe(12);
});
