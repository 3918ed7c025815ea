import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeModel } from '@/lib/catalogue/describe-model';
import type { PictureTarget } from './attachment';
import type { PictureQuality } from './media-choices';
import { describeQuality } from './picture-quality';
import { pictureTarget } from './pictures/picture-target';
import { planImage } from './pictures/plan-image';

const newer = pictureTarget(describeModel('qwen3-vl-plus'), false);
const older = pictureTarget(describeModel('qwen2.5-vl-7b-instruct'), false);
const photo = { width: 4032, height: 3024 };

const described = (quality: PictureQuality, size = photo, target: PictureTarget = newer) => {
  const facts = describeQuality(size, target, quality);
  if (!facts.ok) throw new Error(facts.error.code);
  return { ...facts.value, pixels: facts.value.size.width * facts.value.size.height };
};

describe('describeQuality', () => {
  it('uses the whole budget of the model for the original', () => {
    const plan = planImage(photo, newer);
    expect(plan.ok && plan.value).toEqual(described('original').size);
  });

  it('keeps a page readable by default, and costs about a quarter when small', () => {
    expect(described('balanced').pixels).toBeGreaterThan(1_500_000);
    expect(described('balanced').visualTokens).toBeLessThan(described('original').visualTokens);
    expect(described('small').visualTokens).toBeLessThan(described('original').visualTokens * 0.3);
    expect(described('balanced', photo, older).pixels).toBeGreaterThan(900_000);
  });

  it('resamples nothing that is hardly over', () => {
    const screen = { width: 1920, height: 1080 };
    expect(described('balanced', screen).size).toEqual(screen);
  });

  it('never costs more at less quality', () => {
    const side = fc.integer({ min: 40, max: 6000 });
    fc.assert(
      fc.property(side, side, fc.constantFrom(newer, older), (width, height, target) => {
        const [original, balanced, small] = (['original', 'balanced', 'small'] as const).map(
          (quality) => described(quality, { width, height }, target).visualTokens,
        );
        expect(balanced).toBeLessThanOrEqual(original ?? 0);
        expect(small).toBeLessThanOrEqual(balanced ?? 0);
      }),
    );
  });
});
