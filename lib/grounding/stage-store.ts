import { createStore, type StoreApi } from 'zustand/vanilla';
import type { StageState, StageView } from './stage-view';

const nothingPicked = { hoveredShapeId: null, selectedShapeIds: [] } as const;
const nothingHidden: ReadonlySet<string> = new Set();

/** The Stage's view state: what it shows, what the pointer is over and what is picked. Pictures are counted from 0. */
export function createStageStore(): StoreApi<StageState> {
  return createStore<StageState>()((set) => ({
    isOpen: false,
    messageId: null,
    pictureIndex: 0,
    ...nothingPicked,
    hiddenLabels: nothingHidden,
    isPeeking: false,
    tool: 'look',
    show: (messageId, pictureIndex, shapeId) =>
      set((now) => ({
        isOpen: true,
        messageId,
        pictureIndex,
        hoveredShapeId: null,
        selectedShapeIds: shapeId === undefined ? [] : [shapeId],
        ...(isElsewhere(now, messageId, pictureIndex) &&
          ({ hiddenLabels: nothingHidden, isPeeking: false, tool: 'look' } as const)),
      })),
    close: () => set({ isOpen: false, ...nothingPicked, isPeeking: false, tool: 'look' }),
    hover: (hoveredShapeId) =>
      set((now) => (now.hoveredShapeId === hoveredShapeId ? now : { hoveredShapeId })),
    select: (shapeId) => set((now) => picked(now, shapeId === null ? [] : [shapeId])),
    toggleSelected: (shapeId) =>
      set((now) => {
        const others = now.selectedShapeIds.filter((id) => id !== shapeId);
        const isPicked = others.length < now.selectedShapeIds.length;
        return { selectedShapeIds: isPicked ? others : [...others, shapeId] };
      }),
    selectAll: (shapeIds) => set((now) => picked(now, shapeIds)),
    hideLabels: (keys, isHidden) =>
      set((now) => {
        const hiddenLabels = new Set(now.hiddenLabels);
        for (const key of keys) {
          if (isHidden) hiddenLabels.add(key);
          else hiddenLabels.delete(key);
        }
        return { hiddenLabels };
      }),
    peek: (isPeeking) => set((now) => (now.isPeeking === isPeeking ? now : { isPeeking })),
    takeTool: (tool) => set((now) => (now.tool === tool ? now : { tool })),
  }));
}

function isElsewhere(now: StageView, messageId: string, pictureIndex: number): boolean {
  return now.messageId !== messageId || now.pictureIndex !== pictureIndex;
}

/** The same state when the same ones are picked already. */
function picked(
  now: StageState,
  shapeIds: readonly string[],
): StageState | Pick<StageView, 'selectedShapeIds'> {
  const isSame =
    now.selectedShapeIds.length === shapeIds.length &&
    now.selectedShapeIds.every((id, index) => id === shapeIds[index]);
  return isSame ? now : { selectedShapeIds: shapeIds };
}
