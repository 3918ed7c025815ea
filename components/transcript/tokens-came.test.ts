import { describe, expect, it } from 'vitest';
import { tokensCame } from './tokens-came';

const usage = { completionTokens: 94, totalTokens: 1_404 };

describe('tokensCame', () => {
  it('tells pictures, videos and words apart where the provider did', () => {
    expect(tokensCame({ ...usage, promptTokens: 1_310, imageTokens: 1_224 })).toEqual({
      image: 1_224,
      video: 0,
      text: 86,
    });
    expect(tokensCame({ ...usage, promptTokens: 900, imageTokens: 200, videoTokens: 650 })).toEqual({
      image: 200,
      video: 650,
      text: 50,
    });
  });

  it('tells nothing of a sum alone', () => {
    expect(tokensCame({ ...usage, promptTokens: 1_310 })).toBeNull();
  });
});
