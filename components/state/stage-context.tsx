'use client';

import { createContext, type ReactNode, use, useState } from 'react';
import { useStore } from 'zustand';
import type { StoreApi } from 'zustand/vanilla';
import { type AnswerCache, createAnswerCache } from '@/lib/grounding/answer-cache';
import { createPlaybackControl, type PlaybackControl } from '@/lib/grounding/playback-store';
import { createStageStore } from '@/lib/grounding/stage-store';
import type { StageState } from '@/lib/grounding/stage-view';

interface StageTools {
  readonly store: StoreApi<StageState>;
  readonly answers: AnswerCache;
  readonly playback: PlaybackControl;
}

const StageContext = createContext<StageTools | null>(null);

export function StageProvider({ children }: { children: ReactNode }) {
  const [tools] = useState<StageTools>(() => ({
    store: createStageStore(),
    answers: createAnswerCache(),
    playback: createPlaybackControl(),
  }));
  return <StageContext value={tools}>{children}</StageContext>;
}

/** Part of the Stage's view state; the component is drawn again when that part changes. */
export function useStage<T>(selector: (state: StageState) => T): T {
  return useStore(useStageTools().store, selector);
}

/** The Stage's store itself, for what must follow the pointer without drawing a component again. */
export function useStageStore(): StoreApi<StageState> {
  return useStageTools().store;
}

/** The replies read so far. */
export function useAnswerCache(): AnswerCache {
  return useStageTools().answers;
}

/** How the Stage's video plays, for those who steer it or follow a part of it. */
export function usePlayback(): PlaybackControl {
  return useStageTools().playback;
}

function useStageTools(): StageTools {
  const tools = use(StageContext);
  if (!tools) throw new Error('The Stage is used outside its StageProvider.');
  return tools;
}
