import { type ScreenPoint, screenPoint, type Viewport } from '@/lib/grounding/spaces';
import type { ViewportControl } from '@/lib/grounding/viewport-store';
import type { CompareTools, PlacedAlignment } from './compare-view';
import { alignmentIn, paneView } from './pane-view';

/** Moves that follow one another sooner than this are one step to undo. */
const oneMoveMs = 700;

/**
 * What gestures and keys on one picture do: locked they move the view of all; unlocked they move this picture on the
 * others, which stays so when they are locked again. `indexNow`: which picture is meant at the moment.
 */
export function createPaneControl(
  { store, viewport }: Pick<CompareTools, 'store' | 'viewport'>,
  indexNow: () => number,
  nowMs: () => number,
): ViewportControl {
  let lastMoveMs = Number.NEGATIVE_INFINITY;
  const isFree = () => !store.getState().isLocked;

  function nudge(alignments: readonly PlacedAlignment[]): void {
    const isFirst = nowMs() - lastMoveMs > oneMoveMs;
    lastMoveMs = nowMs();
    store.getState().nudge(alignments, isFirst);
  }

  /** Of another picture than the first: it alone moves. Of the first: the view does, and the others stay where they are. */
  function move(change: (lying: Viewport) => Viewport, moveFirst: () => void): void {
    const index = indexNow();
    const { alignments } = store.getState();
    const { view } = viewport.store.getState();
    if (index > 0) {
      nudge(alignments.map((kept, at) => (at === index ? byHand(view, change(paneView(view, kept))) : kept)));
      return;
    }
    moveFirst();
    const after = viewport.store.getState().view;
    if (after === view) return;
    nudge(alignments.map((kept, at) => (at === 0 ? kept : byHand(after, paneView(view, kept)))));
  }

  function zoomBy(factor: number, at?: ScreenPoint): void {
    if (!isFree()) {
      viewport.zoomBy(factor, at);
      return;
    }
    const { canvas } = viewport.store.getState();
    const about = at ?? screenPoint(canvas.width / 2, canvas.height / 2);
    move(
      (lying) => zoomedAbout(lying, factor, about),
      () => viewport.zoomBy(factor, about),
    );
  }

  function panBy(dx: number, dy: number): void {
    if (!isFree()) {
      viewport.panBy(dx, dy);
      return;
    }
    move(
      (lying) => ({ ...lying, offsetX: lying.offsetX + dx, offsetY: lying.offsetY + dy }),
      () => viewport.panBy(dx, dy),
    );
  }

  return { ...viewport, zoomBy, panBy };
}

function byHand(view: Viewport, lying: Viewport): PlacedAlignment {
  const { scale, dx, dy } = alignmentIn(view, lying);
  return { scale, dx, dy, method: 'by-hand' };
}

function zoomedAbout(lying: Viewport, factor: number, [x, y]: ScreenPoint): Viewport {
  return {
    scale: lying.scale * factor,
    offsetX: x - (x - lying.offsetX) * factor,
    offsetY: y - (y - lying.offsetY) * factor,
  };
}
