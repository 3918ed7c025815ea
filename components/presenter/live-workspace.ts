import { browserDeps } from '@/components/state/browser-deps';
import { createWorkspace } from '@/lib/conversation/create-workspace';
import type { KeptArea } from '@/lib/conversation/storage-place';
import type { Workspace } from '@/lib/conversation/workspace';

/** Keeps nothing: what is asked before people is no part of anybody's conversations. */
const nowhere: KeptArea = { getItem: () => null, setItem: () => undefined, removeItem: () => undefined };

/**
 * A workspace of its own for one question, with the models and the choices of the person's. Neither the person's draft
 * nor the list of conversations knows of it; it goes with the scene.
 */
export function createLiveWorkspace(own: Pick<Workspace, 'models' | 'preferences'>): Workspace {
  const models = own.models.getState();
  const workspace = createWorkspace({
    ...browserDeps(models.rows[0] ?? null, null),
    openStorage: () => Promise.reject(new Error('A scene is not stored')),
    localStorage: () => nowhere,
    sessionStorage: () => nowhere,
    openTabChannel: () => null,
  });
  workspace.models.setState(models);
  workspace.preferences.setState(own.preferences.getState());
  workspace.conversations.setState({ isReady: true });
  return workspace;
}
