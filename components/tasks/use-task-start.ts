'use client';

import { useLocale } from 'next-intl';
import { useState } from 'react';
import { useWorkspace } from '@/components/state/workspace-context';
import type { Task } from '@/lib/tasks/tasks';
import { startTask } from './start-task';

export interface TaskStart {
  /** The task whose samples are on their way into the message. */
  readonly running: Task | null;
  /** The task whose samples could not be loaded. */
  readonly failed: Task | null;
  /** Does nothing while one is running. */
  readonly start: (task: Task) => void;
}

/** Runs one task of the gallery at a time. */
export function useTaskStart(): TaskStart {
  const locale = useLocale();
  const workspace = useWorkspace();
  const [running, setRunning] = useState<Task | null>(null);
  const [failed, setFailed] = useState<Task | null>(null);
  const start = (task: Task) => {
    if (running !== null) return;
    setRunning(task);
    setFailed(null);
    startTask(task, locale, workspace)
      .catch(() => setFailed(task))
      .finally(() => setRunning(null));
  };
  return { running, failed, start };
}
