import { expect, it } from 'vitest';
import { parseAnswer } from '@/lib/grounding/parse-answer';
import { coloursOf } from './colours-of';

const context = { model: 'qwen3-vl-plus', media: 'image', images: [{ width: 100, height: 100 }] } as const;

it('gives every kind of thing a colour of its own, and all writing one', () => {
  const things = '[{"bbox_2d": [0, 0, 9, 9], "label": "cat"}, {"bbox_2d": [9, 9, 20, 20], "label": "dog"}';
  const lines =
    '{"bbox_2d": [0, 50, 90, 60], "text_content": "Total"}, {"bbox_2d": [0, 60, 90, 70], "text_content": "2.40"}]';
  const colourOf = coloursOf(parseAnswer(`${things}, ${lines}`, context));
  expect(colourOf('Total')).toEqual(colourOf('2.40'));
  expect(new Set(['cat', 'dog', 'Total'].map((label) => colourOf(label).fill)).size).toBe(3);
});
