'use client';

import type { TaskDialog } from '@/components/state/task-dialog';
import { TaskEditor } from './task-editor';
import { TaskForm } from './task-form';
import { TaskList } from './task-list';

interface TaskDialogPanelProps {
  readonly dialog: TaskDialog;
  readonly onClose: () => void;
}

export function TaskDialogPanel({ dialog, onClose }: TaskDialogPanelProps) {
  switch (dialog.kind) {
    case 'edit':
      return <TaskEditor key={dialog.task.id} task={dialog.task} onClose={onClose} />;
    case 'fill':
      return <TaskForm key={dialog.task.id} task={dialog.task} onClose={onClose} />;
    default:
      return <TaskList onClose={onClose} />;
  }
}
