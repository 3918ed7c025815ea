import type { WorkspaceDeps } from '../workspace-deps';
import {
  type ConversationEdit,
  type ConversationStorage,
  type StorageTrouble,
  type StorageWrite,
  troubleOf,
} from './storage';
import {
  blobsOf,
  conversationsTouched,
  isNothing,
  merged,
  nothingWaiting,
  type RowSource,
  rowsOf,
  type WaitingRows,
  withoutBlobs,
} from './waiting-rows';

/** A streaming reply is written at most this often, however many tokens arrive. */
const writeEveryMs = 500;

export interface RecorderDeps extends Pick<WorkspaceDeps, 'after'>, RowSource {
  readonly storage: () => Promise<ConversationStorage>;
  readonly onTrouble: (trouble: StorageTrouble | 'none') => void;
  readonly onWritten: (conversationIds: readonly string[]) => void;
}

/**
 * Writes rows behind the state: it remembers which ones changed and writes them as they are when the time comes,
 * all in one transaction. Rows that storage refuses go with the next write. Pictures that a full disk refuses are
 * held in memory until something is deleted: each new attempt would only fill the disk with what it leaves behind.
 */
export function createRecorder(deps: RecorderDeps) {
  let [waiting, heldBack] = [nothingWaiting(), nothingWaiting()];
  let cancelTimer: (() => void) | null = null;
  let written: Promise<void> = Promise.resolve();
  const blobsUnderWay = new Map<string, Blob>();
  let hasLeftovers = false;
  let isForgetting = false;

  const soon = () => {
    if (isForgetting) return;
    cancelTimer ??= deps.after(writeEveryMs, flush);
  };

  /** Begins at once even while an earlier write runs: a page that is about to go gets no second chance. */
  function flush(): void {
    cancelTimer?.();
    cancelTimer = null;
    if (isForgetting || isNothing(waiting)) return;
    const batch = waiting;
    waiting = nothingWaiting();
    written = Promise.all([written, writeBatch(batch)]).then(() => undefined);
  }

  async function writeBatch(batch: WaitingRows): Promise<void> {
    const isRetry = hasLeftovers;
    for (const [hash, blob] of batch.blobs) blobsUnderWay.set(hash, blob);
    const { areWordsWritten, trouble } = await writeOrLess(batch, deps);
    if (trouble === 'full') heldBack = merged(heldBack, blobsOf(batch));
    if (!areWordsWritten) waiting = merged(trouble === 'full' ? withoutBlobs(batch) : batch, waiting);
    if (!areWordsWritten || isRetry) hasLeftovers = !areWordsWritten;
    for (const hash of batch.blobs.keys()) blobsUnderWay.delete(hash);
    if (trouble !== 'none' || !hasLeftovers) deps.onTrouble(heldBack.blobs.size > 0 ? 'full' : trouble);
    if (areWordsWritten) deps.onWritten(conversationsTouched(batch, deps));
  }

  /** A deletion may have made room. */
  function readmit(): void {
    if (isNothing(heldBack)) return;
    waiting = merged(heldBack, waiting);
    heldBack = nothingWaiting();
    soon();
  }

  return {
    soon,
    flush,
    /** Takes note of a change; the row itself is looked up when it is written. */
    note: (change: (waiting: WaitingRows) => unknown): void => void change(waiting),
    /** A blob that storage may not hold. */
    heldBlob: (hash: string): Blob | null =>
      waiting.blobs.get(hash) ?? blobsUnderWay.get(hash) ?? heldBack.blobs.get(hash) ?? null,
    isWaiting: (messageId: string): boolean => waiting.messages.has(messageId),
    waitingEdit: (conversationId: string): ConversationEdit => waiting.edits.get(conversationId) ?? {},

    /** Runs deletions after everything that waits is written, in the order they were asked for. */
    afterWrites(work: StorageWork): Promise<void> {
      if (isForgetting) return written;
      flush();
      written = written.then(() => tryWork(deps, work)).then(readmit);
      return written;
    },

    /** Deletes all that is kept, and keeps nothing from now on. Rejects when the browser does not delete it. */
    async forgetAll(): Promise<void> {
      isForgetting = true;
      cancelTimer?.();
      await written;
      await (await deps.storage()).destroy();
    },
  };
}

export type Recorder = ReturnType<typeof createRecorder>;

type StorageWork = (storage: ConversationStorage) => Promise<void>;

async function tryWork({ storage, onTrouble }: RecorderDeps, work: StorageWork): Promise<void> {
  try {
    await work(await storage());
  } catch (fault) {
    onTrouble(troubleOf(fault));
  }
}

interface Outcome {
  readonly areWordsWritten: boolean;
  readonly trouble: StorageTrouble | 'none';
}

/** When a full disk refuses the pictures, the words are tried alone, as they are by then. */
async function writeOrLess(batch: WaitingRows, deps: RecorderDeps): Promise<Outcome> {
  const trouble = await tryWrite(deps, rowsOf(batch, deps));
  if (trouble !== 'full' || batch.blobs.size === 0) return { areWordsWritten: trouble === 'none', trouble };
  const wordsTrouble = await tryWrite(deps, rowsOf(withoutBlobs(batch), deps));
  return { areWordsWritten: wordsTrouble === 'none', trouble };
}

async function tryWrite({ storage }: RecorderDeps, write: StorageWrite): Promise<StorageTrouble | 'none'> {
  try {
    await (await storage()).write(write);
    return 'none';
  } catch (fault) {
    return troubleOf(fault);
  }
}
