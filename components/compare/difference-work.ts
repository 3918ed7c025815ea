import type { StoreApi } from 'zustand/vanilla';
import { findDifference, forgetCompared, pictureToCompare } from '@/lib/compare/compare-desk';
import type { CompareState, CompareWork } from '@/lib/compare/compare-view';

type ReadBlob = (hash: string) => Promise<Blob | null>;

/**
 * Keeps the difference of the shown pair up to date while it is looked at: one at a time, and after it the newest that
 * is wanted, whatever sliders did in between. Returns how to stop.
 */
export function followDifference(store: StoreApi<CompareState>, readBlob: ReadBlob): () => void {
  const ending = new AbortController();
  let done: Wanted | null = null;
  let isBusy = false;

  async function work(): Promise<void> {
    const wanted = wantedOf(store.getState());
    if (isBusy || ending.signal.aborted || wanted === null || (done !== null && isSame(wanted, done))) return;
    isBusy = true;
    done = wanted;
    note(store, { isSubtracting: true, subtractionTrouble: null });
    const result = await differenceOf(wanted, readBlob, ending.signal);
    isBusy = false;
    if (ending.signal.aborted) {
      if (result.ok) result.value.image.close();
      return;
    }
    const { differenceResult, pair, adjust } = store.getState();
    const isWanted = pair === wanted.pair;
    note(store, { isSubtracting: false, subtractionTrouble: result.ok || !isWanted ? null : result.error });
    if (result.ok && !isWanted) result.value.image.close();
    else {
      adjust({ differenceResult: result.ok ? result.value : null, pickedRegion: null });
      differenceResult?.image.close();
    }
    void work();
  }

  const stopListening = store.subscribe(() => void work());
  void work();
  return () => {
    ending.abort();
    stopListening();
    const { differenceResult, adjust } = store.getState();
    adjust({ differenceResult: null });
    differenceResult?.image.close();
    forgetCompared();
  };
}

/** Says what is being computed, and what came of it. */
export function note(store: StoreApi<CompareState>, change: Partial<CompareWork>): void {
  const { work, adjust } = store.getState();
  adjust({ work: { ...work, ...change } });
}

interface Wanted extends Pick<CompareState, 'pictures' | 'pair' | 'difference'> {
  readonly laid: readonly [CompareState['alignments'][number], CompareState['alignments'][number]];
}

function wantedOf({ mode, pictures, pair, difference, alignments }: CompareState): Wanted | null {
  const [one, other] = [alignments[pair[0]], alignments[pair[1]]];
  return mode === 'difference' && one && other ? { pictures, pair, difference, laid: [one, other] } : null;
}

function isSame(one: Wanted, other: Wanted): boolean {
  return (
    one.pair === other.pair &&
    one.difference === other.difference &&
    one.laid.every((alignment, index) => alignment === other.laid[index])
  );
}

async function differenceOf(wanted: Wanted, readBlob: ReadBlob, signal: AbortSignal) {
  const { pictures, pair, laid, difference: settings } = wanted;
  const first = pictures[0]?.size ?? { width: 1, height: 1 };
  const unreadable = { ok: false, error: 'pictures-not-readable' } as const;
  try {
    const [one, other] = await Promise.all([
      read(pictures[pair[0]], readBlob),
      read(pictures[pair[1]], readBlob),
    ]);
    if (one === null || other === null) return unreadable;
    const [a, b] = [
      { ...one, alignment: laid[0] },
      { ...other, alignment: laid[1] },
    ];
    return await findDifference({ one: a, other: b, first, settings }, signal);
  } catch {
    return unreadable;
  }
}

/** Null: storage has lost its bytes. */
export async function read(picture: CompareState['pictures'][number] | undefined, readBlob: ReadBlob) {
  const file = picture && (await readBlob(picture.hash));
  return picture && file ? pictureToCompare(picture.hash, file, picture.size) : null;
}
