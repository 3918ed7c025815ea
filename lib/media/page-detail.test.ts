import { describe, expect, it } from 'vitest';
import { describeModel } from '@/lib/catalogue/describe-model';
import { mediaTarget } from './media-target';
import { pageCost, pagePixels } from './page-detail';

const a4 = { width: 2479, height: 3508 };
const target = (isHighResolution: boolean) =>
  mediaTarget(describeModel('qwen3-vl-plus'), { isHighResolution, maxPixels: null }).picture;

describe('what a page is drawn for', () => {
  it('never has more pixels than the model is given', () => {
    const { limits } = target(false);
    expect(pagePixels('reading', target(false))).toBe(limits.defaultMaxPixels);
    expect(pagePixels('layout', target(false))).toBeLessThan(limits.defaultMaxPixels);
  });

  it('is about 200 dots an inch for small print where the model takes it, 100 for layout', () => {
    expect(pageCost(a4, 'reading', target(true)).width / (595 / 72)).toBeCloseTo(200, -1);
    expect(pageCost(a4, 'layout', target(true)).width / (595 / 72)).toBeCloseTo(100, -1);
  });

  it('costs what a picture of its size costs', () => {
    const { width, height, tokens } = pageCost(a4, 'layout', target(false));
    expect(tokens).toBeGreaterThan((width * height) / 1024 - 60);
    expect(tokens).toBeLessThan((width * height) / 1024 + 60);
  });
});
