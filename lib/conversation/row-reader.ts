import type { Ledger } from './ledger';
import { markInterrupted } from './mark-interrupted';
import type { Recorder } from './recorder';
import type { ReplyRunner } from './reply-runner';
import type { Message } from './rows';
import { type ConversationStorage, troubleOf } from './storage';
import type { Tabs } from './tabs';
import type { ConversationState } from './workspace';

export interface RowReaderDeps {
  readonly ledger: Ledger;
  readonly recorder: Recorder;
  readonly runner: ReplyRunner;
  readonly tabs: Tabs;
  readonly storage: () => Promise<ConversationStorage>;
  readonly onTrouble: (trouble: ConversationState['storageTrouble']) => void;
}

/** Brings stored rows into the state: all conversations once, and the messages of each when it is opened. */
export function createRowReader({ ledger, recorder, runner, tabs, storage, onTrouble }: RowReaderDeps) {
  const opened = new Set<string>();

  /** Rows that this page is writing are newer than what storage holds. */
  const isOursNow = ({ id }: Message) => runner.isRunning(id) || recorder.isWaiting(id);

  const takeMessages = (rows: readonly Message[]) => {
    const taken = rows.filter((row) => !isOursNow(row));
    const byId = Object.fromEntries(taken.map((row) => [row.id, row]));
    ledger.set({ messages: { ...ledger.read().messages, ...byId } });
  };

  async function read(id: string): Promise<void> {
    try {
      const rows = await (await storage()).readMessages(id);
      takeMessages(rows);
      opened.add(id);
      void markInterrupted(rows, { ledger, runner, tabs });
    } catch (fault) {
      onTrouble(troubleOf(fault));
    }
  }

  return {
    /** Every conversation that is not deleted; gives the ids of those whose deletion was left to finish. */
    async readConversations(): Promise<readonly { readonly id: string; readonly removedAtMs: number }[]> {
      try {
        const stored = await (await storage()).readConversations();
        const shown = stored.filter(({ removedAtMs }) => removedAtMs === null);
        const byId = Object.fromEntries(shown.map(({ conversation }) => [conversation.id, conversation]));
        ledger.set({ conversations: { ...byId, ...ledger.read().conversations } });
        return stored.flatMap(({ conversation: { id }, removedAtMs }) =>
          removedAtMs === null ? [] : { id, removedAtMs },
        );
      } catch (fault) {
        onTrouble(troubleOf(fault));
        return [];
      }
    },

    /** Reads the messages of a conversation, once. */
    open: (id: string): Promise<void> => (opened.has(id) ? Promise.resolve() : read(id)),

    /** Another tab wrote this conversation, or deleted it. */
    async readAgain(id: string): Promise<void> {
      try {
        const stored = await (await storage()).readConversation(id);
        if (stored === null || stored.removedAtMs !== null) {
          runner.stop(id);
          ledger.hideConversation(id);
          return;
        }
        if (opened.has(id)) takeMessages(await (await storage()).readMessages(id));
        ledger.set({ conversations: { ...ledger.read().conversations, [id]: stored.conversation } });
      } catch (fault) {
        onTrouble(troubleOf(fault));
      }
    },
  };
}

export type RowReader = ReturnType<typeof createRowReader>;
