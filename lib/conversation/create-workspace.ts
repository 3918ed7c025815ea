import { createStore } from 'zustand/vanilla';
import { defaultPreferences, emptyConversations, emptyDraft, modelsLoading } from './initial-states';
import type { ConversationState, DraftState, ModelsState, PreferencesState, Workspace } from './workspace';
import type { WorkspaceDeps } from './workspace-deps';

/** Makes the browser's half: stores and verbs over the given outside world. Touches nothing before `start`. */
export function createWorkspace(_deps: WorkspaceDeps): Workspace {
  const conversations = createStore<ConversationState>(() => emptyConversations);
  const draft = createStore<DraftState>(() => emptyDraft);
  const preferences = createStore<PreferencesState>(() => defaultPreferences);
  const models = createStore<ModelsState>(() => modelsLoading);
  const nothing = () => undefined;
  const nothingYet = async () => undefined;
  return {
    conversations,
    draft,
    preferences,
    models,
    start: nothingYet,
    flush: nothing,
    leave: nothing,
    comeBack: nothing,
    loadModels: nothingYet,
    newConversation: nothing,
    openConversation: nothingYet,
    renameConversation: nothing,
    removeConversation: nothing,
    undoRemove: nothing,
    forgetRemoved: nothing,
    rememberStageClosed: nothing,
    setDraftText: (text) => draft.setState({ text }),
    addFiles: nothing,
    retryAttachment: nothing,
    removeAttachment: nothing,
    moveAttachment: nothing,
    dismissSendFailure: () => draft.setState({ sendFailure: null }),
    send: nothingYet,
    stop: nothing,
    regenerate: nothingYet,
    showVersion: nothing,
    chooseModel: (model) => preferences.setState({ model }),
    setThinking: nothing,
    setThinkingBudget: nothing,
    setOptions: (options) => preferences.setState(options),
    readBlob: async () => null,
  };
}
