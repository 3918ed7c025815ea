import { expect, it } from 'vitest';
import type { TaskMark } from '@/lib/tasks/task-mark';
import { taskFromMessage } from './task-from-message';

const options = { temperature: 1.2, highResolution: true };
const mark: TaskMark = {
  taskId: 'extract-fields',
  title: 'Extract fields',
  result: 'fields',
  temperature: 0.1,
  isHighResolution: false,
  answerFormat: 'listed-fields',
};

it('a task made of a task keeps its settings, and thinks as its answer did', () => {
  const made = taskFromMessage(
    'new',
    { text: "Extract ['a'].", task: mark },
    { isThinkingOn: false },
    options,
  );
  const { taskId: _, ...settings } = mark;
  expect(made).toEqual({ id: 'new', prompt: "Extract ['a'].", isThinkingOn: false, ...settings });
});

it('of other words it takes the options as they have been changed, and a title from the words', () => {
  const said = { text: `How many\ncars? ${'Really? '.repeat(20)}` };
  const made = taskFromMessage('new', said, null, options);
  expect(made).toMatchObject({ result: 'text', temperature: 1.2, isHighResolution: true });
  expect(made).not.toHaveProperty('isThinkingOn');
  expect(made.title).toMatch(/^How many cars\? Really\?/);
  expect(made.title.length).toBeLessThanOrEqual(80);
  const plain = taskFromMessage('new', { text: 'Hm' }, null, { temperature: null, highResolution: false });
  expect(plain).toEqual({ id: 'new', title: 'Hm', prompt: 'Hm', result: 'text' });
});
