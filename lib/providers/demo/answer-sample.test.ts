import { expect, test } from 'vitest';
import { samples } from '@/lib/tasks/samples';
import type { Question } from './answer-own-picture';
import { answerSample } from './answer-sample';
import { readIntent } from './intent';
import { detectLanguage } from './language';

function ask(id: string, words: string) {
  const sample = samples.find((each) => each.id === id);
  if (sample === undefined) throw new Error(`No sample ${id}`);
  const question: Question = { intent: readIntent(words), words, language: detectLanguage(words) ?? 'en' };
  return answerSample(sample, question);
}

const labelsOf = (id: string, words: string) =>
  ask(id, words)
    .marks?.map(({ label }) => label)
    .sort();

test.each([
  ['street', 'Find the bus and the dog', ['bus', 'dog']],
  ['street', 'Where are the vehicles?', ['bicycle', 'bus', 'car', 'car']],
  ['street', '框出图中的自行车', ['自行车']],
  ['street', '標出紅綠燈', ['紅綠燈']],
  ['street', 'Locate the houses', Array(6).fill('building')],
  ['table', 'Find the wine glass', ['wine glass']],
  ['table', 'Find the bread basket', ['bread basket']],
  ['table', '找出餐具', ['勺子', '餐刀', '餐叉']],
  ['table', '框出檸檬', ['檸檬片', '檸檬片']],
  ['street', 'Where is the giraffe?', []],
])('on %s, "%s" is about what it names', (id, words, labels) => {
  expect(labelsOf(id, words)).toEqual(labels);
});

test('what is not there is said, with what is', () => {
  expect(ask('street', 'Find the giraffe').before).toContain('zebra crossing');
});

test('backdrop is left out of everything, and that is said', () => {
  const { marks, after } = ask('street', 'Find every object');
  expect(marks?.some(({ label }) => label === 'building')).toBe(false);
  expect(after).toContain('buildings');
});

test('counts by kind', () => {
  expect(ask('street', 'How many people are there?').before).toContain('**6** × person');
  expect(ask('table', '有几片柠檬？数一数数量').before).toContain('柠檬片 **2** 个');
});
