'use client';

import { useStageDoors } from '@/components/grounding/use-stage-doors';
import { useTurnAttachments } from '@/components/grounding/use-turn-attachments';
import { useVideoDoor } from '@/components/media/use-video-door';
import { useStageStore } from '@/components/state/stage-context';
import { useMessage } from '@/components/state/use-path';
import type { Shape } from '@/lib/grounding/shape';

/**
 * Picks shapes that the same words said: a moment is played; of others those on one picture are picked, on the one
 * that the Stage shows where it can be. A second press lets them go.
 */
export function usePickWords(
  messageId: string,
  shapes: readonly Shape[],
): (shapeIds: readonly string[], isOneMore: boolean) => void {
  const stage = useStageStore();
  const doors = useStageDoors();
  const openVideoAt = useVideoDoor(messageId);
  const attachments = useTurnAttachments(useMessage(messageId));
  return (shapeIds, isOneMore) => {
    const wanted = new Set(shapeIds);
    const said = shapes.filter(({ id }) => wanted.has(id));
    const { isOpen, messageId: shownId, pictureIndex } = stage.getState();
    const isShown = ({ imageIndex }: Shape) => isOpen && shownId === messageId && imageIndex === pictureIndex;
    const first = said.find(isShown) ?? said[0];
    if (first === undefined) return;
    const video = attachments[first.imageIndex];
    if (first.kind === 'event' && video?.kind === 'video') {
      openVideoAt(video, first.imageIndex, first.coords[0]);
      return;
    }
    if (!isShown(first)) doors.open(messageId, first.imageIndex);
    const ids = said.filter(({ imageIndex }) => imageIndex === first.imageIndex).map(({ id }) => id);
    const { selectedShapeIds, selectAll, toggleSelected } = stage.getState();
    const arePicked =
      ids.length === selectedShapeIds.length && ids.every((id) => selectedShapeIds.includes(id));
    if (isOneMore) for (const id of ids) toggleSelected(id);
    else selectAll(arePicked ? [] : ids);
  };
}
