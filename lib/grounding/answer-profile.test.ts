import { expect, it } from 'vitest';
import { answerProfile, isKnownModel } from './answer-profile';

it.each([
  ['qwen3-vl-plus', true],
  ['Qwen/Qwen2.5-VL-7B-Instruct', true],
  ['demo', true],
  ['gemini-2.5-pro', true],
  ['molmo_2-8b', true],
  ['OpenGVLab/InternVL3-8B', true],
  ['somebody/else-vision-1', false],
])('knows whether it knows how %s counts: %s', (model, isKnown) => {
  expect(isKnownModel(model)).toBe(isKnown);
});

it('takes a model that it does not know for a present-day one', () => {
  expect(answerProfile('somebody/else-vision-1').space).toBe('relative-1000');
});
