import { expect, test } from 'vitest';
import { coloursOf } from '@/components/grounding/colours-of';
import { parseAnswer } from '@/lib/grounding/parse-answer';
import { createLights } from './lit-words';
import { passagesOf } from './passages';

const text =
  '<points x1="1" y1="2" x2="3" y2="4">leaf</points> and {"bbox_2d": [1, 2, 300, 400], "label": "cat"}';
const answer = parseAnswer(text, {
  model: 'qwen3-vl-plus',
  media: 'image',
  images: [{ width: 1000, height: 1000 }],
});
const lightsOf = createLights({ passages: passagesOf(text, answer.shapes), answer, palette: 'vivid' });
const colourOf = coloursOf(answer, 'vivid');

test('words light for any of their shapes, in the colour of the label', () => {
  const leaf = colourOf('leaf').fill;
  expect([...lightsOf(['s2'], [])]).toEqual([['s1', { state: 'hovered', colour: leaf }]]);
  expect([...lightsOf([], ['s3', 's2'])]).toEqual([
    ['s3', { state: 'picked', colour: colourOf('cat').fill }],
    ['s1', { state: 'picked', colour: leaf }],
  ]);
});

test('what is picked stays so while it is hovered; what no words said lights nothing', () => {
  expect([...lightsOf(['s1', 'added-1'], ['s1'])].map(([id, { state }]) => [id, state])).toEqual([
    ['s1', 'picked'],
  ]);
});
