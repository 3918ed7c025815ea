import { expect, test } from 'vitest';
import { tokensPerSecond } from './tokens-per-second';

const usage = { promptTokens: 900, completionTokens: 120, totalTokens: 1020 };
const timing = { sentAtMs: 0, firstTokenMs: 500, reasoningMs: null, totalMs: 3500 };

test('tokens written over the time from the first token to the end', () => {
  expect(tokensPerSecond(usage, timing)).toBe(40);
});

test('nothing is made up from what was not received', () => {
  expect(tokensPerSecond(null, timing)).toBeNull();
  expect(tokensPerSecond(usage, { ...timing, firstTokenMs: null })).toBeNull();
  expect(tokensPerSecond(usage, { ...timing, totalMs: null })).toBeNull();
});

test('an answer that came in one piece has no rate', () => {
  expect(tokensPerSecond(usage, { ...timing, totalMs: 520 })).toBeNull();
  expect(tokensPerSecond({ ...usage, completionTokens: 1 }, timing)).toBeNull();
});
