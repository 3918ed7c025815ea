import { describe, expect, it } from 'vitest';
import type { OwnTask } from './own-task';
import { readTasksFile, writeTasksFile } from './tasks-file';

const plate: OwnTask = {
  id: 'a',
  title: 'Read the plate',
  prompt: "Extract ['number', 'state'] of {which car}. Output JSON.",
  result: 'fields',
  isThinkingOn: false,
  temperature: 0.1,
  isHighResolution: true,
  answerFormat: 'listed-fields',
};
const plain: OwnTask = { id: 'b', title: 'Look', prompt: 'What is odd here?', result: 'text' };

function counter() {
  let last = 0;
  return () => `new-${++last}`;
}
const read = (text: string, here: readonly OwnTask[] = []) => readTasksFile(text, here, counter());
const fileOf = (tasks: readonly unknown[], other: Record<string, unknown> = {}) =>
  JSON.stringify({ format: 'sightline-tasks', version: 1, tasks, ...other });

describe('a file of tasks', () => {
  it('brings back what was saved, under ids of its own', () => {
    const text = writeTasksFile([plate, plain]);
    expect(text).not.toContain('"id"');
    expect(read(text)).toEqual({
      ok: true,
      value: {
        tasks: [
          { ...plate, id: 'new-1' },
          { ...plain, id: 'new-2' },
        ],
        sameCount: 0,
        refused: [],
        unknownKeys: [],
      },
    });
  });

  it('adds nothing twice, neither what is here nor what stands in it twice', () => {
    const outcome = read(writeTasksFile([plate, plain, { ...plain, id: 'c' }]), [plate]);
    expect(outcome).toMatchObject({ ok: true, value: { sameCount: 2, tasks: [{ title: 'Look' }] } });
  });

  it('takes the good ones, and names what is amiss with the others and what nobody knows', () => {
    const outcome = read(
      fileOf([
        { title: 'Hot', prompt: 'x', result: 'text', temperature: 9 },
        'words',
        { title: '', prompt: 'x', result: 'text' },
        { title: 'Odd', prompt: 'x', result: 'poem' },
        { title: 'Form', prompt: 'x', result: 'fields', answerFormat: { name: 'a b', schema: {} } },
        { title: 'Fine', prompt: 'x', result: 'text', colour: 'red', isThinkingOn: true },
        { title: 'Long', prompt: 'x'.repeat(20_001), result: 'text' },
        { title: 'Maybe', prompt: 'x', result: 'text', isThinkingOn: 'yes' },
      ]),
    );
    expect(outcome).toMatchObject({ ok: true, value: { tasks: [{ title: 'Fine', isThinkingOn: true }] } });
    expect(outcome).toMatchObject({
      value: {
        unknownKeys: ['colour'],
        refused: [
          { number: 1, title: 'Hot', fault: 'temperature' },
          { number: 2, title: '', fault: 'task' },
          { number: 3, fault: 'title' },
          { number: 4, fault: 'result' },
          { number: 5, fault: 'answerFormat' },
          { number: 7, fault: 'prompt' },
          { number: 8, fault: 'isThinkingOn' },
        ],
      },
    });
  });

  it.each([
    ['x'.repeat(1_000_001), 'too-large'],
    ['{"format": "sightline', 'not-json'],
    ['[]', 'not-tasks'],
    [fileOf([]), 'not-tasks'],
    [fileOf([plain], { format: 'other' }), 'not-tasks'],
    [fileOf([plain], { version: 2 }), 'newer'],
    [fileOf(Array.from({ length: 201 }, (_, index) => ({ ...plain, title: `${index}` }))), 'full'],
  ])('%.40s… is refused: %s', (text, trouble) => expect(read(text)).toEqual({ ok: false, error: trouble }));
});
