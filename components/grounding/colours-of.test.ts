import { expect, it } from 'vitest';
import { parseAnswer } from '@/lib/grounding/parse-answer';
import { coloursOf } from './colours-of';

const context = { model: 'qwen3-vl-plus', media: 'image', images: [{ width: 100, height: 100 }] } as const;
const things = '{"bbox_2d": [0, 0, 9, 9], "label": "cat"}, {"bbox_2d": [9, 9, 20, 20], "label": "dog"}';
const lines =
  '{"bbox_2d": [0, 50, 90, 60], "text_content": "Total"}, {"bbox_2d": [0, 60, 90, 70], "text_content": "2.40"}';

it('gives every kind of thing a colour of its own, and all writing one', () => {
  const colourOf = coloursOf(parseAnswer(`[${things}, ${lines}]`, context), 'vivid');
  expect(colourOf('Total')).toEqual(colourOf('2.40'));
  expect(new Set(['cat', 'dog', 'Total'].map((label) => colourOf(label).fill)).size).toBe(3);
});

it.each(['vivid', 'safe'] as const)('gives a thing the same %s colour in every reply', (palette) => {
  const here = coloursOf(parseAnswer(`[${things}]`, context), palette);
  const there = coloursOf(parseAnswer('[{"bbox_2d": [9, 9, 20, 20], "label": "Dog "}]', context), palette);
  expect(there('Dog ')).toEqual(here('dog'));
  expect(coloursOf(null, palette)('dog')).toEqual(here('dog'));
});

it('tells things apart by colours or by how their lines are broken', () => {
  const labels = ['cat', 'dog', 'person', 'car', 'bus', 'bicycle', 'bench', 'truck', 'bird', 'traffic light'];
  const colourOf = coloursOf(null, 'safe');
  expect(new Set(labels.map((label) => JSON.stringify(colourOf(label)))).size).toBe(labels.length);
});
