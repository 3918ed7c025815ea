'use client';

import { useStage } from '@/components/state/stage-context';
import { useWorkspace } from '@/components/state/workspace-context';

interface StageDoors {
  /** By a person's own hand: the Stage may open by itself again in this conversation. */
  open(messageId: string, pictureIndex: number, shapeId?: string): void;
  /** By a person's own hand: the Stage stays closed in this conversation. */
  close(): void;
}

export function useStageDoors(): StageDoors {
  const workspace = useWorkspace();
  const show = useStage((stage) => stage.show);
  const closeStage = useStage((stage) => stage.close);
  return {
    open(messageId, pictureIndex, shapeId) {
      workspace.rememberStageClosed(false);
      show(messageId, pictureIndex, shapeId);
    },
    close() {
      workspace.rememberStageClosed(true);
      closeStage();
    },
  };
}
