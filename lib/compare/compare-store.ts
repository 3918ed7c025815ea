import { createStore, type StoreApi } from 'zustand/vanilla';
import { fittedAlignment } from './alignment';
import type { CompareState, CompareView, PlacedAlignment } from './compare-view';
import type { ComparedPicture } from './compared-picture';
import type { DifferenceSettings } from './difference';

/** So many alignments can be undone. */
const mostEarlier = 50;

const plainDifference: DifferenceSettings = { channel: 'all', amplify: 4, threshold: 24 };

/** What two to four pictures beside each other look like: how they lie, which are shown and how, what is picked. */
export function createCompareStore(pictures: readonly ComparedPicture[]): StoreApi<CompareState> {
  return createStore<CompareState>()((set) => ({
    ...beginning(pictures),
    setMode: (mode) =>
      set((now) => ({ mode, isSecondShown: false, picks: mode === 'side-by-side' ? now.picks : null })),
    setPair: (pair) => set({ pair, differenceResult: null, pickedRegion: null, picks: null }),
    lock: (isLocked) => set({ isLocked }),
    adjust: (change) => set(change),
    setDifference: (change) => set(({ difference }) => ({ difference: { ...difference, ...change } })),
    align: (pictureIndex, alignment) =>
      set(({ alignments, earlierAlignments }) => ({
        alignments: alignments.map((kept, index) => (index === pictureIndex && index > 0 ? alignment : kept)),
        earlierAlignments: [...earlierAlignments.slice(1 - mostEarlier), alignments],
        picks: null,
      })),
    nudge: (alignments, isFirst) =>
      set((now) => ({
        alignments,
        ...(isFirst && {
          earlierAlignments: [...now.earlierAlignments.slice(1 - mostEarlier), now.alignments],
        }),
      })),
    undoAlignment: () =>
      set(({ alignments, earlierAlignments }) => ({
        alignments: earlierAlignments.at(-1) ?? alignments,
        earlierAlignments: earlierAlignments.slice(0, -1),
      })),
    askForPicks: (isAsking) =>
      set((now) => ({ picks: isAsking ? [] : null, mode: isAsking ? 'side-by-side' : now.mode })),
    pick: (spot) => set(({ picks }) => ({ picks: picks === null ? null : [...picks, spot] })),
  }));
}

function beginning(pictures: readonly ComparedPicture[]): CompareView {
  return {
    pictures,
    alignments: fittedAlignments(pictures),
    earlierAlignments: [],
    mode: 'side-by-side',
    pair: [0, 1],
    isLocked: true,
    swipeShare: 0.5,
    opacity: 0.5,
    blinkRate: 1.5,
    isBlinking: true,
    isSecondShown: false,
    hasShapes: true,
    isPeeking: false,
    colourBy: 'change',
    difference: plainDifference,
    differenceResult: null,
    work: { isSubtracting: false, subtractionTrouble: null, isAligning: false, alignTrouble: null },
    hoveredChangeId: null,
    pickedChangeId: null,
    pickedRegion: null,
    picks: null,
  };
}

function fittedAlignments(pictures: readonly ComparedPicture[]): readonly PlacedAlignment[] {
  const first = pictures[0]?.size;
  return pictures.map(({ size }) => ({ ...fittedAlignment(size, first ?? size), method: 'fitted' }));
}
