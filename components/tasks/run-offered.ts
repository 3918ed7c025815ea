import type { Workspace } from '@/lib/conversation/workspace';
import type { Locale } from '@/lib/i18n/locale';
import type { TaskId } from '@/lib/tasks/task-words';
import { tasks } from '@/lib/tasks/tasks';
import { startTask } from './start-task';

/** Starts a task by what a card knows of it; what it asks comes with this. Throws when a sample cannot be loaded. */
export async function runOffered(id: TaskId, locale: Locale, workspace: Workspace): Promise<void> {
  const task = tasks.find((each) => each.id === id);
  if (task !== undefined) await startTask(task, locale, workspace);
}
