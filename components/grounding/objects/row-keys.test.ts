import { describe, expect, it } from 'vitest';
import { labelForKey, rowForKey } from './row-keys';

describe('rowForKey', () => {
  it.each([
    ['ArrowDown', 3, 4],
    ['ArrowUp', 3, 2],
    ['PageDown', 3, 13],
    ['PageUp', 13, 3],
    ['Home', 13, 0],
    ['End', 3, 49],
  ])('%s from row %i', (key, at, to) => {
    expect(rowForKey(key, at, 50)).toBe(to);
  });

  it('stops at both ends', () => {
    expect(['ArrowDown', 'PageDown', 'End'].map((key) => rowForKey(key, 4, 5))).toEqual([4, 4, 4]);
    expect(['ArrowUp', 'PageUp', 'Home'].map((key) => rowForKey(key, 0, 5))).toEqual([0, 0, 0]);
  });

  it('begins with the first row when none has the focus', () => {
    expect(rowForKey('ArrowDown', -1, 5)).toBe(0);
    expect(rowForKey('ArrowUp', -1, 5)).toBe(0);
  });

  it.each(['Enter', ' ', 'a', 'Tab', 'constructor'])('leaves “%s” alone', (key) => {
    expect(rowForKey(key, 0, 5)).toBeNull();
  });

  it('goes nowhere in an empty list', () => {
    expect(rowForKey('End', -1, 0)).toBeNull();
  });
});

describe('labelForKey', () => {
  it('goes sideways and leaves the keys for up and down alone', () => {
    expect(['ArrowRight', 'ArrowLeft', 'Home', 'End'].map((key) => labelForKey(key, 2, 6))).toEqual([
      3, 1, 0, 5,
    ]);
    expect(labelForKey('ArrowDown', 2, 6)).toBeNull();
  });
});
