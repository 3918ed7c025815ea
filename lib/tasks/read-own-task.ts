import { isRecord } from '@/lib/core/is-record';
import { err, ok, type Result } from '@/lib/core/result';
import type { OwnTask } from './own-task';
import type { AnswerFormat, ResultKind } from './task-mark';

/** What a person may write in characters, and how high the temperature goes (from 0 to below it). */
export const taskLimits = { title: 80, prompt: 20_000, temperature: 2, tasks: 200 } as const;

/** Every kind of answer, in the order in which they are offered. */
export const resultKinds: readonly ResultKind[] = [
  'text',
  'shapes',
  'fields',
  'web-page',
  'document',
  'steps',
  'events',
  'changes',
];

/** The part of a task that is not as it has to be; `task`: it is none at all. */
export type TaskFault = keyof OwnTask | 'task';

/** A task out of anything that was parsed from JSON. Keys that no task has are not looked at. */
export function readOwnTask(value: unknown): Result<OwnTask, TaskFault> {
  if (!isRecord(value)) return err('task');
  const { id, title, prompt, result, isThinkingOn, temperature, isHighResolution } = value;
  const kind = resultKinds.find((known) => known === result);
  const answerFormat = readFormat(value.answerFormat);
  if (!isText(id, 200)) return err('id');
  if (!isText(title, taskLimits.title)) return err('title');
  if (!isText(prompt, taskLimits.prompt)) return err('prompt');
  if (kind === undefined) return err('result');
  if (!isBooleanOrAbsent(isThinkingOn)) return err('isThinkingOn');
  if (!isBooleanOrAbsent(isHighResolution)) return err('isHighResolution');
  if (temperature !== undefined && !isTemperature(temperature)) return err('temperature');
  if (answerFormat === null) return err('answerFormat');
  return ok({
    id,
    title,
    prompt,
    result: kind,
    ...(isThinkingOn === undefined ? {} : { isThinkingOn }),
    ...(isHighResolution === undefined ? {} : { isHighResolution }),
    ...(temperature === undefined ? {} : { temperature }),
    ...(answerFormat === undefined ? {} : { answerFormat }),
  });
}

/** What a browser kept: what is no task any more is not shown, the others are. */
export function readKeptTasks(value: unknown): readonly OwnTask[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((kept: unknown) => {
    const task = readOwnTask(kept);
    return task.ok ? [task.value] : [];
  });
}

export function isTemperature(value: unknown): value is number {
  return typeof value === 'number' && value >= 0 && value < taskLimits.temperature;
}

/** Null: it is there and is none. */
function readFormat(value: unknown): AnswerFormat | undefined | null {
  if (value === undefined || value === 'json' || value === 'listed-fields') return value;
  if (!isRecord(value)) return null;
  const { name, schema } = value;
  const isNamed = typeof name === 'string' && /^[\w-]{1,64}$/.test(name);
  return isNamed && isRecord(schema) ? { name, schema } : null;
}

function isText(value: unknown, mostCharacters: number): value is string {
  return typeof value === 'string' && value.trim() !== '' && value.length <= mostCharacters;
}

function isBooleanOrAbsent(value: unknown): value is boolean | undefined {
  return value === undefined || typeof value === 'boolean';
}
