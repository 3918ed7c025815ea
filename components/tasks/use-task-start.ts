'use client';

import { useLocale } from 'next-intl';
import { useState } from 'react';
import { useWorkspace } from '@/components/state/workspace-context';
import type { OfferedTask } from '@/lib/tasks/task-cards';

export interface TaskStart {
  /** The task whose samples are on their way into the message. */
  readonly running: OfferedTask | null;
  /** The task whose samples could not be loaded. */
  readonly failed: OfferedTask | null;
  /** Does nothing while one is running. */
  readonly start: (task: OfferedTask) => void;
}

/** Runs one task of the gallery at a time. */
export function useTaskStart(): TaskStart {
  const locale = useLocale();
  const workspace = useWorkspace();
  const [running, setRunning] = useState<OfferedTask | null>(null);
  const [failed, setFailed] = useState<OfferedTask | null>(null);
  const start = (task: OfferedTask) => {
    if (running !== null) return;
    setRunning(task);
    setFailed(null);
    import('./run-offered')
      .then(({ runOffered }) => runOffered(task.id, locale, workspace))
      .catch(() => setFailed(task))
      .finally(() => setRunning(null));
  };
  return { running, failed, start };
}
