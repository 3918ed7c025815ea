import type { LocalText } from './local-text';
import type { OwnTask } from './own-task';
import type { TaskMark } from './task-mark';
import type { Task } from './tasks';

/** What a message that is asked as this task of the gallery remembers of it. */
export function markTask(task: Task, locale: keyof LocalText): TaskMark {
  return { ...settingsOf(task), taskId: task.id, title: task.title[locale] };
}

/** As of a task of the gallery. */
export function markOwnTask(task: OwnTask): TaskMark {
  return { ...settingsOf(task), taskId: task.id, title: task.title };
}

type Settings = Omit<TaskMark, 'taskId' | 'title'>;

function settingsOf({ result, temperature, isHighResolution, answerFormat }: Settings): Settings {
  return {
    result,
    ...(temperature === undefined ? {} : { temperature }),
    ...(isHighResolution === undefined ? {} : { isHighResolution }),
    ...(answerFormat === undefined ? {} : { answerFormat }),
  };
}
