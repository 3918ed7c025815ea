import type { AssistantMessage } from '@/lib/conversation/rows';
import { isRecord } from '@/lib/core/is-record';
import type { RevisedAnswer } from '@/lib/grounding/revise-answer';
import type { Shape } from '@/lib/grounding/shape';
import { isOnPicture } from '@/lib/grounding/shape-kinds';
import type { TaskMark } from '@/lib/tasks/task-mark';
import { jsonDocuments } from './fields/json-documents';

interface Asked {
  readonly message: AssistantMessage;
  readonly task: TaskMark | undefined;
  readonly answer: RevisedAnswer | null;
}

/** The data that a reply is to be shown as a table of; empty: it is not about data. */
export function dataOf({ message, task, answer }: Asked): readonly unknown[] {
  const isAskedFor = task?.result === 'fields';
  const isAboutPlaces = answer === null || answer.shapes.length + answer.removedShapes.length > 0;
  if (!isAskedFor && (task !== undefined || isAboutPlaces || answer.isNothingFound)) return [];
  return jsonDocuments(message.text).filter(holdsFields);
}

/** An object with something in it, or a list of objects: bare lists of words or numbers are read as they are. */
function holdsFields(document: unknown): boolean {
  if (Array.isArray(document)) return document.length > 0 && document.every(isRecord);
  return isRecord(document) && Object.keys(document).length > 0;
}

/** Whether a reply tells several pictures apart: it was asked to, or it names something on two of them at least. */
export function areChanges(
  task: TaskMark | undefined,
  pictureCount: number,
  shapes: readonly Shape[],
): boolean {
  if (pictureCount < 2) return false;
  const named = new Set(shapes.filter(isOnPicture).map(({ imageIndex }) => imageIndex));
  return task?.result === 'changes' || named.size > 1;
}
