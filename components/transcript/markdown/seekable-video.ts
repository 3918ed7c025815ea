'use client';

import { createContext } from 'react';

/** The video that times in an answer's text are about. */
export interface SeekableVideo {
  readonly durationSeconds: number;
  /** The same moment of the whole video in words, where only a part of it was sent; else null. */
  timeOfWhole(seconds: number): string | null;
  /** Shows the moment on the Stage. */
  seek(seconds: number): void;
}

/** Null in a turn without a video: times are just text there. */
export const SeekableVideoContext = createContext<SeekableVideo | null>(null);
