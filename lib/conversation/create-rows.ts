import type { StoreApi } from 'zustand/vanilla';
import { createLedger } from './ledger';
import { createPresence } from './presence';
import { createRecorder } from './storage/recorder';
import { createRowReader, type RowReader } from './storage/row-reader';
import { createStorageDoor } from './storage/storage-door';
import { createTabs } from './tabs';
import { createReplyRunner } from './turn/reply-runner';
import type { ConversationState } from './workspace';
import type { WorkspaceDeps } from './workspace-deps';

/** Everything that keeps the rows: in the state, in storage, in step with the other tabs, and growing while replies arrive. */
export function createRows(conversations: StoreApi<ConversationState>, deps: WorkspaceDeps) {
  const read = () => conversations.getState();
  const presence = createPresence();
  const { storage, onTrouble } = createStorageDoor(deps, (storageTrouble) => {
    if (read().storageTrouble !== storageTrouble) conversations.setState({ storageTrouble });
  });
  const tabs = createTabs({
    ...deps,
    runsHere: (replyId) => runner.isRunning(replyId),
    onChanged: (conversationId) => void reader.readAgain(conversationId),
  });
  const recorder = createRecorder({
    ...deps,
    storage,
    onTrouble,
    onWritten: tabs.tellChanged,
    message: (id) => read().messages[id] ?? null,
    conversation: (id) => read().conversations[id] ?? removedConversation(read(), id),
  });
  const ledger = createLedger(conversations, recorder);
  const runner = createReplyRunner({ ...deps, ledger, recorder, presence });
  const reader: RowReader = createRowReader({ ledger, recorder, runner, tabs, storage, onTrouble });

  const readBlob = async (hash: string): Promise<Blob | null> => {
    const held = recorder.heldBlob(hash);
    return held ?? (await (await storage()).readBlob(hash).catch(() => null));
  };

  return { presence, tabs, recorder, ledger, runner, reader, storage, readBlob };
}

/** While its deletion can be undone, a conversation is still written like any other. */
function removedConversation({ removed }: ConversationState, id: string) {
  return removed?.conversation.id === id ? removed.conversation : null;
}
