'use client';

import { showTaskDialog, useTaskDialog } from '@/components/state/task-dialog';
import { fetched } from '@/components/ui/fetched';

const TaskDialogPanel = fetched(() => import('./task-dialog-panel').then((part) => part.TaskDialogPanel));

/** Where the dialogs about tasks of one's own appear. */
export function TaskDialogs() {
  const dialog = useTaskDialog();
  return dialog === null ? null : <TaskDialogPanel dialog={dialog} onClose={() => showTaskDialog(null)} />;
}
