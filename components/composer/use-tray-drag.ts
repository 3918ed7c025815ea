'use client';

import { type PointerEvent, type RefObject, useState } from 'react';
import { useWorkspace } from '@/components/state/workspace-context';

/** A press that moves no further is a click. */
const slackPx = 5;

/** So near its edges the tray scrolls beneath what is dragged. */
const edgePx = 28;
const scrollPx = 9;

export interface TrayDrag {
  readonly draggedId: string | null;
  /** Begins a drag when the pointer moves away from where it was pressed. */
  readonly press: (event: PointerEvent<HTMLElement>, id: string) => void;
}

/**
 * Reorders the tray by mouse, pen and finger: what is dragged takes the place of the tile below the pointer.
 * The window is listened to, for the dragged tile itself is moved about in the list.
 */
export function useTrayDrag(tray: RefObject<HTMLElement | null>, onDropped: (id: string) => void): TrayDrag {
  const workspace = useWorkspace();
  const [draggedId, setDraggedId] = useState<string | null>(null);

  const press = (down: PointerEvent<HTMLElement>, id: string) => {
    if (down.button !== 0 || !down.isPrimary) return;
    const listening = new AbortController();
    const { pointerId, clientX, clientY } = down;
    let isDragging = false;

    const move = (event: globalThis.PointerEvent) => {
      if (event.pointerId !== pointerId) return;
      const isAway = Math.hypot(event.clientX - clientX, event.clientY - clientY) > slackPx;
      if (!isDragging && !isAway) return;
      if (!isDragging) setDraggedId(id);
      isDragging = true;
      event.preventDefault();
      if (tray.current !== null) scrollAtEdge(tray.current, event.clientY);
      const index = indexBelow(event.clientX, event.clientY, tray.current, id);
      if (index !== null) workspace.moveAttachment(id, index);
    };
    const end = (event: globalThis.PointerEvent) => {
      if (event.pointerId !== pointerId) return;
      listening.abort();
      if (!isDragging) return;
      setDraggedId(null);
      onDropped(id);
      swallowClick();
    };
    const { signal } = listening;
    window.addEventListener('pointermove', move, { signal });
    window.addEventListener('pointerup', end, { signal });
    window.addEventListener('pointercancel', end, { signal });
  };
  return { draggedId, press };
}

/** The place of the tile below the pointer; null over none and over the dragged one itself. */
function indexBelow(x: number, y: number, tray: HTMLElement | null, id: string): number | null {
  const tile = document.elementFromPoint(x, y)?.closest<HTMLElement>('[data-tile]') ?? null;
  if (tray === null || tile === null || tile.dataset.tile === id || !tray.contains(tile)) return null;
  const index = [...tray.querySelectorAll('[data-tile]')].indexOf(tile);
  return index === -1 ? null : index;
}

function scrollAtEdge(tray: HTMLElement, y: number): void {
  const { top, bottom } = tray.getBoundingClientRect();
  if (y < top + edgePx) tray.scrollBy(0, -scrollPx);
  else if (y > bottom - edgePx) tray.scrollBy(0, scrollPx);
}

/** The end of a drag is no press of the button that it began on. */
function swallowClick(): void {
  const listening = new AbortController();
  const swallow = (event: MouseEvent) => {
    event.stopPropagation();
    event.preventDefault();
  };
  window.addEventListener('click', swallow, { capture: true, once: true, signal: listening.signal });
  setTimeout(() => listening.abort(), 0);
}
