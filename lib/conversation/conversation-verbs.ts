import type { Ledger } from './ledger';
import type { Recorder } from './recorder';
import type { ReplyRunner } from './reply-runner';
import type { RowReader } from './row-reader';
import type { Tabs } from './tabs';
import type { Workspace } from './workspace';
import type { WorkspaceDeps } from './workspace-deps';

export interface ConversationVerbsDeps extends Pick<WorkspaceDeps, 'now'> {
  readonly ledger: Ledger;
  readonly recorder: Recorder;
  readonly runner: ReplyRunner;
  readonly reader: RowReader;
  readonly tabs: Tabs;
}

type Verbs = Pick<
  Workspace,
  | 'newConversation'
  | 'openConversation'
  | 'renameConversation'
  | 'removeConversation'
  | 'undoRemove'
  | 'forgetRemoved'
  | 'rememberStageClosed'
>;

/** The list of conversations. A deletion hides at once and deletes when it can no longer be undone. */
export function createConversationVerbs(deps: ConversationVerbsDeps): Verbs {
  const { ledger, recorder, runner, reader, tabs, now } = deps;
  let lastOpened: string | null = null;

  const markRemoved = async (id: string, removedAtMs: number | null) => {
    await recorder.afterWrites((storage) => storage.markRemoved(id, removedAtMs));
    tabs.tellChanged([id]);
  };

  function forgetRemoved(): void {
    const { removed } = ledger.read();
    if (removed === null) return;
    const { id } = removed.conversation;
    ledger.set({ removed: null });
    ledger.forgetMessagesOf(id);
    void recorder.afterWrites((storage) => storage.purge(id));
  }

  return {
    forgetRemoved,

    newConversation: () => {
      lastOpened = null;
      ledger.set({ currentId: null });
    },

    /** The last one asked for is shown, however long an earlier one takes to read. */
    openConversation: async (id) => {
      lastOpened = id;
      await reader.open(id);
      if (lastOpened === id && ledger.conversation(id) !== null) ledger.set({ currentId: id });
    },

    renameConversation: (id, title) => {
      const words = title.replace(/\s+/g, ' ').trim();
      if (words !== '') ledger.editConversation(id, { title: words });
    },

    removeConversation: (id) => {
      const conversation = ledger.conversation(id);
      if (conversation === null) return;
      forgetRemoved();
      runner.stop(id);
      ledger.set({ removed: { conversation } });
      ledger.hideConversation(id);
      void markRemoved(id, now());
    },

    undoRemove: () => {
      const { removed, currentId } = ledger.read();
      if (removed === null) return;
      const { conversation } = removed;
      ledger.set({ removed: null });
      ledger.addConversation(conversation);
      ledger.rewriteMessagesOf(conversation.id);
      void markRemoved(conversation.id, null);
      if (currentId === null) ledger.set({ currentId: conversation.id });
    },

    rememberStageClosed: (isStageClosed) => {
      const { currentId } = ledger.read();
      if (currentId !== null) ledger.editConversation(currentId, { isStageClosed });
    },
  };
}
