'use client';

import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { OwnTask } from '@/lib/tasks/own-task';

/** What is open of a person's own tasks: one to be changed, one whose blanks are to be filled in, or the list of all. */
export type TaskDialog =
  | { readonly kind: 'edit'; readonly task: OwnTask }
  | { readonly kind: 'fill'; readonly task: OwnTask }
  | { readonly kind: 'list' };

const opened = createStore<{ readonly dialog: TaskDialog | null }>(() => ({ dialog: null }));

/** Opens it over whatever is on screen, or closes it. */
export function showTaskDialog(dialog: TaskDialog | null): void {
  opened.setState({ dialog });
}

export function useTaskDialog(): TaskDialog | null {
  return useStore(opened, ({ dialog }) => dialog);
}
