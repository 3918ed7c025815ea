import { describe, expect, it } from 'vitest';
import { placeOf } from './place-words';

const picture = { width: 900, height: 600 };

describe('placeOf', () => {
  it.each([
    ['topLeft', [0, 0, 60, 60]],
    ['top', [420, 0, 480, 60]],
    ['topRight', [840, 0, 900, 60]],
    ['left', [0, 270, 60, 330]],
    ['centre', [420, 270, 480, 330]],
    ['right', [840, 270, 900, 330]],
    ['bottomLeft', [0, 540, 60, 600]],
    ['bottom', [420, 540, 480, 600]],
    ['bottomRight', [840, 540, 900, 600]],
  ] as const)('says %s by the third in which the middle lies', (spot, [x1, y1, x2, y2]) => {
    expect(placeOf([x1, y1, x2, y2], picture)).toEqual({ spot, extent: 'small' });
  });

  it('counts a middle on the line between two thirds to the middle one', () => {
    expect(placeOf([300, 400, 300, 400], picture).spot).toBe('centre');
    expect(placeOf([299, 401, 299, 401], picture).spot).toBe('bottomLeft');
  });

  it.each([
    ['tiny', 40],
    ['small', 60],
    ['medium', 200],
    ['large', 400],
  ] as const)('says %s by the share of the area', (extent, side) => {
    expect(placeOf([0, 0, side, side], picture).extent).toBe(extent);
  });

  it('says that something takes the whole picture', () => {
    expect(placeOf([0, 0, 900, 600], picture)).toEqual({ spot: 'centre', extent: 'whole' });
  });

  it('names no size of what has no area', () => {
    expect(placeOf([10, 10, 10, 10], picture)).toEqual({ spot: 'topLeft', extent: null });
    expect(placeOf([10, 10, 10, 90], picture).extent).toBeNull();
  });
});
