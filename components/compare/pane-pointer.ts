import type { Change } from '@/lib/compare/change';
import type { CompareTools } from '@/lib/compare/compare-view';
import { paneView } from '@/lib/compare/pane-view';
import { hitTest } from '@/lib/grounding/hit-test';
import { type ScreenPoint, type Size, screenToImage } from '@/lib/grounding/spaces';
import type { Drag, PointerTargets } from '../grounding/stage/stage-gestures';
import { layersAt, paneLayers } from './pane-layers';
import { changeOfShape } from './pane-scenes';

interface PanePointerParts {
  readonly tools: CompareTools;
  /** The pane's only picture; null: it shows the pair. */
  readonly index: number | null;
  frame(): Size;
  changes(): readonly Change[];
  /** The pointer came, moved or left. */
  onHover(isOver: boolean): void;
}

/** So near to the line its handle is felt. CSS pixels. */
const swipeReachPx = { fine: 14, coarse: 28 } as const;

/** What the pointer means in a pane: the spot that is read in all of them, the change under it, the line that is swiped. */
export function panePointer({ tools, index, frame, changes, onHover }: PanePointerParts): PointerTargets {
  const { store, viewport, spot } = tools;

  function changeAt(at: ScreenPoint): Change | null {
    const state = store.getState();
    if (!state.hasShapes) return null;
    const { view } = viewport.store.getState();
    for (const { pictureIndex } of layersAt(paneLayers(state, index), at[0] / frame().width)) {
      const [picture, alignment] = [state.pictures[pictureIndex], state.alignments[pictureIndex]];
      if (!picture || !alignment) continue;
      const hit = hitTest(picture.shapes, at, paneView(view, alignment));
      const change = changeOfShape(changes(), pictureIndex, hit?.id);
      if (change !== null) return change;
    }
    return null;
  }

  function mean(at: ScreenPoint | null): void {
    spot.setState({ at: at && screenToImage(at, viewport.store.getState().view) });
    const hoveredChangeId = at && (changeAt(at)?.id ?? null);
    if (hoveredChangeId !== store.getState().hoveredChangeId) store.getState().adjust({ hoveredChangeId });
  }

  /** True: the press was a spot to align by. */
  function pickSpot(at: ScreenPoint): boolean {
    const { picks, pair, alignments, pick } = store.getState();
    if (picks === null || index === null) return false;
    const alignment = alignments[index];
    if (pair[picks.length % 2] !== index || alignment === undefined) return true;
    const [x, y] = screenToImage(at, paneView(viewport.store.getState().view, alignment));
    pick({ pictureIndex: index, x, y });
    return true;
  }

  function regionAt(at: ScreenPoint): number | null {
    const { mode, differenceResult } = store.getState();
    if (mode !== 'difference' || differenceResult === null) return null;
    const [x, y] = screenToImage(at, viewport.store.getState().view);
    const found = differenceResult.regions.findLastIndex(
      ({ bounds: [x1, y1, x2, y2] }) => x >= x1 && x <= x2 && y >= y1 && y <= y2,
    );
    return found === -1 ? null : found;
  }

  function swipe(): Drag {
    const before = store.getState().swipeShare;
    return {
      moveTo: ([x]) => store.getState().adjust({ swipeShare: Math.min(Math.max(x / frame().width, 0), 1) }),
      end: () => undefined,
      cancel: () => store.getState().adjust({ swipeShare: before }),
    };
  }

  return {
    hover(at) {
      onHover(at !== null);
      mean(at);
    },
    pick(at) {
      mean(at);
      if (pickSpot(at)) return;
      store.getState().adjust({ pickedChangeId: changeAt(at)?.id ?? null, pickedRegion: regionAt(at) });
    },
    grab(at, pointer) {
      const { mode, swipeShare } = store.getState();
      const isNear = Math.abs(at[0] - swipeShare * frame().width) <= swipeReachPx[pointer];
      return index === null && mode === 'swipe' && isNear ? swipe() : null;
    },
  };
}
