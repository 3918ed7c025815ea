'use client';

import { createContext, use, useSyncExternalStore } from 'react';

/** Which of the reply's shapes was picked last on the Stage; null while it shows something else or nothing is picked. */
export interface PickedShape {
  subscribe(listener: () => void): () => void;
  read(): string | null;
}

/** Null where a text has nothing to do with the Stage. */
export const PickedShapeContext = createContext<PickedShape | null>(null);

/** Draws the component again when another shape is picked. */
export function usePickedShapeId(): string | null {
  const picked = use(PickedShapeContext) ?? nothingPicked;
  return useSyncExternalStore(picked.subscribe, picked.read, nothingPicked.read);
}

const nothingPicked: PickedShape = { subscribe: () => () => undefined, read: () => null };
