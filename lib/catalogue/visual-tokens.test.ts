import { describe, expect, it } from 'vitest';
import { describeModel } from './describe-model';
import { videoTokens, visualTokens } from './visual-tokens';

describe('visualTokens', () => {
  it('counts one token for each patch and the two marks around the picture', () => {
    expect(visualTokens({ width: 1_280, height: 704 }, 32)).toBe(40 * 22 + 2);
    expect(visualTokens({ width: 868, height: 1_400 }, 28)).toBe(31 * 50 + 2);
  });
});

describe('videoTokens', () => {
  const tokens = (id: string, width: number, height: number, durationSeconds: number) => {
    const { video, image } = describeModel(id);
    if (video === null) throw new Error(`${id} takes no video`);
    return videoTokens({ width, height, durationSeconds }, video, image.tokenFactor);
  };

  it('counts two frames a second, two in a row as one, and the two marks', () => {
    expect(tokens('qwen3.5-plus', 640, 360, 14)).toBe(14 * (20 * 11) + 2);
  });

  // Expected values come from the vendor's own script, run with each line's constants.
  it.each([
    ['a frame that is larger than its budget', 'qwen3.5-plus', 1_920, 1_080, 14, 8_318],
    ['a frame that is smaller than the least', 'qwen3.5-plus', 64, 48, 3, 212],
    ['a video of fewer frames than the least', 'qwen3.5-plus', 1_280, 720, 2.4, 1_190],
    ['a video whose frames must share its budget', 'qwen3-vl-plus', 1_920, 1_080, 600, 125_402],
    ['a video of more frames than the most', 'qwen3.5-plus', 1_920, 1_080, 7_200, 720_002],
    ['patches of 28 pixels', 'qwen2.5-vl-72b-instruct', 1_280, 720, 30, 17_822],
    ['an upright video of the oldest line', 'qwen2-vl-7b-instruct', 1_080, 1_920, 39, 23_168],
  ])('agrees with the vendor about %s', (_, id, width, height, durationSeconds, expected) => {
    expect(tokens(id, width, height, durationSeconds)).toBe(expected);
  });
});
