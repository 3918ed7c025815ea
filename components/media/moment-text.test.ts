import { expect, it } from 'vitest';
import { momentText, stretchText } from './moment-text';

it.each([
  [0, '0:00'],
  [5, '0:05'],
  [5.04, '0:05'],
  [5.4, '0:05.4'],
  [59.97, '1:00'],
  [754, '12:34'],
  [3723.5, '1:02:03.5'],
])('%f s is %s', (seconds, text) => {
  expect(momentText(seconds)).toBe(text);
});

it('writes a stretch as from and to, a moment as one time', () => {
  expect(stretchText([2, 5])).toBe('0:02 – 0:05');
  expect(stretchText([2, 2])).toBe('0:02');
});
