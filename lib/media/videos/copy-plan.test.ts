import { describe, expect, it } from 'vitest';
import { describeModel } from '@/lib/catalogue/describe-model';
import { mediaTarget } from '../media-target';
import { mostInlineBytes, planCopy } from './copy-plan';

const target = mediaTarget(describeModel('qwen3-vl-plus'), false).video;
if (target === null) throw new Error('No video');
const film = { width: 1_920, height: 1_080, frameRate: 30 };

describe('planCopy', () => {
  it.each([10, 60, 300, 590])('fits %d s into a data URL, with sides that encoders take', (seconds) => {
    const { bytes, size, frameRate, bitrate } = planCopy(film, seconds, target);
    expect(bytes).toBeLessThan(mostInlineBytes(target));
    expect([size.width % 2, size.height % 2]).toEqual([0, 0]);
    expect(size.width * size.height).toBeLessThanOrEqual(655_360);
    expect(frameRate).toBeGreaterThanOrEqual(4);
    expect(Number.isInteger(bitrate)).toBe(true);
  });

  it('gives up pictures a second before pixels, and both where there is little room', () => {
    const [short, middle, long] = [30, 100, 500].map((seconds) => planCopy(film, seconds, target));
    expect([short?.frameRate, long?.frameRate]).toEqual([12, 4]);
    expect(middle?.size).toEqual(short?.size);
    expect(long?.size.width).toBeLessThan(middle?.size.width ?? 0);
  });

  it('makes neither larger nor faster', () => {
    const { size, frameRate } = planCopy({ width: 321, height: 240, frameRate: 8 }, 10, target);
    expect([size, frameRate]).toEqual([{ width: 320, height: 240 }, 8]);
  });

  it('is smaller at another attempt', () => {
    expect(planCopy(film, 60, target, 0.5).bytes).toBeLessThan(planCopy(film, 60, target).bytes);
  });
});
