import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import fixture from './__fixtures__/smart-resize.json';
import { smartResize } from './smart-resize';

const side = fc.integer({ min: 11, max: 20_000 });
const picture = fc
  .record({ width: side, height: side })
  .filter(({ width, height }) => Math.max(width, height) <= 200 * Math.min(width, height));
const processor = fc.constantFrom(
  { factor: 28, minPixels: 3_136, maxPixels: 1_003_520 },
  { factor: 28, minPixels: 3_136, maxPixels: 12_845_056 },
  { factor: 32, minPixels: 4_096, maxPixels: 1_310_720 },
  { factor: 32, minPixels: 65_536, maxPixels: 2_621_440 },
  { factor: 32, minPixels: 65_536, maxPixels: 16_777_216 },
);

describe('smartResize', () => {
  it.each(fixture.rows)('$width × $height at $factor: $note', ({ width, height, resized, ...limits }) => {
    expect(smartResize({ width, height }, limits)).toEqual(resized);
  });

  it('rounds half to even, as Python does', () => {
    const limits = { factor: 28, minPixels: 3_136, maxPixels: 12_845_056 };
    expect(smartResize({ width: 854, height: 480 }, limits)).toEqual({ width: 840, height: 476 });
  });

  it('gives sides that are multiples of the factor, within the budget', () => {
    fc.assert(
      fc.property(picture, processor, (size, limits) => {
        const { width, height } = smartResize(size, limits);
        expect([width % limits.factor, height % limits.factor]).toEqual([0, 0]);
        expect(width * height).toBeGreaterThanOrEqual(limits.minPixels);
        expect(width * height).toBeLessThanOrEqual(limits.maxPixels);
      }),
    );
  });

  it('leaves its own result unchanged, unless rounding took the result past the ratio', () => {
    fc.assert(
      fc.property(picture, processor, (size, limits) => {
        const once = smartResize(size, limits);
        fc.pre(Math.max(once.width, once.height) <= 200 * Math.min(once.width, once.height));
        expect(smartResize(once, limits)).toEqual(once);
      }),
    );
  });

  it('turns with the picture', () => {
    fc.assert(
      fc.property(picture, processor, ({ width, height }, limits) => {
        const upright = smartResize({ width, height }, limits);
        const turned = smartResize({ width: height, height: width }, limits);
        expect(turned).toEqual({ width: upright.height, height: upright.width });
      }),
    );
  });

  it('refuses a side ratio above 200 and takes 200', () => {
    const limits = { factor: 32, minPixels: 4_096, maxPixels: 16_777_216 };
    expect(() => smartResize({ width: 2_001, height: 10 }, limits)).toThrow(RangeError);
    expect(() => smartResize({ width: 10, height: 2_001 }, limits)).toThrow(RangeError);
    expect(smartResize({ width: 2_000, height: 10 }, limits)).toEqual({ width: 1_984, height: 32 });
  });

  it.each([0, -1, Number.NaN])('refuses a side of %d', (width) => {
    expect(() => smartResize({ width, height: 10 }, { factor: 32, minPixels: 1, maxPixels: 9e9 })).toThrow(
      RangeError,
    );
  });
});
