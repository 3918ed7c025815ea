'use client';

import { createContext, use } from 'react';
import type { LeftOut } from '@/lib/media/dropped-files';

/** A way in that has a dialog of its own. */
export type Way =
  | { readonly kind: 'camera' | 'screen' | 'conversation' }
  | { readonly kind: 'address'; readonly address: string }
  /** More files at once than anybody adds by accident. */
  | { readonly kind: 'many'; readonly files: readonly File[] };

/** What there is to say of what came in. */
export type WaysNews =
  | { readonly kind: 'left-out'; readonly leftOut: LeftOut; readonly isNothingTaken: boolean }
  /** The pictures that were on the clipboard beside the text. */
  | { readonly kind: 'offer'; readonly files: readonly File[] };

export interface Ways {
  readonly open: (way: Way) => void;
  readonly tell: (news: WaysNews | null) => void;
}

export const WaysContext = createContext<Ways | null>(null);
export const WaysNewsContext = createContext<WaysNews | null>(null);

/** The doors to the ways in, and where to say what came of them. */
export function useWays(): Ways {
  const ways = use(WaysContext);
  if (ways === null) throw new Error('useWays needs a WaysProvider above it');
  return ways;
}

export function useWaysNews(): WaysNews | null {
  return use(WaysNewsContext);
}
