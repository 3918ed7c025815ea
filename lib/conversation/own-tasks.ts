import { createStore } from 'zustand/vanilla';
import type { OwnTask } from '@/lib/tasks/own-task';
import { readKeptTasks } from '@/lib/tasks/read-own-task';
import { createKeptValue } from './storage/kept-value';
import type { OwnTasksState, Workspace } from './workspace';
import type { WorkspaceDeps } from './workspace-deps';

type Verbs = Pick<Workspace, 'readOwnTasks' | 'saveOwnTask' | 'removeOwnTask'>;

/** Tasks that a person made, kept in localStorage apart from the preferences: every tab writes those as it knows them. */
export function createOwnTasks({ localStorage }: Pick<WorkspaceDeps, 'localStorage'>) {
  const kept = createKeptValue(localStorage, 'sightline.tasks');
  const store = createStore<OwnTasksState>(() => ({ tasks: [] }));
  /** From when on the browser kept nothing more, what this page knows is all there is. */
  let isKept = true;

  /** What other tabs have kept meanwhile is read before anything is changed. */
  const readOwnTasks = () => {
    const value = isKept ? kept.read() : null;
    if (value !== null) store.setState({ tasks: readKeptTasks(value) });
  };
  const change = (alter: (tasks: readonly OwnTask[]) => readonly OwnTask[]): boolean => {
    readOwnTasks();
    const tasks = alter(store.getState().tasks);
    store.setState({ tasks });
    isKept = kept.write(tasks);
    return isKept;
  };

  const verbs: Verbs = {
    readOwnTasks,
    saveOwnTask: (task) =>
      change((tasks) => {
        const at = tasks.findIndex(({ id }) => id === task.id);
        return at === -1 ? [...tasks, task] : tasks.with(at, task);
      }),
    removeOwnTask: (id) => void change((tasks) => tasks.filter((task) => task.id !== id)),
  };
  return { store, verbs, forget: kept.forget };
}
