import type { BoxShape, PointShape, PolygonShape, Shape } from './shape';

/** What a person drew: pixels of the original picture, as every shape. */
export type AddedShape =
  | Pick<BoxShape, 'kind' | 'id' | 'label' | 'imageIndex' | 'coords'>
  | Pick<PointShape, 'kind' | 'id' | 'label' | 'imageIndex' | 'coords'>
  | Pick<PolygonShape, 'kind' | 'id' | 'label' | 'imageIndex' | 'coords' | 'isClosed'>;

/** One thing that a person did to the shapes of a reply. Shapes are named by their ids. */
export type CorrectionStep =
  | { readonly kind: 'reshape'; readonly shapeId: string; readonly coords: readonly number[] }
  | { readonly kind: 'rename'; readonly shapeId: string; readonly label: string | null }
  | { readonly kind: 'remove'; readonly shapeIds: readonly string[] }
  | { readonly kind: 'add'; readonly shape: AddedShape }
  /** Back to what the model said; null: all of the reply. */
  | { readonly kind: 'revert'; readonly shapeIds: readonly string[] | null };

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

export function undone({ steps, doneCount }: Corrections): Corrections {
  return { steps, doneCount: Math.max(0, doneCount - 1) };
}

export function redone({ steps, doneCount }: Corrections): Corrections {
  return { steps, doneCount: Math.min(steps.length, doneCount + 1) };
}

/** An id that no shape of the reply and none that was ever added has. */
export function addedShapeId({ steps }: Corrections): string {
  return `added-${steps.filter(({ kind }) => kind === 'add').length + 1}`;
}

/**
 * Applies the steps that hold to what the model said. Steps about shapes that are not there are passed over. A shape
 * that is back where it was is as the model said it.
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
      change(byId, model, step.shapeId, (shape) => reshaped(shape, step.coords));
      break;
    case 'rename':
      change(byId, model, step.shapeId, (shape) => ({ ...shape, label: step.label }));
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
      for (const id of step.shapeIds ?? new Set([...byId.keys(), ...model.keys()])) {
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
  if (shape.kind === 'polygon' && coords.length % 2 === 0 && coords.length >= (shape.isClosed ? 6 : 4)) {
    return { ...shape, coords };
  }
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
