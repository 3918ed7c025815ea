import { createStore, type StoreApi } from 'zustand/vanilla';
import type { StageState } from './stage-view';

/** The Stage's view state: what it shows, what the pointer is over and what is picked. Pictures are counted from 0. */
export function createStageStore(): StoreApi<StageState> {
  return createStore<StageState>()((set) => ({
    isOpen: false,
    messageId: null,
    pictureIndex: 0,
    hoveredShapeId: null,
    selectedShapeId: null,
    show: (messageId, pictureIndex, shapeId) =>
      set({ isOpen: true, messageId, pictureIndex, hoveredShapeId: null, selectedShapeId: shapeId ?? null }),
    close: () => set({ isOpen: false, hoveredShapeId: null, selectedShapeId: null }),
    hover: (hoveredShapeId) =>
      set((now) => (now.hoveredShapeId === hoveredShapeId ? now : { hoveredShapeId })),
    select: (selectedShapeId) =>
      set((now) => (now.selectedShapeId === selectedShapeId ? now : { selectedShapeId })),
  }));
}
