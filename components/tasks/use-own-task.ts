'use client';

import { showTaskDialog } from '@/components/state/task-dialog';
import { useWorkspace } from '@/components/state/workspace-context';
import { endOfMessage } from '@/components/ui/rescue-focus';
import { markOwnTask } from '@/lib/tasks/mark-task';
import type { OwnTask } from '@/lib/tasks/own-task';
import { fillIn, variablesIn } from '@/lib/tasks/variables';
import { writeTask } from './write-task';

export interface OwnTaskUse {
  /** Writes it into the message; where it asks for something, a form asks first. */
  readonly use: (task: OwnTask) => void;
  readonly write: (task: OwnTask, values: Readonly<Record<string, string>>) => void;
}

export function useOwnTask(): OwnTaskUse {
  const workspace = useWorkspace();
  const write: OwnTaskUse['write'] = (task, values) => {
    const prompt = fillIn(task.prompt, values);
    const { isThinkingOn } = task;
    writeTask(
      { prompt, mark: markOwnTask(task), ...(isThinkingOn === undefined ? {} : { isThinkingOn }) },
      workspace,
    );
  };
  return {
    write,
    use: (task) => {
      if (variablesIn(task.prompt).length > 0) return showTaskDialog({ kind: 'fill', task });
      write(task, {});
      endOfMessage()?.focus();
    },
  };
}
