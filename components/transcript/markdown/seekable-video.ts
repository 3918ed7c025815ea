'use client';

import { createContext } from 'react';

/** The video that times in an answer's text are about. */
export interface SeekableVideo {
  readonly durationSeconds: number;
  /** Shows the moment on the Stage. */
  seek(seconds: number): void;
}

/** Null in a turn without a video: times are just text there. */
export const SeekableVideoContext = createContext<SeekableVideo | null>(null);
