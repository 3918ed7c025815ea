'use client';

import { useStore } from 'zustand';
import type { OwnTask } from '@/lib/tasks/own-task';
import { useWorkspace } from './workspace-context';

/** Tasks that the person made, the oldest first. */
export function useOwnTasks(): readonly OwnTask[] {
  return useStore(useWorkspace().ownTasks, ({ tasks }) => tasks);
}
