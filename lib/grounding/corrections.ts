import type { BoxShape, PointShape, PolygonShape, Shape } from './shape';

/** What a person drew: pixels of the original picture, as every shape. */
export type AddedShape =
  | Pick<BoxShape, 'kind' | 'id' | 'label' | 'imageIndex' | 'coords'>
  | Pick<PointShape, 'kind' | 'id' | 'label' | 'imageIndex' | 'coords'>
  | Pick<PolygonShape, 'kind' | 'id' | 'label' | 'imageIndex' | 'coords' | 'isClosed'>;

/** Where a shape is now: its kind's coordinates, made by `edit-geometry`, which keeps them on the picture. */
export interface Reshaping {
  readonly shapeId: string;
  readonly coords: readonly number[];
}

/** One thing that a person did to shapes of a reply, be it to many at once. Shapes are named by their ids. */
export type CorrectionStep =
  | { readonly kind: 'reshape'; readonly changes: readonly Reshaping[] }
  | { readonly kind: 'rename'; readonly shapeIds: readonly string[]; readonly label: string | null }
  | { readonly kind: 'remove'; readonly shapeIds: readonly string[] }
  | { readonly kind: 'add'; readonly shape: AddedShape }
  /** Back to what the model said: what it named is there again, what it did not name is gone. */
  | { readonly kind: 'revert'; readonly shapeIds: readonly string[] };

/** A person's corrections of one reply, beside what the model said: what was done, and how much of it still holds. */
export interface Corrections {
  readonly steps: readonly CorrectionStep[];
  /** Steps from here on have been undone and can be redone. */
  readonly doneCount: number;
}

/** The shapes of a reply as a person left them. */
export interface CorrectedShapes {
  readonly shapes: readonly Shape[];
  /** What the model said and a person took away. */
  readonly removedShapes: readonly Shape[];
}

export const noCorrections: Corrections = { steps: [], doneCount: 0 };

/** Does one more thing; what had been undone can no longer be redone. */
export function withStep({ steps, doneCount }: Corrections, step: CorrectionStep): Corrections {
  return { steps: [...steps.slice(0, doneCount), step], doneCount: doneCount + 1 };
}

/** Does this instead of what was done last, such as one more pixel of a move whose key is held down. */
export function withStepInstead(corrections: Corrections, step: CorrectionStep): Corrections {
  return withStep(undone(corrections), step);
}

/** The same when nothing is left to undo. */
export function undone(corrections: Corrections): Corrections {
  const { steps, doneCount } = corrections;
  return doneCount === 0 ? corrections : { steps, doneCount: doneCount - 1 };
}

/** The same when nothing is left to redo. */
export function redone(corrections: Corrections): Corrections {
  const { steps, doneCount } = corrections;
  return doneCount === steps.length ? corrections : { steps, doneCount: doneCount + 1 };
}

/** What undoing would take back; null: nothing. */
export function lastStep({ steps, doneCount }: Corrections): CorrectionStep | null {
  return steps[doneCount - 1] ?? null;
}

/** The shapes that a step is about. */
export function shapeIdsOf(step: CorrectionStep): readonly string[] {
  if (step.kind === 'add') return [step.shape.id];
  return step.kind === 'reshape' ? step.changes.map(({ shapeId }) => shapeId) : step.shapeIds;
}

/** The label that was given last; null when none was. */
export function lastGivenLabel({ steps, doneCount }: Corrections): string | null {
  for (const step of steps.slice(0, doneCount).toReversed()) {
    const label = step.kind === 'add' ? step.shape.label : step.kind === 'rename' ? step.label : null;
    if (label !== null) return label;
  }
  return null;
}

/** An id that no shape of the reply has and no step knows, undone ones included. */
export function addedShapeId({ steps }: Corrections): string {
  const numbers = steps.map((step) => (step.kind === 'add' ? Number(step.shape.id.split('-')[1]) : 0));
  return `added-${numbers.reduce((most, number) => Math.max(most, number), 0) + 1}`;
}

/**
 * Applies the steps that hold to what the model said, in whose order the shapes stay; what was added follows. Steps
 * about shapes that are not there are passed over. A shape that is back where it was is as the model said it.
 */
export function applyCorrections(said: readonly Shape[], { steps, doneCount }: Corrections): CorrectedShapes {
  if (doneCount === 0) return { shapes: said, removedShapes: [] };
  const byId = new Map(said.map((shape) => [shape.id, shape]));
  const model = new Map(byId);
  for (const step of steps.slice(0, doneCount)) applyStep(byId, model, step);
  const order = [...model.keys(), ...[...byId.keys()].filter((id) => !model.has(id))];
  return {
    shapes: order.flatMap((id) => byId.get(id) ?? []),
    removedShapes: said.filter(({ id }) => !byId.has(id)),
  };
}

function applyStep(byId: Map<string, Shape>, model: ReadonlyMap<string, Shape>, step: CorrectionStep): void {
  switch (step.kind) {
    case 'reshape':
      for (const { shapeId, coords } of step.changes)
        change(byId, model, shapeId, (shape) => reshaped(shape, coords));
      break;
    case 'rename':
      for (const id of step.shapeIds) change(byId, model, id, (shape) => ({ ...shape, label: step.label }));
      break;
    case 'remove':
      for (const id of step.shapeIds) byId.delete(id);
      break;
    case 'add':
      byId.set(step.shape.id, {
        ...step.shape,
        isImageAssumed: false,
        attributes: {},
        span: [0, 0],
        correction: { kind: 'added' },
      });
      break;
    default:
      for (const id of step.shapeIds) {
        const said = model.get(id);
        if (said) byId.set(id, said);
        else byId.delete(id);
      }
  }
}

function change(
  byId: Map<string, Shape>,
  model: ReadonlyMap<string, Shape>,
  id: string,
  alter: (shape: Shape) => Shape,
): void {
  const shape = byId.get(id);
  if (shape === undefined) return;
  const said = model.get(id);
  const altered = alter(shape);
  if (said === undefined) byId.set(id, altered);
  else if (isAlike(altered, said)) byId.set(id, said);
  else byId.set(id, { ...altered, correction: { kind: 'changed', from: said } });
}

/** Only what is given by its corners alone can be given others; a number of corners that the kind does not have is refused. */
function reshaped(shape: Shape, coords: readonly number[]): Shape {
  const [x1, y1, x2, y2] = coords;
  if (!coords.every(Number.isFinite) || x1 === undefined || y1 === undefined) return shape;
  if (shape.kind === 'point' && coords.length === 2) return { ...shape, coords: [x1, y1] };
  if (shape.kind === 'polygon' && coords.length === shape.coords.length) return { ...shape, coords };
  if (shape.kind !== 'box' || coords.length !== 4 || x2 === undefined || y2 === undefined) return shape;
  return { ...shape, coords: [Math.min(x1, x2), Math.min(y1, y2), Math.max(x1, x2), Math.max(y1, y2)] };
}

function isAlike(a: Shape, b: Shape): boolean {
  return (
    a.label === b.label &&
    a.coords.length === b.coords.length &&
    a.coords.every((part, index) => part === b.coords[index])
  );
}
