import type { StoreApi } from 'zustand/vanilla';
import { applyCorrections, type CorrectionStep } from '@/lib/grounding/corrections';
import { boxBetween, movedBy, wholePixel, withHandleAt } from '@/lib/grounding/edit-geometry';
import { type Grip, gripAt, gripCursor, type PointerKind } from '@/lib/grounding/handles';
import { hitTest } from '@/lib/grounding/hit-test';
import type { PictureShape, ShapeCorrection } from '@/lib/grounding/shape';
import { isOnPicture } from '@/lib/grounding/shape-kinds';
import { shapeArea } from '@/lib/grounding/shape-pixels';
import { imagePoint, type ScreenPoint, type Size, screenToImage } from '@/lib/grounding/spaces';
import type { StageState } from '@/lib/grounding/stage-view';
import type { ViewportControl } from '@/lib/grounding/viewport-store';
import type { Drag } from '../stage/stage-gestures';
import type { CorrectDeeds } from './correct-deeds';

/** What the pointer does to shapes. */
export type CorrectHands = Pick<CorrectDeeds, 'reshape' | 'add'>;

interface CorrectGround {
  readonly stage: StoreApi<StageState>;
  readonly viewport: ViewportControl;
  /** What is on the surface now; null hands: nothing can be corrected. */
  readonly content: () => {
    readonly shapes: readonly PictureShape[];
    readonly size: Size;
    readonly hands: CorrectHands | null;
  };
  /** What the shapes look like has changed. */
  readonly redraw: () => void;
}

export interface CorrectPointer {
  /** What is dragged from here; null: the picture itself. */
  grab(at: ScreenPoint, pointer: PointerKind): Drag | null;
  /** True: the press was for the tool in hand, and picks nothing. */
  press(at: ScreenPoint): boolean;
  /** As CSS writes it; empty where the picture's own is right. */
  cursorAt(at: ScreenPoint | null): string;
  /** The shapes, with what is being dragged where it is now. */
  shownShapes(): readonly PictureShape[];
  /** What was dragged has become what is shown. */
  settle(): void;
  /** Handles are shown, and what is picked can be dragged. */
  isCorrecting(): boolean;
}

type DragStep = Extract<CorrectionStep, { kind: 'reshape' | 'add' }>;

/** The pointer's part in correcting: one step at the end of a drag, of which nothing is kept before. */
export function openCorrectPointer({ stage, viewport, content, redraw }: CorrectGround): CorrectPointer {
  /** What the drag would come to if it ended here. */
  let pending: DragStep | null = null;
  let lastPointer: PointerKind = 'fine';

  function preview(step: DragStep | null): void {
    if (pending === step) return;
    // What lies under the pointer is not meant while it drags something over it.
    stage.getState().hover(null);
    pending = step;
    redraw();
  }

  const tool = () => (content().hands === null ? 'look' : stage.getState().tool);
  const view = () => viewport.store.getState().view;
  const onPicture = (at: ScreenPoint) => screenToImage(at, view());

  function gripHere(at: ScreenPoint, pointer: PointerKind): Grip | null {
    if (tool() !== 'correct') return null;
    return gripAt(pickedOf(content().shapes, stage.getState()), at, view(), pointer);
  }

  function dragGrip(grip: Grip, from: ScreenPoint): Drag {
    const start = onPicture(from);
    const picked = pickedOf(content().shapes, stage.getState());
    const isMove = grip.kind === 'inside' || grip.handle.kind === 'point';
    return {
      moveTo(at) {
        const [x, y] = onPicture(at);
        const [dx, dy] = [x - start[0], y - start[1]];
        const changes =
          grip.kind === 'inside'
            ? movedBy(picked, dx, dy, content().size)
            : handleChanges(grip, dx, dy, content().size);
        preview(changes.length === 0 ? null : { kind: 'reshape', changes });
      },
      end() {
        if (pending?.kind === 'reshape')
          content().hands?.reshape(isMove ? 'moved' : 'resized', pending.changes);
      },
      cancel: () => preview(null),
    };
  }

  function drawBox(from: ScreenPoint): Drag {
    const start = onPicture(from);
    return {
      moveTo(at) {
        const coords = boxBetween(start, onPicture(at), content().size);
        preview(coords && { kind: 'add', shape: { ...draft, kind: 'box', coords } });
      },
      end() {
        if (pending?.kind === 'add' && pending.shape.kind === 'box') content().hands?.add(pending.shape);
      },
      cancel: () => preview(null),
    };
  }

  return {
    grab(at, pointer) {
      lastPointer = pointer;
      if (tool() === 'add-box') return drawBox(at);
      const grip = gripHere(at, pointer);
      return grip && dragGrip(grip, at);
    },
    press(at) {
      if (tool() === 'add-point') {
        const { size, hands } = content();
        const [x, y] = onPicture(at);
        const isOnIt = x >= 0 && y >= 0 && x <= size.width && y <= size.height;
        const [wholeX, wholeY] = wholePixel(imagePoint(x, y), size);
        if (isOnIt) hands?.add({ kind: 'point', coords: [wholeX, wholeY] });
        return true;
      }
      if (tool() === 'add-box') return true;
      const grip = gripHere(at, lastPointer);
      if (grip?.kind !== 'handle') return false;
      // Something small beside a handle can still be picked.
      const hit = hitTest(content().shapes, at, view());
      return hit === null || shapeArea(hit) >= shapeArea(grip.shape);
    },
    cursorAt(at) {
      if (tool() === 'add-box' || tool() === 'add-point') return 'crosshair';
      const grip = at && gripHere(at, 'fine');
      return grip ? gripCursor(grip) : '';
    },
    shownShapes() {
      const { shapes } = content();
      if (pending === null) return shapes;
      const before = new Map(shapes.map(({ id, correction }) => [id, correction]));
      return applyCorrections(shapes, { steps: [pending], doneCount: 1 })
        .shapes.filter(isOnPicture)
        .map((shape) => withCorrection(shape, before.get(shape.id)));
    },
    settle() {
      pending = null;
    },
    isCorrecting: () => tool() === 'correct',
  };
}

const draft = { id: 'draft', label: null, imageIndex: 0 } as const;

/** What is dragged was corrected before, or was not: where the drag began is nothing that the model said. */
function withCorrection(shape: PictureShape, before: ShapeCorrection | undefined): PictureShape {
  return before === undefined ? shape : { ...shape, correction: before };
}

function pickedOf(
  shapes: readonly PictureShape[],
  { selectedShapeIds }: Pick<StageState, 'selectedShapeIds'>,
): readonly PictureShape[] {
  const picked = new Set(selectedShapeIds);
  return picked.size === 0 ? [] : shapes.filter(({ id }) => picked.has(id));
}

function handleChanges(
  { shape, handle }: Extract<Grip, { kind: 'handle' }>,
  dx: number,
  dy: number,
  size: Size,
) {
  const to = imagePoint(handle.at[0] + dx, handle.at[1] + dy);
  const coords = withHandleAt(shape, handle.moves, to, size);
  const isElsewhere = coords.some((part, index) => part !== shape.coords[index]);
  return isElsewhere ? [{ shapeId: shape.id, coords }] : [];
}
