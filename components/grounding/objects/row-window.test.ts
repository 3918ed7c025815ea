import { describe, expect, it } from 'vitest';
import { rowsAround } from './row-window';

describe('rowsAround', () => {
  it('has all rows of a list that is not long', () => {
    expect(rowsAround(0, 0)).toEqual({ first: 0, end: 0 });
    expect(rowsAround(200, 240)).toEqual({ first: 0, end: 240 });
  });

  it('has a part of a long one, with rows on both sides of the middle', () => {
    for (let middle = 0; middle < 5000; middle += 7) {
      const { first, end } = rowsAround(middle, 5000);
      expect(end - first).toBe(80);
      expect(first).toBeLessThanOrEqual(Math.max(0, middle - 30));
      expect(end).toBeGreaterThanOrEqual(Math.min(5000, middle + 30));
    }
  });

  it('stays within the list', () => {
    expect(rowsAround(-30, 241)).toEqual({ first: 0, end: 80 });
    expect(rowsAround(9999, 241)).toEqual({ first: 161, end: 241 });
  });

  it('moves in steps', () => {
    expect(rowsAround(1001, 5000)).toEqual(rowsAround(1005, 5000));
  });
});
