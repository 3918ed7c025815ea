import type { StoreApi } from 'zustand/vanilla';
import type { OwnTask } from '@/lib/tasks/own-task';
import { readKeptTasks } from '@/lib/tasks/read-own-task';
import type { createKeptValue } from './storage/kept-value';
import type { OwnTasksState } from './workspace';

type Store = StoreApi<OwnTasksState>;
type Kept = ReturnType<typeof createKeptValue>;

/** From when on the browser kept nothing more, what the page knows is all there is. */
export function readOwnTasks(store: Store, kept: Kept): void {
  const value = store.getState().isKept ? kept.read() : null;
  if (value !== null) store.setState({ tasks: readKeptTasks(value) });
}

/** Adds it, or puts it in the place of the one of its id. False: the browser would not keep it. */
export function saveOwnTask(store: Store, kept: Kept, task: OwnTask): boolean {
  return change(store, kept, (tasks) => {
    const at = tasks.findIndex(({ id }) => id === task.id);
    return at === -1 ? [...tasks, task] : tasks.with(at, task);
  });
}

export function removeOwnTask(store: Store, kept: Kept, id: string): void {
  change(store, kept, (tasks) => tasks.filter((task) => task.id !== id));
}

/** What other tabs have kept meanwhile is read before anything is changed. */
function change(store: Store, kept: Kept, alter: (tasks: readonly OwnTask[]) => readonly OwnTask[]): boolean {
  readOwnTasks(store, kept);
  const tasks = alter(store.getState().tasks);
  const isKept = kept.write(tasks);
  store.setState({ tasks, isKept });
  return isKept;
}
