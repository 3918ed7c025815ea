'use client';

import { useStore } from 'zustand';
import { usePlayback } from '@/components/state/stage-context';
import { eventAt } from '@/lib/grounding/event-at';
import type { EventShape } from '@/lib/grounding/shape';

/** The event that the video is at, or null. Its component is drawn again only when that changes. */
export function useCurrentEvent(videoHash: string, events: readonly EventShape[]): EventShape | null {
  return useStore(usePlayback().store, (state) =>
    state.videoHash === videoHash ? eventAt(events, state.seconds) : null,
  );
}
