import { type EditableShape, type HandleMoves, isEditable } from './edit-geometry';
import { hitTest } from './hit-test';
import type { PictureShape } from './shape';
import { boundsOf } from './shape-pixels';
import {
  type ImagePoint,
  imagePoint,
  imageToScreen,
  type ScreenPoint,
  screenToImage,
  type Viewport,
} from './spaces';

/** A place where a shape can be taken hold of to change its form. */
export interface Handle {
  readonly kind: 'corner' | 'edge' | 'vertex' | 'point';
  readonly at: ImagePoint;
  readonly moves: HandleMoves;
  /** As CSS writes it. */
  readonly cursor: string;
}

/** What is taken hold of: a handle of one shape, or the inside of what is picked, which moves all of it. */
export type Grip =
  | { readonly kind: 'handle'; readonly shape: EditableShape; readonly handle: Handle }
  | { readonly kind: 'inside' };

/** Mice and pens aim well, fingers do not. */
export type PointerKind = 'fine' | 'coarse';

/** Width and height in CSS pixels of the place where a handle is felt. */
const targetPx = { fine: 14, coarse: 44 } as const;
/** A shorter side on the screen has no handle in its middle: those of its corners are near enough. */
const leastSideForMiddlePx = 80;
/** A corner of a polygon that is nearer to the one before has no handle until the picture is zoomed in. */
const leastGapPx = 12;
/** When more are picked than this, they can be moved, but their handles would cover the picture. */
const mostWithHandles = 24;

/** The handles of what is picked, in the order of the shapes. */
export function handlesOf(
  picked: readonly PictureShape[],
  view: Viewport,
): readonly { readonly shape: EditableShape; readonly handles: readonly Handle[] }[] {
  if (picked.length > mostWithHandles) return [];
  return picked.filter(isEditable).map((shape) => ({ shape, handles: shapeHandles(shape, view) }));
}

/** What a pointer takes hold of; null: nothing of what is picked is there. Of handles, the nearest. */
export function gripAt(
  picked: readonly PictureShape[],
  at: ScreenPoint,
  view: Viewport,
  pointer: PointerKind,
): Grip | null {
  let best: { readonly grip: Grip; readonly distance: number } | null = null;
  for (const { shape, handles } of handlesOf(picked, view)) {
    for (const handle of handles) {
      const distance = distanceTo(handle.at, at, view);
      const isNearer = best === null || distance < best.distance;
      if (isNearer && isFelt(shape, handle, at, { view, sizePx: targetPx[pointer] })) {
        best = { grip: { kind: 'handle', shape, handle }, distance };
      }
    }
  }
  if (best) return best.grip;
  return hitTest(picked.filter(isEditable), at, view) === null ? null : { kind: 'inside' };
}

/** The cursor that says what would happen there, as CSS writes it. */
export function gripCursor(grip: Grip): string {
  return grip.kind === 'inside' ? 'move' : grip.handle.cursor;
}

function shapeHandles(shape: EditableShape, view: Viewport): readonly Handle[] {
  switch (shape.kind) {
    case 'box':
      return boxHandles(shape.coords, view);
    case 'point':
      return [{ kind: 'point', at: imagePoint(...shape.coords), moves: [0, 1], cursor: 'move' }];
    default:
      return vertexHandles(shape.coords, view);
  }
}

function boxHandles([x1, y1, x2, y2]: readonly [number, number, number, number], view: Viewport): Handle[] {
  const corner = (x: 0 | 2, y: 1 | 3): Handle => ({
    kind: 'corner',
    at: imagePoint(x === 0 ? x1 : x2, y === 1 ? y1 : y2),
    moves: [x, y],
    cursor: (x === 0) === (y === 1) ? 'nwse-resize' : 'nesw-resize',
  });
  const corners = [corner(0, 1), corner(2, 1), corner(2, 3), corner(0, 3)];
  const across = ([index, y]: readonly [1 | 3, number]): Handle => ({
    kind: 'edge',
    at: imagePoint((x1 + x2) / 2, y),
    moves: [null, index],
    cursor: 'ns-resize',
  });
  const down = ([index, x]: readonly [0 | 2, number]): Handle => ({
    kind: 'edge',
    at: imagePoint(x, (y1 + y2) / 2),
    moves: [index, null],
    cursor: 'ew-resize',
  });
  const isWide = (x2 - x1) * view.scale >= leastSideForMiddlePx;
  const isHigh = (y2 - y1) * view.scale >= leastSideForMiddlePx;
  return [
    ...corners,
    ...(isWide
      ? (
          [
            [1, y1],
            [3, y2],
          ] as const
        ).map(across)
      : []),
    ...(isHigh
      ? (
          [
            [0, x1],
            [2, x2],
          ] as const
        ).map(down)
      : []),
  ];
}

function vertexHandles(coords: readonly number[], view: Viewport): Handle[] {
  const handles: Handle[] = [];
  for (let index = 0; index + 1 < coords.length; index += 2) {
    const at = imagePoint(coords[index] ?? 0, coords[index + 1] ?? 0);
    const before = handles.at(-1);
    const isApart =
      before === undefined || distanceTo(before.at, imageToScreen(at, view), view) >= leastGapPx;
    if (isApart) handles.push({ kind: 'vertex', at, moves: [index, index + 1], cursor: 'pointer' });
  }
  return handles;
}

/**
 * The place around a handle. It reaches into its shape by a quarter of that at most, so that a small one can still be
 * taken by its inside, and as much farther out.
 */
function isFelt(
  { coords, kind }: EditableShape,
  handle: Handle,
  at: ScreenPoint,
  { view, sizePx }: { readonly view: Viewport; readonly sizePx: number },
): boolean {
  const [x, y] = imageToScreen(handle.at, view);
  const [awayX, awayY] = [at[0] - x, at[1] - y];
  const half = sizePx / 2;
  if (kind === 'point') return Math.max(Math.abs(awayX), Math.abs(awayY)) <= half;
  if (kind === 'polygon') return isNearVertex(boundsOf(coords), at, { awayX, awayY, half, view });
  const sideX = (coords[2] - coords[0]) * view.scale;
  const sideY = (coords[3] - coords[1]) * view.scale;
  const [indexX, indexY] = handle.moves;
  return (
    isWithin(indexX === null ? null : indexX === 0 ? awayX : -awayX, awayX, sideX, half) &&
    isWithin(indexY === null ? null : indexY === 1 ? awayY : -awayY, awayY, sideY, half)
  );
}

function isNearVertex(
  [x1, y1, x2, y2]: readonly [number, number, number, number],
  at: ScreenPoint,
  {
    awayX,
    awayY,
    half,
    view,
  }: { readonly awayX: number; readonly awayY: number; readonly half: number; readonly view: Viewport },
): boolean {
  const [x, y] = screenToImage(at, view);
  const isInside = x > x1 && x < x2 && y > y1 && y < y2;
  const reach = isInside ? Math.min(half, (Math.min(x2 - x1, y2 - y1) * view.scale) / 4) : half;
  return Math.max(Math.abs(awayX), Math.abs(awayY)) <= reach;
}

/** `inwards`: how far into the box, negative outside; null: along the edge, on whose middle the handle is. */
function isWithin(inwards: number | null, away: number, side: number, half: number): boolean {
  if (inwards === null) return Math.abs(away) <= half;
  const most = Math.min(half, side / 4);
  return inwards <= most && inwards >= most - 2 * half;
}

function distanceTo(spot: ImagePoint, at: ScreenPoint, view: Viewport): number {
  const [x, y] = imageToScreen(spot, view);
  return Math.hypot(at[0] - x, at[1] - y);
}
