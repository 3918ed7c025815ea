import { assert, constantFrom, integer, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeModel } from './describe-model';
import { askedMaxPixels, pixelBudget, pixelPresets } from './pixel-budget';

const model = describeModel('qwen3-vl-plus');
const wish = (maxPixels: number | null, isHighResolution = false) => ({ maxPixels, isHighResolution });

describe('pixelBudget', () => {
  it.each([
    ['nothing wished', null, 2_621_440],
    ['one below the least', 65_535, 65_536],
    ['the least', 65_536, 65_536],
    ['something between', 1_000_000, 1_000_000],
    ['the most', 16_777_216, 16_777_216],
    ['one above the most', 16_777_217, 16_777_216],
  ])('keeps a wish within the model’s bounds: %s', (_, maxPixels, expected) => {
    expect(pixelBudget(model, wish(maxPixels))).toBe(expected);
  });

  it('is the most with high resolution, whatever is wished', () => {
    expect(pixelBudget(model, wish(70_000, true))).toBe(16_777_216);
  });

  it('is within every model’s bounds', () => {
    const ids = constantFrom('qwen3-vl-plus', 'qwen-vl-max', 'qvq-max', 'qwen-vl-ocr', 'house/any');
    assert(
      property(ids, integer({ min: 1, max: 100_000_000 }), (id, maxPixels) => {
        const described = describeModel(id);
        const budget = pixelBudget(described, wish(maxPixels));
        expect(budget).toBeGreaterThanOrEqual(described.image.minPixels);
        expect(budget).toBeLessThanOrEqual(described.image.ceilingPixels);
      }),
    );
  });
});

describe('askedMaxPixels', () => {
  it('asks for what differs from the default alone', () => {
    expect(askedMaxPixels(model, wish(null))).toBeNull();
    expect(askedMaxPixels(model, wish(2_621_440))).toBeNull();
    expect(askedMaxPixels(model, wish(2_621_439))).toBe(2_621_439);
    expect(askedMaxPixels(model, wish(1_000_000, true))).toBeNull();
    expect(askedMaxPixels(describeModel('demo'), wish(1_000_000))).toBeNull();
  });
});

describe('pixelPresets', () => {
  it('goes from the least to the most of the model', () => {
    expect(pixelPresets(model.image)).toEqual([
      { id: 'smallest', pixels: 65_536 },
      { id: 'quarter', pixels: 655_360 },
      { id: 'half', pixels: 1_310_720 },
      { id: 'default', pixels: 2_621_440 },
      { id: 'double', pixels: 5_242_880 },
      { id: 'ceiling', pixels: 16_777_216 },
    ]);
  });

  it.each(['qwen2.5-vl-7b-instruct', 'qwen-vl-ocr', 'qwen-vl-max'])('rises for %s', (id) => {
    const pixels = pixelPresets(describeModel(id).image).map((preset) => preset.pixels);
    expect(pixels).toEqual([...new Set(pixels)].sort((a, b) => a - b));
  });
});
