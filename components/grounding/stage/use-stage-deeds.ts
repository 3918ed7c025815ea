'use client';

import { useStageStore } from '@/components/state/stage-context';
import { usePreferences } from '@/components/state/use-preferences';
import { useWorkspace } from '@/components/state/workspace-context';
import type { ViewportControl } from '@/lib/grounding/viewport-store';
import { whyNotCorrect } from '../correct/why-not-correct';
import type { StageScene } from '../use-stage-scene';
import type { CorrectionDeeds, StageDeeds } from './stage-keys';

/** What the keys of the Stage's picture do. */
export function useStageDeeds(
  scene: StageScene | null,
  viewport: ViewportControl,
  corrections: CorrectionDeeds | null,
): StageDeeds {
  const stage = useStageStore();
  const workspace = useWorkspace();
  const hasLabels = usePreferences(({ overlay }) => overlay.hasLabels);
  return {
    viewport,
    stage,
    shapes: scene?.visibleShapes ?? [],
    toggleLabels: () => workspace.setOverlay({ hasLabels: !hasLabels }),
    canCorrect: scene !== null && whyNotCorrect(scene.message) === null,
    corrections,
  };
}
