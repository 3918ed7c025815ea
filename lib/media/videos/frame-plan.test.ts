import { describe, expect, it } from 'vitest';
import { describeModel } from '@/lib/catalogue/describe-model';
import { mediaTarget } from '../media-target';
import { planFrames } from './frame-plan';

const list = mediaTarget(describeModel('qwen3-vl-plus'), false);
const oldest = mediaTarget(describeModel('qwen2-vl-7b-instruct'), false);
const pictures = mediaTarget(describeModel('a-model-nobody-knows'), false);
const film = { width: 1_280, height: 720 };
const from = (startSeconds: number, endSeconds: number) => ({ startSeconds, endSeconds });

describe('planFrames', () => {
  it('takes two frames a second on the video’s own clock, as large as the model looks at them', () => {
    const { moments, fps, size, tokens } = planFrames(film, from(10, 20), {}, list);
    expect([moments.length, moments[0], moments[1], moments.at(-1), fps]).toEqual([20, 10, 10.5, 19.5, 2]);
    expect(size).toEqual({ width: 1_056, height: 576 });
    expect(tokens).toBe(10 * 33 * 18 + 2);
  });

  it.each([
    ['a rate', { fps: 1 }, 10, 1],
    ['a number', { maxFrames: 5 }, 5, 0.5],
    ['no more than the upstream’s rate', { fps: 60 }, 100, 10],
    ['a rate and a number', { fps: 4, maxFrames: 8 }, 8, 0.8],
  ])('keeps to %s', (_, choices, count, fps) => {
    const plan = planFrames(film, from(0, 10), choices, list);
    expect([plan.moments.length, plan.fps]).toEqual([count, fps]);
    expect(Math.max(...plan.moments)).toBeLessThan(10);
  });

  it('keeps to a size', () => {
    const { size } = planFrames(film, from(0, 10), { maxFramePixels: 100_000 }, list);
    expect(size.width * size.height).toBeLessThanOrEqual(100_000);
  });

  it('never enlarges', () => {
    expect(planFrames({ width: 64, height: 48 }, from(0, 3), {}, list).size).toEqual({
      width: 64,
      height: 48,
    });
  });

  it('takes faster what is short, and repeats the last frame where that is not enough', () => {
    expect(planFrames(film, from(0, 1), {}, list).moments).toEqual([0, 0.25, 0.5, 0.75]);
    expect(planFrames(film, from(0, 0.2), {}, list).moments).toEqual([0, 0.1, 0.1, 0.1]);
    expect(planFrames(film, from(0, 2), { fps: 1 }, list).moments).toEqual([0, 1, 1, 1]);
  });

  it('spreads over what is long, no thinner than the upstream reads, and makes the frames smaller', () => {
    const { moments, fps, size } = planFrames(film, from(0, 3_600), {}, list);
    expect([moments.length, fps]).toEqual([360, 0.1]);
    expect(moments.length * size.width * size.height).toBeLessThanOrEqual(200_000_000);
  });

  it('never passes what the model takes', () => {
    expect(planFrames(film, from(0, 600), { maxFrames: 500 }, oldest).moments).toHaveLength(80);
  });

  it('takes fewer as pictures, which are paid for one by one', () => {
    const { moments, fps, tokens } = planFrames(film, from(0, 60), {}, pictures);
    expect([moments.length, fps, tokens]).toEqual([32, 0.534, 32 * (40 * 22 + 2)]);
    expect(planFrames(film, from(0, 1), {}, pictures).moments).toEqual([0]);
  });
});
