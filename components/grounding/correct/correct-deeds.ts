import type { StoreApi } from 'zustand/vanilla';
import {
  type AddedShape,
  addedShapeId,
  type CorrectionStep,
  type Corrections,
  lastGivenLabel,
  lastStep,
  type Reshaping,
  redone,
  shapeIdsOf,
  undone,
  withStep,
  withStepInstead,
} from '@/lib/grounding/corrections';
import { isEditable, movedBy, resizedBy } from '@/lib/grounding/edit-geometry';
import type { PictureShape, Shape } from '@/lib/grounding/shape';
import { boundsOf } from '@/lib/grounding/shape-pixels';
import type { Size } from '@/lib/grounding/spaces';
import { labelKeyOf, type StageState } from '@/lib/grounding/stage-view';

/** What is told of a correction, to be read out. Pixels of the picture, whole. */
export type CorrectNews =
  | { readonly kind: 'undone' | 'redone' }
  | { readonly kind: 'deleted' | 'reverted'; readonly count: number; readonly label: string | null }
  | { readonly kind: 'named' | 'added'; readonly count: number; readonly label: string | null }
  | {
      readonly kind: 'moved' | 'resized';
      readonly count: number;
      readonly label: string | null;
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
    };

/** Whose label is asked for; `isNew`: it has just been drawn, and is taken back when the question is left. */
export interface Naming {
  readonly shapeIds: readonly string[];
  readonly isNew: boolean;
}

/** What was drawn, before it has an id and a label. */
export type DrawnShape =
  | { readonly kind: 'box'; readonly coords: readonly [number, number, number, number] }
  | { readonly kind: 'point'; readonly coords: readonly [number, number] };

export interface CorrectGround {
  readonly replyId: string;
  /** 0-based among the reply's pictures: the one that is corrected, and its size. */
  readonly imageIndex: number;
  readonly picture: Size;
  /** Of those in sight on the picture, what is picked. */
  readonly picked: readonly PictureShape[];
  /** Of the whole reply, as they are now. */
  readonly shapes: readonly Shape[];
  readonly removedShapes: readonly Shape[];
  /** As they are kept at the moment, which may be later than what is shown. */
  readonly corrections: () => Corrections;
  readonly keep: (corrections: Corrections) => void;
  readonly stage: StoreApi<StageState>;
  tell(news: CorrectNews): void;
  askName(naming: Naming | null): void;
}

export type CorrectDeeds = ReturnType<typeof correctDeeds>;

