import { describe, expect, it } from 'vitest';
import { cropHandles, movedPart, partInRatio, resizedPart, typedPart, wholeOf } from './crop-part';

const size = { width: 400, height: 300 };
const part = { x: 100, y: 50, width: 200, height: 100 };

describe('a part that is moved', () => {
  it('keeps its size and stays within the picture', () => {
    expect(movedPart(part, 10.4, -7.6, size)).toEqual({ ...part, x: 110, y: 42 });
    expect(movedPart(part, 999, 999, size)).toEqual({ ...part, x: 200, y: 200 });
    expect(movedPart(part, -999, -999, size)).toEqual({ ...part, x: 0, y: 0 });
  });
});

describe('a handle', () => {
  it('moves its own edges and no others', () => {
    const by = { dx: 20, dy: 10 };
    expect(resizedPart(part, 'se', by, size, null)).toEqual({ x: 100, y: 50, width: 220, height: 110 });
    expect(resizedPart(part, 'nw', by, size, null)).toEqual({ x: 120, y: 60, width: 180, height: 90 });
    expect(resizedPart(part, 'n', by, size, null)).toEqual({ x: 100, y: 60, width: 200, height: 90 });
    expect(resizedPart(part, 'w', by, size, null)).toEqual({ x: 120, y: 50, width: 180, height: 100 });
  });

  it('neither leaves the picture nor makes the part vanish, wherever it is pulled', () => {
    for (const handle of cropHandles) {
      for (const ratio of [null, 1, 16 / 9, 9 / 16]) {
        for (const far of [-5000, 5000]) {
          const pulled = resizedPart(part, handle, { dx: far, dy: far }, size, ratio);
          expect(pulled.x).toBeGreaterThanOrEqual(0);
          expect(pulled.y).toBeGreaterThanOrEqual(0);
          expect(pulled.x + pulled.width).toBeLessThanOrEqual(size.width);
          expect(pulled.y + pulled.height).toBeLessThanOrEqual(size.height);
          expect(Math.min(pulled.width, pulled.height)).toBeGreaterThanOrEqual(16);
        }
      }
    }
  });

  it('keeps a ratio', () => {
    expect(resizedPart(part, 'se', { dx: -80, dy: 0 }, size, 1)).toEqual({
      ...part,
      width: 120,
      height: 120,
    });
    expect(resizedPart(part, 's', { dx: 0, dy: 50 }, size, 1)).toEqual({ ...part, width: 150, height: 150 });
  });
});

describe('a preset ratio', () => {
  it('is taken around the middle, with about as many pixels', () => {
    expect(partInRatio(wholeOf(size), 1, size)).toEqual({ x: 50, y: 0, width: 300, height: 300 });
    expect(partInRatio({ x: 0, y: 0, width: 100, height: 100 }, 4, size)).toMatchObject({
      width: 200,
      height: 50,
    });
    expect(partInRatio(part, null, size)).toBe(part);
  });
});

it('takes typed numbers as far as they mean a part of the picture', () => {
  expect(typedPart({ x: 10, y: 20, width: 30, height: 40 }, size)).toEqual({
    x: 10,
    y: 20,
    width: 30,
    height: 40,
  });
  expect(typedPart({ x: -5, y: 500, width: 9999, height: 0 }, size)).toEqual({
    x: 0,
    y: 284,
    width: 400,
    height: 16,
  });
});
