import { createWorkspace } from '@/lib/conversation/create-workspace';
import { emptyConversations } from '@/lib/conversation/initial-states';
import type { AssistantMessage, Conversation } from '@/lib/conversation/rows';
import type { PreferencesState, Workspace } from '@/lib/conversation/workspace';
import type { WorkspaceDeps } from '@/lib/conversation/workspace-deps';
import { err } from '@/lib/core/result';
import type { Recording } from '../recording';
import { replayedConversationId } from './played-conversation';
import type { PlayedStore } from './played-rows';

type Edits = Partial<Pick<AssistantMessage, 'reading' | 'corrections' | 'fieldEdits'>>;

/** A workspace of one conversation that asks nothing of a server and keeps nothing: its outside world is empty. */
export function quietWorkspace(
  { title }: Pick<Recording, 'title'>,
  readBlob: Workspace['readBlob'],
  preferred: PreferencesState | undefined,
): { readonly workspace: Workspace; readonly rows: PlayedStore } {
  const quiet = createWorkspace(nothingOutside);
  const { conversations, preferences } = quiet;
  conversations.setState(stateOf(title));
  if (preferred !== undefined) preferences.setState(preferred);
  const edits = new Map<string, Edits>();

  const edit = (id: string, change: Edits) => {
    const message = conversations.getState().messages[id];
    if (message?.role !== 'assistant') return;
    edits.set(id, { ...edits.get(id), ...change });
    conversations.setState(({ messages }) => ({
      messages: { ...messages, [id]: { ...message, ...change } },
    }));
  };

  const workspace: Workspace = {
    ...quiet,
    ...idleVerbs,
    isReplay: true,
    readBlob,
    placeOfOriginal: async () => 'gone',
    chooseReading: (id, reading) => edit(id, { reading }),
    correctShapes: (id, corrections) => edit(id, { corrections }),
    correctFields: (id, fieldEdits) => edit(id, { fieldEdits }),
  };
  return { workspace, rows: { conversations, edits: () => edits } };
}

function stateOf(title: string) {
  const conversation: Conversation = {
    id: replayedConversationId,
    title,
    createdAtMs: 0,
    updatedAtMs: 0,
    headId: null,
    isStageClosed: false,
  };
  return {
    ...emptyConversations,
    isReady: true,
    conversations: { [replayedConversationId]: conversation },
    currentId: replayedConversationId,
  };
}

const nothing = () => undefined;
const nothingLater = async () => undefined;
const refused = async () => err({ code: 'unsupported-here', values: {} } as const);

/** What would change the conversation, or leave it. */
const idleVerbs = {
  start: nothingLater,
  loadModels: nothingLater,
  newConversation: nothing,
  openConversation: nothingLater,
  renameConversation: nothing,
  removeConversation: nothing,
  send: nothingLater,
  stop: nothing,
  regenerate: nothingLater,
  editMessage: nothingLater,
  leaveOut: nothing,
  retryWithout: nothingLater,
  retryConverted: nothingLater,
  cancelRetry: nothing,
  showVersion: nothing,
} as const;

const noArea = () => ({ getItem: () => null, setItem: nothing, removeItem: nothing });

const nothingOutside: WorkspaceDeps = {
  defaultModel: null,
  fetch: () => Promise.reject(new TypeError('A replay asks nothing of a server.')),
  now: () => 0,
  newId: () => replayedConversationId,
  openStorage: () => new Promise(nothing),
  localStorage: noArea,
  sessionStorage: noArea,
  prepareMedia: refused,
  preparePictureAgain: refused,
  toDataUrl: async () => '',
  uploadFile: () => Promise.reject(new TypeError('A replay uploads nothing.')),
  atNextFrame: () => nothing,
  after: () => nothing,
  openTabChannel: () => null,
};
