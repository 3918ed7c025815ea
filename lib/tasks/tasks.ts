import type { LocalText } from './local-text';
import { type OfferedTask, taskCards } from './task-cards';
import type { AnswerFormat, ResultKind } from './task-mark';
import { taskPrompts } from './task-prompts';
import type { TaskId } from './task-words';

interface TaskSettings {
  readonly result: ResultKind;
  /** Whether a model that can be told shall think first; absent: it shall not. */
  readonly isThinkingOn?: boolean;
  /** Absent: as the person's options say. */
  readonly temperature?: number;
  readonly isHighResolution?: boolean;
  readonly answerFormat?: AnswerFormat;
}

/** A task of the gallery: one click attaches its samples, sets its parameters and sends its prompt. */
export interface Task extends OfferedTask, TaskSettings {
  readonly prompt: LocalText;
  readonly isThinkingOn: boolean;
}

const settings: Readonly<Record<TaskId, TaskSettings>> = {
  'find-objects': { result: 'shapes' },
  describe: { result: 'text' },
  'read-text': { result: 'shapes', isHighResolution: true },
  'extract-fields': { result: 'fields', temperature: 0.1, answerFormat: 'listed-fields' },
  'compare-pictures': { result: 'changes' },
  'solve-problem': { result: 'steps', isThinkingOn: true },
  'parse-page': { result: 'document', isHighResolution: true },
  'understand-video': { result: 'events' },
  ask: { result: 'text' },
  write: { result: 'text', temperature: 0.9 },
  'sketch-to-page': { result: 'web-page' },
  point: { result: 'shapes' },
  'locate-3d': { result: 'shapes' },
};

/** The gallery with all that its tasks ask. */
export const tasks: readonly Task[] = taskCards.map((card) => ({
  ...card,
  isThinkingOn: false,
  ...settings[card.id],
  prompt: taskPrompts[card.id],
}));
