'use client';

import { Play } from 'lucide-react';
import { useStore } from 'zustand';
import { usePlayback } from '@/components/state/stage-context';

/** The video itself plays and pauses when it is pressed. Keyboards and screen readers have the button below. */
export function PlaySurface() {
  const playback = usePlayback();
  // Someone who pauses in the middle wants to see the picture.
  const isAtStart = useStore(playback.store, ({ isPlaying, seconds }) => !isPlaying && seconds === 0);
  return (
    <button
      type="button"
      tabIndex={-1}
      aria-hidden="true"
      onClick={() => playback.toggle()}
      className="absolute inset-0 grid place-items-center outline-none"
    >
      {isAtStart && (
        <span className="grid size-14 place-items-center rounded-full bg-black/60 text-white">
          <Play size={24} className="translate-x-0.5 fill-current" />
        </span>
      )}
    </button>
  );
}
