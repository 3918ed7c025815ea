import { createStore } from 'zustand/vanilla';
import { createKeptValue } from './storage/kept-value';
import type { OwnTasksState, Workspace } from './workspace';
import type { WorkspaceDeps } from './workspace-deps';

type Verbs = Pick<Workspace, 'readOwnTasks' | 'saveOwnTask' | 'removeOwnTask'>;

/**
 * Tasks that a person made, kept in localStorage apart from the preferences: every tab writes those as it knows them.
 * What reads and changes them is no part of the first load: it comes with whatever shows them.
 */
export function createOwnTasks({ localStorage }: Pick<WorkspaceDeps, 'localStorage'>) {
  const kept = createKeptValue(localStorage, 'sightline.tasks');
  const store = createStore<OwnTasksState>(() => ({ tasks: [], isKept: true }));
  // Where it cannot be fetched now, nothing is read and nothing is kept.
  const fetchKeeping = () => import('./keep-own-tasks').catch(() => null);

  const verbs: Verbs = {
    readOwnTasks: async () => (await fetchKeeping())?.readOwnTasks(store, kept),
    saveOwnTask: async (task) => (await fetchKeeping())?.saveOwnTask(store, kept, task) ?? false,
    removeOwnTask: async (id) => (await fetchKeeping())?.removeOwnTask(store, kept, id),
  };
  return { store, verbs, forget: kept.forget };
}