/** Everything that a person can do to the shapes of a reply by hand, each a step that can be undone. */
export function correctDeeds(ground: CorrectGround) {
  const { picked, picture, stage, corrections: now, keep } = ground;
  const pickedIds = picked.map(({ id }) => id);

  /** `isHeld`: the key is held down, and what it has done so far counts as one step. */
  function reshape(kind: 'moved' | 'resized', changes: readonly Reshaping[], isHeld: boolean): void {
    if (changes.length === 0) return;
    const step = { kind: 'reshape', changes } as const;
    keep(isHeld && isAboutSame(lastStep(now()), step) ? withStepInstead(now(), step) : withStep(now(), step));
    const ids = new Set(changes.map(({ shapeId }) => shapeId));
    const meant = ground.shapes.filter(({ id }) => ids.has(id));
    ground.tell({ kind, ...countAndLabel(meant), ...placeOf(changes) });
  }

  /** Where a step was done, so that a person sees what has become of it. */
  function goTo(step: CorrectionStep, isGone: boolean): void {
    const ids = shapeIdsOf(step);
    const first = [...ground.shapes, ...ground.removedShapes].find(({ id }) => ids.includes(id));
    if (first && first.imageIndex !== ground.imageIndex) {
      stage.getState().show(ground.replyId, first.imageIndex);
      stage.getState().takeTool('correct');
    }
    stage.getState().selectAll(isGone ? [] : ids);
  }

  function undo(): void {
    const step = lastStep(now());
    if (step === null) return;
    keep(undone(now()));
    goTo(step, step.kind === 'add');
    ground.tell({ kind: 'undone' });
  }

  return {
    undo,
    redo(): void {
      const after = redone(now());
      const step = lastStep(after);
      if (step === null || after === now()) return;
      keep(after);
      goTo(step, step.kind === 'remove');
      ground.tell({ kind: 'redone' });
    },
    /** What a drag has come to. */
    reshape: (kind: 'moved' | 'resized', changes: readonly Reshaping[]) => reshape(kind, changes, false),
    /** False: nothing that is picked can be moved. */
    moveBy(dx: number, dy: number, isHeld: boolean): boolean {
      reshape('moved', movedBy(picked, dx, dy, picture), isHeld);
      return picked.some(isEditable);
    },
    /** False: nothing that is picked has a size that could change. */
    resizeBy(dx: number, dy: number, isHeld: boolean): boolean {
      const changes = picked.flatMap((shape) => {
        const coords = resizedBy(shape, dx, dy, picture);
        return coords ? [{ shapeId: shape.id, coords }] : [];
      });
      reshape('resized', changes, isHeld);
      return picked.some((shape) => isEditable(shape) && shape.kind !== 'point');
    },
    /** The new shape is picked, has the label that was given last, and is asked for its own. */
    add(drawn: DrawnShape): void {
      const id = addedShapeId(now());
      const shape = { ...drawn, id, label: lastGivenLabel(now()), imageIndex: ground.imageIndex };
      stage.getState().hideLabels([labelKeyOf(shape)], false);
      keep(withStep(now(), { kind: 'add', shape }));
      stage.getState().takeTool('correct');
      stage.getState().select(id);
      ground.tell({ kind: 'added', count: 1, label: shape.label });
      ground.askName({ shapeIds: [id], isNew: true });
    },
    removePicked(): void {
      if (picked.length === 0) return;
      keep(withStep(now(), { kind: 'remove', shapeIds: pickedIds }));
      stage.getState().select(null);
      ground.tell({ kind: 'deleted', ...countAndLabel(picked) });
    },
    /** What is picked, or all on this picture when nothing is. */
    revert(): void {
      const all = revertable(ground);
      if (all.length === 0) return;
      keep(withStep(now(), { kind: 'revert', shapeIds: all.map(({ id }) => id) }));
      stage
        .getState()
        .selectAll(picked.filter(({ correction }) => correction?.kind !== 'added').map(({ id }) => id));
      ground.tell({ kind: 'reverted', ...countAndLabel(all.map(asSaid)) });
    },
    /** False: nothing is picked that could have a name. */
    askName(): boolean {
      if (picked.length > 0) ground.askName({ shapeIds: pickedIds, isNew: false });
      return picked.length > 0;
    },
    name({ shapeIds, isNew }: Naming, text: string): void {
      ground.askName(null);
      const label = text.trim() === '' ? null : text.trim();
      const named = ground.shapes.filter(({ id }) => shapeIds.includes(id));
      if (named.every((shape) => nameOnOneLine(shape.label) === (label ?? ''))) return;
      const last = lastStep(now());
      const added = isNew && last?.kind === 'add' ? withLabel(last.shape, shapeIds, label) : null;
      stage.getState().hideLabels(
        named.map((shape) => labelKeyOf({ ...shape, label })),
        false,
      );
      keep(
        added
          ? withStepInstead(now(), { kind: 'add', shape: added })
          : withStep(now(), { kind: 'rename', shapeIds, label }),
      );
      ground.tell({ kind: 'named', count: named.length, label });
    },
    /** What was just drawn goes again (and can be redone); a name that was to be changed stays. */
    leaveName({ shapeIds, isNew }: Naming): void {
      ground.askName(null);
      const last = lastStep(now());
      if (isNew && last?.kind === 'add' && shapeIds.includes(last.shape.id)) undo();
    },
  };
}

/** As a field can show it: writing may run over several lines. */
export function nameOnOneLine(label: string | null): string {
  return (label ?? '').replaceAll(/\s+/gu, ' ').trim();
}

/** What is not as the model said it: of what is picked, or of all on this picture when nothing is. */
export function revertable({
  picked,
  shapes,
  removedShapes,
  imageIndex,
}: Pick<CorrectGround, 'picked' | 'shapes' | 'removedShapes' | 'imageIndex'>): readonly Shape[] {
  const changed = (picked.length > 0 ? picked : shapes).filter(({ correction }) => correction !== undefined);
  const all = picked.length > 0 ? changed : [...changed, ...removedShapes];
  return all.filter((shape) => shape.imageIndex === imageIndex);
}

function asSaid(shape: Shape): Shape {
  return shape.correction?.kind === 'changed' ? shape.correction.from : shape;
}

function withLabel(shape: AddedShape, ids: readonly string[], label: string | null): AddedShape | null {
  return ids.includes(shape.id) ? { ...shape, label } : null;
}

function isAboutSame(before: CorrectionStep | null, step: CorrectionStep): boolean {
  return before?.kind === step.kind && shapeIdsOf(before).join(' ') === shapeIdsOf(step).join(' ');
}

function countAndLabel(shapes: readonly Shape[]): { readonly count: number; readonly label: string | null } {
  return { count: shapes.length, label: shapes[0]?.label ?? null };
}

function placeOf(changes: readonly Reshaping[]) {
  const [x1, y1, x2, y2] = boundsOf(changes.flatMap(({ coords }) => coords));
  const [x, y, width, height] = [x1, y1, x2 - x1, y2 - y1].map(Math.round);
  return { x: x ?? 0, y: y ?? 0, width: width ?? 0, height: height ?? 0 };
}
