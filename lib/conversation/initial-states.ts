import type { ConversationState, DraftState, ModelsState, PreferencesState } from './workspace';

export const emptyConversations: ConversationState = {
  isReady: false,
  conversations: {},
  messages: {},
  currentId: null,
  removed: null,
  running: {},
  storageTrouble: 'none',
};

export const emptyDraft: DraftState = { text: '', attachments: [], sendFailure: null };

export const modelsLoading: ModelsState = { status: 'loading', rows: [], failure: null };

export const defaultPreferences: PreferencesState = {
  model: null,
  thinking: {},
  thinkingBudget: null,
  systemPrompt: '',
  temperature: null,
  highResolution: false,
};
