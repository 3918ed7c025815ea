'use client';

import { createContext, type ReactNode, use, useState } from 'react';
import type { ComparedPicture } from '@/lib/compare/compared-picture';

interface Comparison {
  /** All that may be compared. */
  readonly pictures: readonly ComparedPicture[];
  /** Two to four of them. */
  readonly shown: readonly ComparedPicture[];
}

interface CompareDoor {
  /** Null: nothing is being compared. */
  readonly comparison: Comparison | null;
  /** Two pictures or more: at most four are compared at once, the others can be taken in their place. `shownIds`: those that are seen first; else the first four. */
  open(pictures: readonly ComparedPicture[], shownIds?: readonly string[]): void;
  close(): void;
}

const CompareContext = createContext<CompareDoor | null>(null);

/** Knows what is being compared; what is seen of it is fetched when it is first opened. */
export function CompareProvider({ children }: { children: ReactNode }) {
  const [comparison, setComparison] = useState<Comparison | null>(null);
  const door: CompareDoor = {
    comparison,
    open: (pictures, shownIds = []) => setComparison(comparisonOf(pictures, shownIds)),
    close: () => setComparison(null),
  };
  return <CompareContext value={door}>{children}</CompareContext>;
}

/** Opens and closes the comparison of pictures. */
export function useCompare(): CompareDoor {
  const door = use(CompareContext);
  if (door === null) throw new Error('useCompare needs a CompareProvider above it');
  return door;
}

const mostShown = 4;

function comparisonOf(pictures: readonly ComparedPicture[], shownIds: readonly string[]): Comparison | null {
  if (pictures.length < 2) return null;
  const wanted = pictures.filter(({ id }) => shownIds.includes(id)).slice(0, mostShown);
  return { pictures, shown: wanted.length < 2 ? pictures.slice(0, mostShown) : wanted };
}
