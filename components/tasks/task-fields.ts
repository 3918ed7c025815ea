import type { OwnTask } from '@/lib/tasks/own-task';
import { isTemperature, taskLimits } from '@/lib/tasks/read-own-task';
import type { AnswerFormat, ResultKind } from '@/lib/tasks/task-mark';

/** A choice of three: as the person's options say, on or off. */
export type Choice = 'options' | 'on' | 'off';

/** A task as it stands in its form: everything as it was typed. */
export interface TaskFields {
  readonly title: string;
  readonly prompt: string;
  readonly result: ResultKind;
  readonly thinking: Choice;
  readonly highResolution: Choice;
  readonly temperature: string;
  readonly answerFormat: AnswerFormat | undefined;
}

export function fieldsOf(task: OwnTask): TaskFields {
  return {
    title: task.title,
    prompt: task.prompt,
    result: task.result,
    thinking: choiceOf(task.isThinkingOn),
    highResolution: choiceOf(task.isHighResolution),
    temperature: task.temperature === undefined ? '' : String(task.temperature),
    answerFormat: task.answerFormat,
  };
}

/** The task that the form describes; null while something in it is missing or amiss. */
export function taskOf(id: string, fields: TaskFields): OwnTask | null {
  const { result, answerFormat } = fields;
  const [title, prompt] = [fields.title.trim(), fields.prompt.trim()];
  const temperature = temperatureOf(fields.temperature);
  const [isThinkingOn, isHighResolution] = [switchOf(fields.thinking), switchOf(fields.highResolution)];
  if (title === '' || prompt === '' || temperature === null) return null;
  if (title.length > taskLimits.title || prompt.length > taskLimits.prompt) return null;
  return {
    id,
    title,
    prompt,
    result,
    ...(isThinkingOn === undefined ? {} : { isThinkingOn }),
    ...(isHighResolution === undefined ? {} : { isHighResolution }),
    ...(temperature === undefined ? {} : { temperature }),
    ...(answerFormat === undefined ? {} : { answerFormat }),
  };
}

/** Undefined: none is wished. Null: it is no temperature. A comma does as well as a point. */
export function temperatureOf(typed: string): number | undefined | null {
  if (typed.trim() === '') return undefined;
  const value = Number(typed.trim().replace(',', '.'));
  return isTemperature(value) ? value : null;
}

function choiceOf(isOn: boolean | undefined): Choice {
  if (isOn === undefined) return 'options';
  return isOn ? 'on' : 'off';
}

const switchOf = (choice: Choice) => (choice === 'options' ? undefined : choice === 'on');
