import { createStore, type StoreApi } from 'zustand/vanilla';
import { createConversationVerbs } from './conversation-verbs';
import { createRows } from './create-rows';
import { createDraftVerbs } from './draft/draft-verbs';
import { createUploadDesk } from './draft/upload-desk';
import { createGroundingVerbs } from './grounding-verbs';
import { defaultPreferences, emptyConversations, emptyDraft, modelsLoading } from './initial-states';
import { createLifeVerbs } from './life-verbs';
import { loadModels } from './load-models';
import { createOriginals } from './originals';
import { createOwnTasks } from './own-tasks';
import { createPreferenceVerbs } from './preference-verbs';
import { createRetryWaits } from './retry-waits';
import { createSettings } from './settings';
import { createAnswering } from './turn/answering';
import { createEditVerbs } from './turn/edit-verbs';
import { createLeavingVerbs } from './turn/leaving-verbs';
import { sendDraft, stopAnswers } from './turn/send-draft';
import { createTurnUploads } from './turn/turn-uploads';
import { createVersionVerbs } from './turn/version-verbs';
import type { ConversationState, DraftState, ModelsState, PreferencesState, Workspace } from './workspace';
import type { WorkspaceDeps } from './workspace-deps';

/** Makes the browser's half: stores and verbs over the given outside world. Touches nothing of it before `start`. */
export function createWorkspace(deps: WorkspaceDeps): Workspace {
  const conversations = createStore<ConversationState>(() => emptyConversations);
  const draft = createStore<DraftState>(() => emptyDraft);
  const preferences = createStore<PreferencesState>(() => defaultPreferences);
  const models = createStore<ModelsState>(() => modelsLoading(deps.defaultModel));

  const settings = createSettings(preferences, models);
  const rows = createRows(conversations, deps);
  const { ledger, recorder, runner } = rows;
  const desk = createUploadDesk(deps);
  const modelId = () => settings.model().id;
  const drafting = createDraftVerbs({ ...deps, draft, target: settings.target, modelId, desk });
  settings.onChange(drafting.refit);

  const originals = createOriginals(rows);
  const readBlob = async (hash: string) =>
    drafting.heldBlob(hash) ?? originals.held(hash) ?? (await rows.readBlob(hash));
  const keepBlob = (hash: string, blob: Blob) => recorder.note(({ blobs }) => blobs.set(hash, blob));
  const answering = createAnswering({
    ...deps,
    ledger,
    runner,
    settings,
    uploads: createTurnUploads({ ledger, desk }),
    media: { ...deps, readBlob, keepBlob },
  });
  const waits = createRetryWaits({ ...deps, ledger });
  const versions = createVersionVerbs({ ...rows, answering, waits });
  const leaving = createLeavingVerbs({ ...deps, ...rows, ...versions, settings, readBlob, keepBlob });
  const preferring = createPreferenceVerbs(preferences, settings, deps);
  const owning = createOwnTasks(deps);
  const showModels = () => loadInto(models, deps);

  return {
    conversations,
    draft,
    preferences,
    models,
    ownTasks: owning.store,
    ...createLifeVerbs({
      ...deps,
      ...rows,
      conversations,
      loadPreferences: preferring.load,
      forgetPreferences: () => {
        preferring.forget();
        owning.forget();
      },
      loadModels: showModels,
      cancelRetries: waits.cancelAll,
    }),
    ...createConversationVerbs({ ...deps, ...rows }),
    ...drafting.verbs,
    ...preferring.verbs,
    ...owning.verbs,
    ...versions.verbs,
    ...leaving,
    ...createEditVerbs({ ...deps, ...rows, ...versions, answering, waits }),
    ...createGroundingVerbs(rows),
    loadModels: showModels,
    send: () => sendDraft({ ...deps, ...rows, ...versions, answering, waits, originals, draft: drafting }),
    stop: () => {
      const { currentId } = conversations.getState();
      if (currentId !== null) stopAnswers({ runner, waits }, currentId);
    },
    readBlob,
    ...originals.verbs,
  };
}

async function loadInto(
  models: StoreApi<ModelsState>,
  { fetch }: Pick<WorkspaceDeps, 'fetch'>,
): Promise<void> {
  models.setState({ status: 'loading', failure: null });
  const loaded = await loadModels(fetch);
  models.setState(
    loaded.ok
      ? { status: 'ready', rows: loaded.value, failure: null }
      : { status: 'failed', failure: loaded.error },
  );
}
