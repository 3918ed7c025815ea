'use client';

import { createContext, type ReactNode, use, useState } from 'react';
import type { ComparedPicture } from '@/lib/compare/compared-picture';

interface CompareDoor {
  /** All that may be compared; null: nothing is. */
  readonly pictures: readonly ComparedPicture[] | null;
  /** Two pictures or more: at most four are compared at once, the others can be taken in their place. */
  open(pictures: readonly ComparedPicture[]): void;
  close(): void;
}

const CompareContext = createContext<CompareDoor | null>(null);

/** Knows what is being compared; what is seen of it is fetched when it is first opened. */
export function CompareProvider({ children }: { children: ReactNode }) {
  const [pictures, setPictures] = useState<readonly ComparedPicture[] | null>(null);
  const door: CompareDoor = {
    pictures,
    open: (wanted) => setPictures(wanted.length < 2 ? null : wanted),
    close: () => setPictures(null),
  };
  return <CompareContext value={door}>{children}</CompareContext>;
}

/** Opens and closes the comparison of pictures. */
export function useCompare(): CompareDoor {
  const door = use(CompareContext);
  if (door === null) throw new Error('useCompare needs a CompareProvider above it');
  return door;
}
