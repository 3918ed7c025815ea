import type { Workspace } from '@/lib/conversation/workspace';
import type { Locale } from '@/lib/i18n/locale';
import type { Task } from '@/lib/tasks/tasks';

/** Writes the task's prompt under what the message says already and thinks as the task thinks. Nothing is sent. */
export function writeTask(
  task: Task,
  locale: Locale,
  workspace: Pick<Workspace, 'draft' | 'setDraftText' | 'setThinking'>,
): void {
  const begun = workspace.draft.getState().text.trimEnd();
  const prompt = task.prompt[locale];
  workspace.setDraftText(begun === '' ? prompt : `${begun}\n\n${prompt}`);
  workspace.setThinking(task.isThinkingOn);
}
