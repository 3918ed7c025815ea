import { type ScreenPoint, screenPoint } from '@/lib/grounding/spaces';
import { zoomStep } from '@/lib/grounding/viewport';
import type { ViewportControl } from '@/lib/grounding/viewport-store';

export interface PointerTargets {
  /** The pointer is over this spot, or has left. */
  hover(at: ScreenPoint | null): void;
  /** A press that moved nothing; `isOneMore`: with a key held that adds to what is picked. */
  pick(at: ScreenPoint, isOneMore: boolean): void;
  /** Asked when a press begins: what is dragged from there; null: the picture itself. */
  grab(at: ScreenPoint, pointer: 'fine' | 'coarse'): Drag | null;
}

/** Something of the scene that follows the pointer. */
export interface Drag {
  /** Called once the press has moved more than a click does. */
  moveTo(at: ScreenPoint): void;
  /** Called after the last move; without a move it was a press, which also picks. */
  end(): void;
  /** What has moved goes back: by Escape, as the press became a pinch, or was taken away by the system. */
  cancel(): void;
}

/** A press that moves less than this is a click. */
const clickSlackPx = 4;
/** Zoom for one CSS pixel of wheel travel, as an exponent. */
const wheelRate = 0.0022;
/** What a wheel that counts in lines means by one. */
const lineHeightPx = 16;

/**
 * Wheel zooms at the pointer, dragging pans, two fingers pinch, a double click goes between the fitted and the true
 * size. Returns what ends it.
 */
export function listenToGestures(
  host: HTMLElement,
  viewport: ViewportControl,
  targets: PointerTargets,
): () => void {
  const pressed = new Map<number, ScreenPoint>();
  let travelPx = 0;
  let drag: Drag | null = null;
  /** Until the next press: a drag was called off, and what is still held moves nothing. */
  let isSpent = false;
  /** The last press was a touch of the picture: a browser will act as if a mouse were pressed there, too. */
  let isEchoDue = false;

  function endDrag(how: 'end' | 'cancel'): void {
    drag?.[how]();
    drag = null;
  }

  const spotOf = (event: MouseEvent): ScreenPoint => {
    const { left, top } = host.getBoundingClientRect();
    return screenPoint(event.clientX - left, event.clientY - top);
  };

  function onWheel(event: WheelEvent): void {
    event.preventDefault();
    const travel = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? event.deltaY * lineHeightPx : event.deltaY;
    // Browsers report a trackpad pinch as a wheel with the control key, in much smaller steps.
    const rate = event.ctrlKey ? wheelRate * 4 : wheelRate;
    viewport.zoomBy(Math.exp(-travel * rate), spotOf(event));
  }

  function onDown(event: PointerEvent): void {
    isEchoDue = event.pointerType === 'touch' && !isField(event.target);
    if (event.button !== 0 || isField(event.target)) return;
    host.setPointerCapture(event.pointerId);
    if (isEchoDue) host.focus({ preventScroll: true });
    if (pressed.size > 0) endDrag('cancel');
    else {
      travelPx = 0;
      isSpent = false;
      drag = targets.grab(spotOf(event), event.pointerType === 'mouse' ? 'fine' : 'coarse');
    }
    pressed.set(event.pointerId, spotOf(event));
  }

  function onMove(event: PointerEvent): void {
    const now = spotOf(event);
    const before = pressed.get(event.pointerId);
    if (!before) {
      // A picture that appears under a resting pointer is not hovered: such an event has no movement.
      const isMoved = event.movementX !== 0 || event.movementY !== 0;
      if (isMoved && event.pointerType !== 'touch') targets.hover(now);
      return;
    }
    const other = [...pressed].find(([id]) => id !== event.pointerId)?.[1];
    travelPx += Math.hypot(now[0] - before[0], now[1] - before[1]);
    pressed.set(event.pointerId, now);
    if (other) pinch(viewport, before, now, other);
    else if (travelPx <= clickSlackPx || isSpent) return;
    else if (drag) drag.moveTo(now);
    else viewport.panBy(now[0] - before[0], now[1] - before[1]);
  }

  function onUp(event: PointerEvent): void {
    const wasPressed = pressed.delete(event.pointerId);
    if (!wasPressed || pressed.size > 0) return;
    endDrag('end');
    const isOneMore = event.shiftKey || event.ctrlKey || event.metaKey;
    if (travelPx <= clickSlackPx && !isSpent) targets.pick(spotOf(event), isOneMore);
  }

  function onCancel(event: PointerEvent): void {
    pressed.delete(event.pointerId);
    endDrag('cancel');
  }

  /** Before the page hears of it: Escape would also let go of what is picked, or close the sheet around it. */
  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || drag === null) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    endDrag('cancel');
    isSpent = true;
  }

  /** The echo of a touch must not take the focus from a field that the touch opened, nor press what came up there. */
  function onEcho(event: MouseEvent): void {
    if (!isEchoDue) return;
    event.preventDefault();
    if (isField(event.target)) event.stopPropagation();
  }

  function onDoubleClick(event: MouseEvent): void {
    if (isField(event.target)) return;
    if (!viewport.store.getState().isFitted) viewport.fit();
    else viewport.zoomBy(Math.max(1 / viewport.store.getState().view.scale, zoomStep ** 3), spotOf(event));
  }

  const onLeave = () => targets.hover(null);
  const listening = new AbortController();
  const { signal } = listening;
  host.addEventListener('wheel', onWheel, { passive: false, signal });
  host.addEventListener('pointerdown', onDown, { signal });
  host.addEventListener('pointermove', onMove, { signal });
  host.addEventListener('pointerup', onUp, { signal });
  host.addEventListener('pointercancel', onCancel, { signal });
  host.addEventListener('pointerleave', onLeave, { signal });
  host.addEventListener('dblclick', onDoubleClick, { signal });
  host.addEventListener('mousedown', onEcho, { capture: true, signal });
  host.addEventListener('click', onEcho, { capture: true, signal });
  window.addEventListener('keydown', onKeyDown, { capture: true, signal });
  return () => listening.abort();
}

/** A field that lies over the picture has its presses for itself. */
function isField(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('form') !== null;
}

/** One finger moved while the other rested: zoom by how much farther apart they are, and follow their middle. */
function pinch(viewport: ViewportControl, before: ScreenPoint, now: ScreenPoint, other: ScreenPoint): void {
  const apart = (a: ScreenPoint, b: ScreenPoint) => Math.max(Math.hypot(a[0] - b[0], a[1] - b[1]), 1);
  viewport.panBy((now[0] - before[0]) / 2, (now[1] - before[1]) / 2);
  const middle = screenPoint((now[0] + other[0]) / 2, (now[1] + other[1]) / 2);
  viewport.zoomBy(apart(now, other) / apart(before, other), middle);
}
