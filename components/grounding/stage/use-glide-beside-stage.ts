'use client';

import { useEffect, useLayoutEffect, useRef } from 'react';
import { useStage, useStageStore } from '@/components/state/stage-context';
import { type ColumnPlaces, columnPlaces, glideFrom } from './glide-beside-stage';

/**
 * The Stage takes its room from the conversation, whose columns glide aside: a line that is being read would jump away
 * from the eye otherwise.
 */
export function useGlideBesideStage(): void {
  const stage = useStageStore();
  const isOpen = useStage((state) => state.isOpen);
  const places = useRef<ColumnPlaces>(new Map());

  useEffect(
    () =>
      stage.subscribe((now, before) => {
        if (now.isOpen !== before.isOpen) places.current = columnPlaces();
      }),
    [stage],
  );

  // biome-ignore lint/correctness/useExhaustiveDependencies: that the Stage has just come or gone is the very reason.
  useLayoutEffect(() => {
    glideFrom(places.current);
    places.current = new Map();
  }, [isOpen]);
}
