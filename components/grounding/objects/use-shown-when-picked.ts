'use client';

import { useEffect } from 'react';
import { useStage, useStageStore } from '@/components/state/stage-context';
import { labelKeyOf } from '@/lib/grounding/stage-view';
import type { StageScene } from '../use-stage-scene';

/**
 * What is picked can be seen: picked elsewhere, such as by its words in the reply, it is shown with its label. (Hiding a
 * label lets go of what is picked first.)
 */
export function useShownWhenPicked(scene: StageScene | null): void {
  const stage = useStageStore();
  const pickedIds = useStage((state) => state.selectedShapeIds);
  const shapes = scene?.shapes;
  useEffect(() => {
    const { hiddenLabels, hideLabels } = stage.getState();
    if (hiddenLabels.size === 0 || pickedIds.length === 0) return;
    const picked = shapes?.filter(({ id }) => pickedIds.includes(id)) ?? [];
    const keys = picked.map(labelKeyOf).filter((key) => hiddenLabels.has(key));
    if (keys.length > 0) hideLabels(keys, false);
  }, [stage, shapes, pickedIds]);
}
