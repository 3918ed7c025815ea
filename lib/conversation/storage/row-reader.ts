import type { Attachment } from '@/lib/media/attachment';
import type { Ledger } from '../ledger';
import type { Conversation, Message } from '../rows';
import type { Tabs } from '../tabs';
import { markInterrupted } from '../turn/mark-interrupted';
import type { ReplyRunner } from '../turn/reply-runner';
import type { ConversationState } from '../workspace';
import type { Recorder } from './recorder';
import { type ConversationStorage, type StoredConversation, troubleOf } from './storage';

export interface RowReaderDeps {
  readonly ledger: Ledger;
  readonly recorder: Recorder;
  readonly runner: ReplyRunner;
  readonly tabs: Tabs;
  readonly storage: () => Promise<ConversationStorage>;
  readonly onTrouble: (trouble: ConversationState['storageTrouble']) => void;
}

interface RemovedConversation {
  readonly id: string;
  readonly removedAtMs: number;
}

/** Brings stored rows into the state: all conversations once, and the messages of each when it is opened. */
export function createRowReader({ ledger, recorder, runner, tabs, storage, onTrouble }: RowReaderDeps) {
  const opened = new Set<string>();

  /** Rows that this page is writing are newer than what storage holds. */
  const isOursNow = ({ id }: Message) => runner.isRunning(id) || recorder.isWaiting(id);

  const takeMessages = (rows: readonly Message[]) => {
    const byId = Object.fromEntries(rows.filter((row) => !isOursNow(row)).map((row) => [row.id, row]));
    ledger.set({ messages: { ...ledger.read().messages, ...byId } });
  };

  /** Whether messages of it are held here: it was opened, or began on this page. */
  const isHeld = (id: string) =>
    opened.has(id) ||
    Object.values(ledger.read().messages).some(({ conversationId }) => conversationId === id);

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

  const storedRows = async (id: string): Promise<readonly Message[]> => {
    try {
      return await (await storage()).readMessages(id);
    } catch {
      return [];
    }
  };

  /** Another tab wrote this conversation, or deleted it. What this page changed meanwhile is newer than what was read. */
  async function readAgain(id: string): Promise<void> {
    try {
      const before = ledger.conversation(id);
      const stored = await (await storage()).readConversation(id);
      if (stored === null || stored.removedAtMs !== null) {
        runner.stop(id);
        ledger.hideConversation(id);
        return;
      }
      if (isHeld(id)) takeMessages(await (await storage()).readMessages(id));
      if (ledger.conversation(id) !== before) return await readAgain(id);
      const conversation = { ...stored.conversation, ...recorder.waitingEdit(id) };
      ledger.set({ conversations: { ...ledger.read().conversations, [id]: conversation } });
    } catch (fault) {
      onTrouble(troubleOf(fault));
    }
  }

  return {
    /** Every conversation that is not deleted; gives the ids of those whose deletion was left to finish. */
    async readConversations(): Promise<readonly RemovedConversation[]> {
      try {
        const stored = await (await storage()).readConversations();
        ledger.set({ conversations: { ...shownById(stored), ...ledger.read().conversations } });
        return removedOf(stored);
      } catch (fault) {
        onTrouble(troubleOf(fault));
        return [];
      }
    },

    /** Reads the messages of a conversation, once. */
    open: (id: string): Promise<void> => (opened.has(id) ? Promise.resolve() : read(id)),

    readAgain,

    /** What came with its user messages, the newest message first. Shows nothing of it, and never rejects. */
    async attachmentsOf(id: string): Promise<readonly Attachment[]> {
      const held = Object.values(ledger.read().messages).filter((row) => row.conversationId === id);
      const rows = opened.has(id) ? held : [...(await storedRows(id)), ...held];
      const messages = [...new Map(rows.map((row) => [row.id, row])).values()];
      return messages
        .sort((one, other) => other.createdAtMs - one.createdAtMs)
        .flatMap((row) => (row.role === 'user' ? row.attachments.map(({ attachment }) => attachment) : []));
    },
  };
}

function shownById(stored: readonly StoredConversation[]): Readonly<Record<string, Conversation>> {
  const shown = stored.filter(({ removedAtMs }) => removedAtMs === null);
  return Object.fromEntries(shown.map(({ conversation }) => [conversation.id, conversation]));
}

function removedOf(stored: readonly StoredConversation[]): readonly RemovedConversation[] {
  return stored.flatMap(({ conversation: { id }, removedAtMs }) =>
    removedAtMs === null ? [] : { id, removedAtMs },
  );
}

export type RowReader = ReturnType<typeof createRowReader>;
