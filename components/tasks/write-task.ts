import type { Workspace } from '@/lib/conversation/workspace';
import type { LocalText } from '@/lib/tasks/local-text';
import { markTask } from '@/lib/tasks/mark-task';
import type { TaskMark } from '@/lib/tasks/task-mark';
import type { Task } from '@/lib/tasks/tasks';

/** A task as it stands in the message: its words, and how they are asked. */
export interface WrittenTask {
  readonly prompt: string;
  readonly mark: TaskMark;
  /** Absent: as the person's options say. */
  readonly isThinkingOn?: boolean;
}

export function galleryTask(task: Task, locale: keyof LocalText): WrittenTask {
  return {
    prompt: task.prompt[locale],
    mark: markTask(task, locale),
    isThinkingOn: task.isThinkingOn,
  };
}

/** Writes the task's prompt under what the message says already, to be asked as the task asks. Nothing is sent. */
export function writeTask(
  { prompt, mark, isThinkingOn }: WrittenTask,
  workspace: Pick<Workspace, 'draft' | 'setDraftText' | 'setDraftTask' | 'setThinking'>,
): void {
  const begun = workspace.draft.getState().text.trimEnd();
  workspace.setDraftText(begun === '' ? prompt : `${begun}\n\n${prompt}`);
  workspace.setDraftTask(mark);
  if (isThinkingOn !== undefined) workspace.setThinking(isThinkingOn);
}
