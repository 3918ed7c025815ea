import { expect, test } from 'vitest';
import { tasks } from '@/lib/tasks/tasks';
import type { Question } from '../answer-own-picture';
import { readIntent } from '../intent';
import { detectLanguage } from '../language';
import { answerSample } from './answer-sample';
import { knownSamples } from './known-samples';

function ask(id: string, words: string) {
  const sample = knownSamples.find((each) => each.id === id);
  if (sample === undefined) throw new Error(`No sample ${id}`);
  const question: Question = { intent: readIntent(words), words, language: detectLanguage(words) ?? 'en' };
  return answerSample(sample, question);
}

const marksOf = (id: string, words: string) => {
  const { block } = ask(id, words);
  return block?.kind === 'boxes' || block?.kind === 'points' ? block.marks : [];
};
const labelsOf = (id: string, words: string) =>
  marksOf(id, words)
    .map(({ label }) => label)
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
  ['shelf-before', 'Find the honey and the cans', ['Honey', 'Sweetcorn', 'Tomato Soup']],
  ['shelf-after', '框出咖啡和果汁', ['晨间烘焙咖啡', '橙汁', '苹果汁']],
  ['shelf-after', 'Can you find the price tags?', Array(14).fill('price tag')],
  ['shelf-before', '找出綠茶', ['綠茶']],
  ['sketch', 'Locate the footer and the logo', ['footer', 'logo']],
  ['sketch', '框出所有按钮', Array(5).fill('按钮')],
  ['chart', 'Find the solar bars', Array(12).fill('solar bar')],
  ['page', 'Where is the table?', ['table']],
  ['receipt', '標出合計', ['合計']],
  ['maths', 'Find the ladder', ['diagram']],
])('on %s, "%s" is about what it names', (id, words, labels) => {
  expect(labelsOf(id, words)).toEqual(labels);
});

test('what is not there is said, with what is', () => {
  expect(ask('street', 'Find the giraffe').before).toContain('zebra crossing');
});

test('backdrop is left out of everything, and that is said', () => {
  expect(labelsOf('street', 'Find every object')).not.toContain('building');
  expect(ask('street', 'Find every object').after).toContain('buildings');
  expect(ask('shelf-before', 'Find every object').after).toContain('price tags');
});

test('counts by kind', () => {
  expect(ask('street', 'How many people are there?').before).toContain('**6** × person');
  expect(ask('shelf-before', 'How many jars of honey are there?').before).toContain('**3** × Honey');
  expect(ask('receipt', 'How many items were bought?').before).toContain('**9** × item');
  expect(ask('table', '有几片柠檬？数一数数量').before).toContain('柠檬片 **2** 个');
});

const findPrompts = Object.values(tasks.find(({ id }) => id === 'find-objects')?.prompt ?? { en: '' });

test.each(knownSamples)('the task to find everything finds everything on $id, in each language', (sample) => {
  const wanted = sample.objects.filter(({ isBackdrop }) => !isBackdrop).length;
  expect(findPrompts.map((words) => marksOf(sample.id, words).length)).toEqual([wanted, wanted, wanted]);
  expect(wanted).toBeGreaterThan(0);
});

test('what else is known of a thing stands behind its label', () => {
  expect(marksOf('shelf-before', 'Find the honey')[0]?.facts).toEqual({ price: '$6.10' });
  expect(marksOf('chart', 'Find the wind bars')[0]?.facts).toEqual({ month: 'Jan', value: 58 });
});

test('a question that nothing is prepared for is answered with what there is', () => {
  expect(ask('chart', 'Who paid for this?').before).toMatch(/Nothing is prepared[\s\S]+Harbour Island/);
  expect(ask('street', 'Solve the equation').before).toMatch(/no problem to solve[\s\S]+street corner/);
  expect(ask('street', 'Read the text').before).toContain('nothing to read');
});

test('text is read in plain words unless JSON is asked for', () => {
  const plain = ask('receipt', 'Read the text');
  expect(plain.block).toBeNull();
  expect(plain.before).toContain('> VISA \\*\\*\\*\\* 4471 32.99');
});
