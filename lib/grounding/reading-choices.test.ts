import { describe, expect, it } from 'vitest';
import { isSameReading, type ReadingChoices, withChoices } from './reading-choices';

describe('choices about a reply', () => {
  it('are made one by one, changed and taken back', () => {
    const spaced = withChoices(undefined, { space: 'percent' });
    const all: ReadingChoices = {
      space: 'percent',
      axisOrder: 'y-first',
      imageIndex: 0,
      fieldOfViewDegrees: 60,
      hasSquarePixels: false,
    };
    const { space: _, ...rest } = all;
    expect(spaced).toEqual({ space: 'percent' });
    expect(withChoices(spaced, rest)).toEqual(all);
    expect(withChoices(all, { axisOrder: 'x-first' })).toEqual({ ...all, axisOrder: 'x-first' });
    expect(Object.keys(withChoices(all, { space: undefined, imageIndex: undefined }))).toEqual([
      'axisOrder',
      'fieldOfViewDegrees',
      'hasSquarePixels',
    ]);
  });

  it('are told apart by what they say', () => {
    expect(isSameReading(undefined, {})).toBe(true);
    expect(isSameReading({ space: 'unit', imageIndex: 1 }, { imageIndex: 1, space: 'unit' })).toBe(true);
    expect(isSameReading({ imageIndex: 0 }, {})).toBe(false);
    expect(isSameReading({ space: 'unit' }, { space: 'percent' })).toBe(false);
    expect(isSameReading({ hasSquarePixels: false }, undefined)).toBe(false);
  });
});
