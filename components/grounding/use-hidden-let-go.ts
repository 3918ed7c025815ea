'use client';

import { useEffect } from 'react';
import { useStage, useStageStore } from '@/components/state/stage-context';
import type { StageScene } from './use-stage-scene';

/** What is picked and then hidden is let go: nothing is done to what cannot be seen. */
export function useHiddenLetGo(scene: StageScene | null): void {
  const stage = useStageStore();
  const pickedIds = useStage((state) => state.selectedShapeIds);
  const { shapes, visibleShapes } = scene ?? {};
  useEffect(() => {
    if (!shapes || !visibleShapes || shapes.length === visibleShapes.length) return;
    const visibleIds = new Set(visibleShapes.map(({ id }) => id));
    const hiddenIds = new Set(shapes.flatMap(({ id }) => (visibleIds.has(id) ? [] : id)));
    if (!pickedIds.some((id) => hiddenIds.has(id))) return;
    stage.getState().selectAll(pickedIds.filter((id) => !hiddenIds.has(id)));
  }, [stage, shapes, visibleShapes, pickedIds]);
}
