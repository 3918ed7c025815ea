import { describe, expect, it } from 'vitest';
import { numberRanges } from './number-ranges';

describe('numberRanges', () => {
  it.each([
    [[], []],
    [[2], ['2']],
    [
      [1, 2, 3, 5],
      ['1–3', '5'],
    ],
    [
      [9, 1, 2, 4, 5],
      ['1–2', '4–5', '9'],
    ],
  ])('says %j as %j', (numbers, ranges) => {
    expect(numberRanges(numbers)).toEqual(ranges);
  });
});
