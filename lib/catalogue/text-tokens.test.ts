import { assert, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textTokens } from './text-tokens';

describe('textTokens', () => {
  it.each([
    ['nothing', '', 0],
    ['four Latin characters', 'abcd', 1],
    ['five', 'abcde', 2],
    ['three Chinese characters', '图片中', 2],
    ['digits, each its own', '2048', 4],
    ['a box', '[120, 80, 420, 380]', 13],
    ['both scripts', '描述 picture', 4],
  ])('counts %s', (_, text, expected) => {
    expect(textTokens(text)).toBe(expected);
  });

  // https://help.aliyun.com: usage of the sample requests, whose pictures are 1 247 tokens.
  it.each([
    ['qwen3-vl-plus, OpenAI-compatible', '图中描绘的是什么景象?', 1_247, 1_270],
    ['qwen3-vl-plus, native', '图中描绘的是什么景象?', 1_247, 1_271],
  ])('stays within one part in a hundred of %s', (_, text, imageTokens, promptTokens) => {
    const [marks, turn] = [2, 8];
    const estimate = imageTokens + marks + turn + textTokens(text);
    expect(Math.abs(estimate - promptTokens) / promptTokens).toBeLessThan(0.01);
  });

  it('grows with the text, and never counts more than a token for each character', () => {
    assert(
      property(string({ unit: 'binary' }), string({ unit: 'binary' }), (a, b) => {
        expect(textTokens(a + b)).toBeGreaterThanOrEqual(textTokens(a));
        expect(textTokens(a + b)).toBeLessThanOrEqual(textTokens(a) + textTokens(b));
        expect(textTokens(a)).toBeLessThanOrEqual(a.length);
      }),
    );
  });
});
