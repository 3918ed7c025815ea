import type { ConversationVerbsDeps } from './conversation-verbs';
import type { Workspace } from './workspace';

type Verbs = Pick<Workspace, 'removeConversation' | 'undoRemove' | 'forgetRemoved'>;

/** A deletion hides at once, and deletes when it can no longer be undone. */
export function createRemovalVerbs({ ledger, recorder, runner, tabs, now }: ConversationVerbsDeps): Verbs {
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
  };
}
