import { expect, it } from 'vitest';
import { clockText } from './clock-text';

it.each([
  [0, '0:00'],
  [14.9, '0:14'],
  [60, '1:00'],
  [3_599, '59:59'],
  [3_723, '1:02:03'],
  [-1, '0:00'],
])('writes %d seconds as %s', (seconds, expected) => {
  expect(clockText(seconds)).toBe(expected);
});
