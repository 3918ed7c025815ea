'use client';

import { useEffect } from 'react';
import type { Playback } from '@/lib/presenter/playback-workspace';

/** What has a use of its own for the space bar, or stands above the replay. */
const hasKeysOfItsOwn =
  'button, a, input, select, textarea, summary, video, [role="dialog"], [role="menu"], [tabindex]';

/** Space plays and pauses, Escape leaves. Whatever is focused takes its own keys first. */
export function useReplayKeys(playback: Playback, onLeave: () => void): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const { target } = event;
      if (event.defaultPrevented || !(target instanceof Element)) return;
      if (event.key === 'Escape' && target.closest('[role="dialog"], [role="menu"]') === null) onLeave();
      if (event.key !== ' ' || target.closest(hasKeysOfItsOwn) !== null) return;
      event.preventDefault();
      if (playback.store.getState().isPlaying) playback.pause();
      else playback.play();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [playback, onLeave]);
}
