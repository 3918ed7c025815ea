import { defaultLook } from '@/lib/grounding/overlay-look';
import type { ModelRow } from '@/lib/protocol/models-reply';
import type { ConversationState, DraftState, ModelsState, PreferencesState } from './workspace';

export const emptyConversations: ConversationState = {
  isReady: false,
  conversations: {},
  messages: {},
  currentId: null,
  removed: null,
  running: {},
  waits: {},
  storageTrouble: 'none',
};

export const emptyDraft: DraftState = { text: '', attachments: [], sendFailure: null, isHeld: false };

/** Until the list has come, the server's default alone is known, if the page came with it. */
export function modelsLoading(defaultRow: ModelRow | null): ModelsState {
  return { status: 'loading', rows: defaultRow === null ? [] : [defaultRow], failure: null };
}

export const defaultPreferences: PreferencesState = {
  model: null,
  thinking: {},
  thinkingBudget: null,
  systemPrompt: '',
  temperature: null,
  highResolution: false,
  webSearch: false,
  maxPixels: null,
  overlay: defaultLook,
};
