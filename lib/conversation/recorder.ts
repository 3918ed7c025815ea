import type { Conversation, Message } from './rows';
import { type ConversationStorage, type StorageTrouble, type StorageWrite, troubleOf } from './storage';
import type { WorkspaceDeps } from './workspace-deps';

/** A streaming reply is written at most this often, however many tokens arrive. */
const writeEveryMs = 500;

export interface RecorderDeps extends Pick<WorkspaceDeps, 'after'> {
  readonly storage: () => Promise<ConversationStorage>;
  /** The rows as they are now; null for one that is gone. */
  readonly conversation: (id: string) => Conversation | null;
  readonly message: (id: string) => Message | null;
  readonly onTrouble: (trouble: StorageTrouble | 'none') => void;
  readonly onWritten: (conversationIds: readonly string[]) => void;
}

/**
 * Writes rows behind the state: it remembers which ones changed and writes them as they are when the time comes,
 * all in one transaction. What storage refuses stays remembered and goes with the next write.
 */
export function createRecorder(deps: RecorderDeps) {
  let waiting = nothingWaiting();
  let cancelTimer: (() => void) | null = null;
  let written: Promise<unknown> = Promise.resolve();
  const blobsUnderWay = new Map<string, Blob>();
  /** Something that was refused waits to be written again. */
  let hasLeftovers = false;

  const soon = () => {
    cancelTimer ??= deps.after(writeEveryMs, flush);
  };

  /** Begins at once even while an earlier write runs: a page that is about to go gets no second chance. */
  function flush(): void {
    cancelTimer?.();
    cancelTimer = null;
    if (isNothing(waiting)) return;
    const batch = waiting;
    waiting = nothingWaiting();
    written = Promise.all([written, writeBatch(batch)]);
  }

  async function writeBatch(batch: Waiting): Promise<void> {
    for (const [hash, blob] of batch.blobs) blobsUnderWay.set(hash, blob);
    const isLeftover = hasLeftovers;
    const refused = await writeOrLess(batch, deps);
    if (refused.rows) waiting = merged(batch, waiting);
    else if (refused.blobs) waiting = merged({ ...nothingWaiting(), ...ofBlobs(batch) }, waiting);
    for (const hash of batch.blobs.keys()) blobsUnderWay.delete(hash);
    const isRefused = refused.trouble !== 'none';
    if (isRefused || isLeftover) hasLeftovers = isRefused;
    if (isRefused || !hasLeftovers) deps.onTrouble(refused.trouble);
    if (!refused.rows) deps.onWritten(touchedBy(batch, deps));
  }

  return {
    soon,
    flush,
    newConversation: (id: string) => void waiting.newConversations.add(id),
    conversation: (id: string) => void waiting.conversations.add(id),
    message: (id: string) => void waiting.messages.add(id),
    removedMessage: (id: string, conversationId: string) =>
      void waiting.removedMessages.set(id, conversationId),
    blob: (hash: string, blob: Blob) => void waiting.blobs.set(hash, blob),
    /** A blob that storage may not hold yet. */
    heldBlob: (hash: string): Blob | null => waiting.blobs.get(hash) ?? blobsUnderWay.get(hash) ?? null,
    isWaiting: (messageId: string): boolean => waiting.messages.has(messageId),
    /** Runs after everything that waits is written and after earlier work of this kind, so that a deletion finds all of it. */
    afterWrites(work: (storage: ConversationStorage) => Promise<void>): Promise<void> {
      flush();
      const done = written.then(async () => {
        try {
          await work(await deps.storage());
        } catch (fault) {
          deps.onTrouble(troubleOf(fault));
        }
      });
      written = done;
      return done;
    },
  };
}

export type Recorder = ReturnType<typeof createRecorder>;

interface Waiting {
  readonly newConversations: Set<string>;
  readonly conversations: Set<string>;
  readonly messages: Set<string>;
  /** Conversation id by message id. */
  readonly removedMessages: Map<string, string>;
  readonly blobs: Map<string, Blob>;
}

function nothingWaiting(): Waiting {
  return {
    newConversations: new Set(),
    conversations: new Set(),
    messages: new Set(),
    removedMessages: new Map(),
    blobs: new Map(),
  };
}

function isNothing(waiting: Waiting): boolean {
  return Object.values(waiting).every(({ size }) => size === 0);
}

function merged(earlier: Waiting, later: Waiting): Waiting {
  return {
    newConversations: new Set([...earlier.newConversations, ...later.newConversations]),
    conversations: new Set([...earlier.conversations, ...later.conversations]),
    messages: new Set([...earlier.messages, ...later.messages]),
    removedMessages: new Map([...earlier.removedMessages, ...later.removedMessages]),
    blobs: new Map([...earlier.blobs, ...later.blobs]),
  };
}

/** Blobs are written again together with the rows that need them, or a sweep would find them unneeded. */
function ofBlobs({ blobs, messages }: Waiting): Pick<Waiting, 'blobs' | 'messages'> {
  return { blobs, messages };
}

function rowsOf(waiting: Waiting, { conversation, message }: RecorderDeps): StorageWrite {
  return {
    newConversations: [...waiting.newConversations].flatMap((id) => conversation(id) ?? []),
    conversations: [...waiting.conversations].flatMap((id) => conversation(id) ?? []),
    messages: [...waiting.messages].flatMap((id) => message(id) ?? []),
    removedMessageIds: [...waiting.removedMessages.keys()],
    blobs: waiting.blobs,
  };
}

function touchedBy(batch: Waiting, deps: RecorderDeps): readonly string[] {
  const { newConversations, conversations, messages } = rowsOf(batch, deps);
  const ids = [
    ...[...newConversations, ...conversations].map(({ id }) => id),
    ...messages.map(({ conversationId }) => conversationId),
    ...batch.removedMessages.values(),
  ];
  return [...new Set(ids)];
}

interface Refused {
  readonly rows: boolean;
  readonly blobs: boolean;
  readonly trouble: StorageTrouble | 'none';
}

/** When a full disk refuses the pictures, the words are tried alone, as they are by then. */
async function writeOrLess(batch: Waiting, deps: RecorderDeps): Promise<Refused> {
  const trouble = await tryWrite(deps, rowsOf(batch, deps));
  if (trouble === 'none') return { rows: false, blobs: false, trouble };
  const isWorthTrying = trouble === 'full' && batch.blobs.size > 0;
  const wordsAlone = { ...rowsOf(batch, deps), blobs: new Map() };
  const wordsTrouble = isWorthTrying ? await tryWrite(deps, wordsAlone) : trouble;
  return { rows: wordsTrouble !== 'none', blobs: true, trouble };
}

async function tryWrite({ storage }: RecorderDeps, write: StorageWrite): Promise<StorageTrouble | 'none'> {
  try {
    await (await storage()).write(write);
    return 'none';
  } catch (fault) {
    return troubleOf(fault);
  }
}
