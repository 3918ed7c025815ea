import { expect, test } from 'vitest';
import { tasks } from './tasks';
import { fillIn, variablesIn } from './variables';

test.each([
  ['Find {what} and {where to look}, then {what} again.', ['what', 'where to look']],
  ['找出{物体}，并标出位置。', ['物体']],
  ['Output [{"bbox_2d": [1, 2], "label": "x"}] and {} and { }.', []],
  ['Show $\\frac{a}{b}$ as \\sqrt{x}.', []],
  ['{', []],
])('%s asks for %j', (prompt, names) => {
  expect(variablesIn(prompt)).toEqual(names);
});

test('no prompt of the gallery asks for anything by accident', () => {
  for (const { prompt } of tasks) expect(Object.values(prompt).flatMap(variablesIn)).toEqual([]);
});

test('values stand wherever their names do; what is left empty stays as it is written', () => {
  const prompt = 'Find {what} in {place}; {what} only.';
  expect(fillIn(prompt, { what: ' cats ', place: '  ' })).toBe('Find cats in {place}; cats only.');
  expect(fillIn(prompt, { what: '{place} $& $1', place: 'x' })).toBe(
    'Find {place} $& $1 in x; {place} $& $1 only.',
  );
});
