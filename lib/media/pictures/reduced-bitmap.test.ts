import { describe, expect, it } from 'vitest';
import { reducedSize } from './reduced-bitmap';

const photo = { width: 4032, height: 3024 };

describe('reducedSize', () => {
  it.each([
    ['what is sent of a photo', { width: 1600, height: 1200 }, { width: 2016, height: 1512 }],
    ['exactly a half', { width: 2016, height: 1512 }, { width: 2016, height: 1512 }],
    ['a pixel more than a half', { width: 2017, height: 1512 }, { width: 2520, height: 1890 }],
    ['a small still', { width: 256, height: 192 }, { width: 504, height: 378 }],
  ])('takes the least fraction that holds %s', (_, enough, size) => {
    expect(reducedSize(photo, enough)).toEqual(size);
  });

  it('leaves alone what is needed in nearly its own size', () => {
    expect(reducedSize(photo, { width: 2521, height: 1891 })).toBeNull();
    expect(reducedSize(photo, photo)).toBeNull();
  });

  it('takes no fraction that would have to be rounded', () => {
    expect(reducedSize({ width: 4033, height: 3024 }, { width: 1600, height: 1200 })).toBeNull();
    expect(reducedSize({ width: 3000, height: 2250 }, { width: 900, height: 675 })).toEqual({
      width: 1500,
      height: 1125,
    });
  });
});
