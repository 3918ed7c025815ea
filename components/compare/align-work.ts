import type { StoreApi } from 'zustand/vanilla';
import { alignPair } from '@/lib/compare/align-pair';
import { findAlignment } from '@/lib/compare/compare-desk';
import type { AlignTrouble, CompareState, PlacedAlignment } from '@/lib/compare/compare-view';
import { note, read } from './difference-work';

type ReadBlob = (hash: string) => Promise<Blob | null>;

/** Lays a picture as soon as its spots have been shown; where they tell nothing they are asked for anew. Returns how to stop. */
export function followPicks(store: StoreApi<CompareState>): () => void {
  return store.subscribe((now, before) => {
    if (now.picks === before.picks) return;
    const laid = alignPair(now);
    if (laid === null) return;
    if (laid.ok) {
      now.align(laid.value.pictureIndex, laid.value.alignment);
      note(store, { alignTrouble: null });
    } else {
      now.askForPicks(true);
      note(store, { alignTrouble: laid.error });
    }
  });
}

/** Lays every other picture on the first, as one step to undo; where that cannot be done, it says of which and why. */
export async function alignAutomatically(
  store: StoreApi<CompareState>,
  readBlob: ReadBlob,
  signal: AbortSignal,
): Promise<void> {
  const { pictures, alignments } = store.getState();
  note(store, { isAligning: true, alignTrouble: null });
  const laid: PlacedAlignment[] = [...alignments];
  let trouble: AlignTrouble | null = null;
  for (const [index, picture] of pictures.entries()) {
    if (index === 0 || signal.aborted) continue;
    const found = await foundAlignment([pictures[0], picture], readBlob, signal);
    if (found.ok)
      laid[index] = { ...found.value.alignment, method: 'automatic', confidence: found.value.confidence };
    else if (found.error !== 'cancelled') trouble = { code: found.error, name: picture.name };
  }
  note(store, { isAligning: false, alignTrouble: trouble });
  if (!signal.aborted && laid.some((alignment, index) => alignment !== alignments[index])) {
    store.getState().askForPicks(false);
    store.getState().nudge(laid, true);
  }
}

async function foundAlignment(
  [one, other]: readonly [CompareState['pictures'][number] | undefined, CompareState['pictures'][number]],
  readBlob: ReadBlob,
  signal: AbortSignal,
) {
  const unreadable = { ok: false, error: 'pictures-not-readable' } as const;
  try {
    const [first, second] = await Promise.all([read(one, readBlob), read(other, readBlob)]);
    return first && second ? await findAlignment(first, second, signal) : unreadable;
  } catch {
    return unreadable;
  }
}
