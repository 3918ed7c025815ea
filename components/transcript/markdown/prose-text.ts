'use client';

import { createContext } from 'react';
import type { Passage } from './passages';

/** Markdown, where in the reply it begins, and the words in it that shapes were read from. */
export interface ProseText {
  readonly text: string;
  readonly start: number;
  readonly passages: readonly Passage[];
}

/** What a fence within prose was cut from. */
export const ProseTextContext = createContext<ProseText | null>(null);
