import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeModel } from '@/lib/catalogue/describe-model';
import { type PixelSize, smartResize } from '@/lib/catalogue/smart-resize';
import type { PictureTarget } from '../attachment';
import { pictureTarget } from './picture-target';
import { planImage, smallerPlan, tokensOf } from './plan-image';

const relative = pictureTarget(describeModel('qwen3-vl-plus'), false);
const exact = pictureTarget(describeModel('qwen2.5-vl-7b-instruct'), false);
const exactBy32 = pictureTarget(describeModel('qwen-vl-max'), false);
const exactHigh = pictureTarget(describeModel('qwen-vl-max'), true);

const planned = (width: number, height: number, target: PictureTarget): PixelSize => {
  const plan = planImage({ width, height }, target);
  if (!plan.ok) throw new Error(plan.error.code);
  return plan.value;
};
const asServerSees = (size: PixelSize, { limits }: PictureTarget) =>
  smartResize(size, {
    factor: limits.tokenFactor,
    minPixels: limits.minPixels,
    maxPixels: limits.defaultMaxPixels,
  });

const side = fc.integer({ min: 11, max: 20_000 });
const size = fc
  .record({ width: side, height: side })
  .filter(({ width, height }) => Math.max(width, height) <= 200 * Math.min(width, height));

describe('planImage', () => {
  it('leaves a picture within the budget of a relative model as it is', () => {
    expect(planned(1_600, 900, relative)).toEqual({ width: 1_600, height: 900 });
    expect(planned(301, 299, relative)).toEqual({ width: 301, height: 299 });
  });

  it('brings a large picture to the size the server would make of it', () => {
    expect(planned(4_032, 3_024, relative)).toEqual({ width: 1_856, height: 1_376 });
  });

  it('raises a tiny picture to the least that the model sees', () => {
    expect(planned(60, 40, relative)).toEqual({ width: 320, height: 224 });
  });

  it('gives an absolute model a size of its patches even within the budget', () => {
    expect(planned(870, 1_000, exact)).toEqual({ width: 868, height: 1_008 });
    expect(planned(870, 1_000, exactBy32)).toEqual({ width: 864, height: 992 });
  });

  it('keeps more pixels at high resolution', () => {
    expect(planned(3_840, 2_160, exactBy32)).toEqual({ width: 1_504, height: 832 });
    expect(planned(3_840, 2_160, exactHigh)).toEqual({ width: 3_840, height: 2_176 });
  });

  it.each([exact, exactBy32, exactHigh])(
    'gives an absolute model a size that its resize leaves unchanged',
    (target) => {
      fc.assert(
        fc.property(size, ({ width, height }) => {
          const sent = planned(width, height, target);
          expect(asServerSees(sent, target)).toEqual(sent);
        }),
      );
    },
  );

  it('never enlarges for a relative model, except to its least', () => {
    fc.assert(
      fc.property(size, ({ width, height }) => {
        const sent = planned(width, height, relative);
        fc.pre(width * height >= relative.limits.minPixels);
        expect(sent.width * sent.height).toBeLessThanOrEqual(width * height);
        expect(sent.width * sent.height).toBeLessThanOrEqual(relative.limits.defaultMaxPixels);
      }),
    );
  });

  it('always plans a ratio that the server accepts', () => {
    fc.assert(
      fc.property(size, fc.constantFrom(relative, exact, exactBy32), ({ width, height }, target) => {
        const sent = planned(width, height, target);
        expect(Math.max(sent.width, sent.height)).toBeLessThanOrEqual(
          200 * Math.min(sent.width, sent.height),
        );
      }),
      { numRuns: 1_000 },
    );
  });

  it('refuses sides of up to 10 pixels', () => {
    expect(planImage({ width: 3_000, height: 10 }, relative)).toEqual({
      ok: false,
      error: { code: 'side-too-short', values: { width: 3_000, height: 10, minSidePx: 11 } },
    });
    expect(planImage({ width: 11, height: 11 }, relative).ok).toBe(true);
  });

  it('refuses a ratio above 200 : 1', () => {
    expect(planImage({ width: 20, height: 4_001 }, relative)).toEqual({
      ok: false,
      error: {
        code: 'ratio-too-extreme',
        values: { kind: 'picture', width: 20, height: 4_001, maxRatio: 200 },
      },
    });
    expect(planImage({ width: 20, height: 4_000 }, relative).ok).toBe(true);
  });
});

describe('smallerPlan', () => {
  it('has at most its share of the pixels and still survives the resize', () => {
    fc.assert(
      fc.property(size, fc.constantFrom(relative, exact, exactBy32), ({ width, height }, target) => {
        const first = planned(width, height, target);
        fc.pre(Math.min(first.width, first.height) >= 512);
        const smaller = smallerPlan(first, 0.5, target);
        expect(smaller.width * smaller.height).toBeLessThanOrEqual((first.width * first.height) / 2);
        expect(asServerSees(smaller, target)).toEqual(smaller);
      }),
    );
  });
});

describe('tokensOf', () => {
  it('counts the patches of what the server makes of it', () => {
    expect(tokensOf({ width: 1_280, height: 720 }, relative.limits)).toBe(40 * 22 + 2);
    expect(tokensOf({ width: 100, height: 100 }, relative.limits)).toBe(8 * 8 + 2);
  });
});
