import { describe, expect, it } from 'vitest';
import type { OwnTask } from '@/lib/tasks/own-task';
import { fieldsOf, taskOf, temperatureOf } from './task-fields';

const full: OwnTask = {
  id: 'a',
  title: 'Plate',
  prompt: 'Read {it} as JSON.',
  result: 'fields',
  isThinkingOn: false,
  isHighResolution: true,
  temperature: 0.1,
  answerFormat: { name: 'plate', schema: { type: 'object' } },
};
const plain: OwnTask = { id: 'b', title: 'Look', prompt: 'What is odd?', result: 'text' };

describe('a task in its form', () => {
  it.each([full, plain])('$title comes out as it went in', (task) =>
    expect(taskOf(task.id, fieldsOf(task))).toEqual(task),
  );

  it.each([
    { title: '  ' },
    { prompt: '' },
    { temperature: 'warm' },
    { temperature: '2' },
    { title: 'x'.repeat(81) },
  ])('cannot be saved with %j', (change) => expect(taskOf('a', { ...fieldsOf(full), ...change })).toBeNull());

  it('takes a comma for a point', () => expect(temperatureOf(' 0,25 ')).toBe(0.25));
});
