import { coloursOf } from '@/components/grounding/colours-of';
import type { Change, ChangeKind } from '@/lib/compare/change';
import { changeColour } from '@/lib/compare/change-colour';
import type { CompareState } from '@/lib/compare/compare-view';
import type { OverlayLook } from '@/lib/grounding/overlay-look';
import type { Scene } from '@/lib/grounding/scene';
import type { PictureShape } from '@/lib/grounding/shape';

type ShapesByKind = ReadonlyMap<ChangeKind, readonly PictureShape[]>;

const grouped = new WeakMap<readonly Change[], Map<number, ShapesByKind>>();

/** The shapes of a picture by what became of them, the same lists for the same changes. */
function shapesByKind(state: CompareState, changes: readonly Change[], pictureIndex: number): ShapesByKind {
  const ofChanges = grouped.get(changes) ?? new Map<number, ShapesByKind>();
  grouped.set(changes, ofChanges);
  const known = ofChanges.get(pictureIndex);
  if (known) return known;
  const kinds = new Map(changes.map(({ kind, shapeIds }) => [shapeIds[pictureIndex], kind]));
  const groups = new Map<ChangeKind, PictureShape[]>();
  for (const shape of state.pictures[pictureIndex]?.shapes ?? []) {
    const kind = kinds.get(shape.id) ?? 'same';
    const group = groups.get(kind);
    if (group) group.push(shape);
    else groups.set(kind, [shape]);
  }
  ofChanges.set(pictureIndex, groups);
  return groups;
}

const colourOfKind: Readonly<Record<ChangeKind, Scene['colourOf']>> = {
  same: () => changeColour('same'),
  moved: () => changeColour('moved'),
  added: () => changeColour('added'),
  removed: () => changeColour('removed'),
};
const labelColours = new WeakMap<
  readonly PictureShape[],
  { readonly palette: OverlayLook['palette']; readonly colourOf: Scene['colourOf'] }
>();

/** The same function for the same shapes: what is drawn once is known by it. */
function colourOfLabel(shapes: readonly PictureShape[], palette: OverlayLook['palette']): Scene['colourOf'] {
  const known = labelColours.get(shapes);
  if (known?.palette === palette) return known.colourOf;
  const colourOf = coloursOf({ shapes }, palette);
  labelColours.set(shapes, { palette, colourOf });
  return colourOf;
}

/** What stayed lies beneath what did not. */
const kindsInOrder: readonly ChangeKind[] = ['same', 'moved', 'removed', 'added'];

export interface PaneScene extends Pick<Scene, 'shapes' | 'colourOf' | 'hoveredId' | 'selectedIds'> {
  /** Tells it from the pane's other scenes. */
  readonly key: string;
}

/** What is drawn over a picture: one scene in the colours of its labels, or one for each thing that becomes of objects. */
export function paneScenes(
  state: CompareState,
  changes: readonly Change[],
  pictureIndex: number,
  palette: OverlayLook['palette'],
): readonly PaneScene[] {
  const picture = state.pictures[pictureIndex];
  if (picture === undefined || !state.hasShapes || state.isPeeking || picture.shapes.length === 0) return [];
  const idOf = (changeId: string | null) =>
    changes.find(({ id }) => id === changeId)?.shapeIds[pictureIndex] ?? null;
  const pickedId = idOf(state.pickedChangeId);
  const marks = {
    hoveredId: idOf(state.hoveredChangeId),
    selectedIds: pickedId === null ? nobody : [pickedId],
  };
  if (state.colourBy === 'label' || changes.length === 0) {
    const { shapes } = picture;
    return [{ key: `${pictureIndex}`, shapes, colourOf: colourOfLabel(shapes, palette), ...marks }];
  }
  const groups = shapesByKind(state, changes, pictureIndex);
  return kindsInOrder.flatMap((kind) => {
    const shapes = groups.get(kind);
    return shapes ? [{ key: `${pictureIndex} ${kind}`, shapes, colourOf: colourOfKind[kind], ...marks }] : [];
  });
}

const nobody: readonly string[] = [];

/** The change that a shape of a picture is part of. */
export function changeOfShape(
  changes: readonly Change[],
  pictureIndex: number,
  shapeId: string | undefined,
): Change | null {
  if (shapeId === undefined) return null;
  return changes.find(({ shapeIds }) => shapeIds[pictureIndex] === shapeId) ?? null;
}
