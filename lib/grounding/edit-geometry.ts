import type { Reshaping } from './corrections';
import type { BoxShape, PictureShape, PointShape, PolygonShape } from './shape';
import { boundsOf, shapeBounds } from './shape-pixels';
import { clampToPicture, type ImagePoint, imagePoint, type Size } from './spaces';

/** What is given by its corners alone; a mask and a box in space are not. */
export type EditableShape = BoxShape | PointShape | PolygonShape;

/** Which of a shape's numbers follow a handle, as indices into its coordinates; null: none of that axis. */
export type HandleMoves = readonly [x: number | null, y: number | null];

/** Pixels of the picture. */
const shortestSide = 1;

export function isEditable(shape: PictureShape): shape is EditableShape {
  return shape.kind === 'box' || shape.kind === 'point' || shape.kind === 'polygon';
}

/**
 * Moves shapes by whole pixels of the picture, all by as much, and no farther than until the first of them touches a
 * side. What cannot be moved stays out; empty when nothing moves.
 */
export function movedBy(
  shapes: readonly PictureShape[],
  dx: number,
  dy: number,
  picture: Size,
): readonly Reshaping[] {
  const movable = shapes.filter(isEditable);
  const [x1, y1, x2, y2] = boundsOf(movable.flatMap((shape) => shapeBounds(shape)));
  const byX = wayWithin(dx, x1, x2, picture.width);
  const byY = wayWithin(dy, y1, y2, picture.height);
  if (byX === 0 && byY === 0) return [];
  return movable.map(({ id, coords }) => ({
    shapeId: id,
    coords: coords.map((part, index) =>
      index % 2 === 0 ? clamp(part + byX, picture.width) : clamp(part + byY, picture.height),
    ),
  }));
}

/** The shape with one of its handles at another whole pixel of the picture; the corners of a box may cross. */
export function withHandleAt(
  { kind, coords }: EditableShape,
  moves: HandleMoves,
  to: ImagePoint,
  picture: Size,
): readonly number[] {
  const [x, y] = wholePixel(to, picture);
  const moved = [...coords];
  for (const [index, value] of [
    [moves[0], x],
    [moves[1], y],
  ] as const) {
    const before = index === null ? undefined : coords[index];
    if (index === null || before === undefined || !Number.isFinite(value)) continue;
    const opposite = kind === 'box' ? coords[(index + 2) % 4] : undefined;
    const side = index % 2 === 0 ? picture.width : picture.height;
    moved[index] = opposite === undefined ? value : apartFrom(opposite, value, before, side);
  }
  return kind === 'box' ? sorted(moved) : moved;
}

/**
 * A shape made wider and higher by whole pixels of the picture (narrower when negative), its upper left corner
 * staying. Null: it has no size, or nothing changes.
 */
export function resizedBy(
  shape: PictureShape,
  dx: number,
  dy: number,
  picture: Size,
): readonly number[] | null {
  if (shape.kind !== 'box' && shape.kind !== 'polygon') return null;
  const [x1, y1, x2, y2] = shapeBounds(shape);
  const right = farSide(x1, x2, dx, picture.width);
  const bottom = farSide(y1, y2, dy, picture.height);
  if (right === x2 && bottom === y2) return null;
  if (shape.kind === 'box') return [x1, y1, right, bottom];
  const grown = shape.coords.map((part, index) =>
    index % 2 === 0
      ? clamp(stretched(part, x1, x2, right), picture.width)
      : clamp(stretched(part, y1, y2, bottom), picture.height),
  );
  // An upright line has no width that could grow.
  return grown.some((part, index) => part !== shape.coords[index]) ? grown : null;
}

/** The box between two spots, whole pixels on the picture; null when it would have no inside. */
export function boxBetween(from: ImagePoint, to: ImagePoint, picture: Size): BoxShape['coords'] | null {
  const [x1, y1] = wholePixel(from, picture);
  const [x2, y2] = wholePixel(to, picture);
  // Also null where one of them is not a number.
  const hasInside = Math.abs(x1 - x2) >= shortestSide && Math.abs(y1 - y2) >= shortestSide;
  return hasInside ? sorted([x1, y1, x2, y2]) : null;
}

/** The nearest whole pixel that is on the picture. */
export function wholePixel([x, y]: ImagePoint, picture: Size): ImagePoint {
  return clampToPicture(imagePoint(Math.round(x), Math.round(y)), picture);
}

/** As much of a way in whole pixels as keeps [from, to] between 0 and `side`. */
function wayWithin(way: number, from: number, to: number, side: number): number {
  if (!Number.isFinite(way) || !Number.isFinite(from)) return 0;
  return Math.max(Math.min(Math.round(way), side - to), -from);
}

/** At least a pixel from the opposite side of the box, on the side where it is, or where it was before. */
function apartFrom(opposite: number, value: number, before: number, side: number): number {
  if (Math.abs(value - opposite) >= shortestSide) return value;
  const isBeyond = value === opposite ? before > opposite : value > opposite;
  const wanted = opposite + (isBeyond ? shortestSide : -shortestSide);
  return wanted < 0 ? opposite + shortestSide : wanted > side ? opposite - shortestSide : wanted;
}

function farSide(near: number, far: number, by: number, side: number): number {
  if (!Number.isFinite(by) || by === 0) return far;
  const wanted = Math.min(Math.max(far + Math.round(by), near + shortestSide), side);
  // One that is shorter than a pixel, or at the picture's edge, must not change against what was asked.
  return Math.sign(wanted - far) === Math.sign(by) ? wanted : far;
}

/** Where a part of [near, far] lies when its far end is `wanted`. A share of the way stays finite however short that is. */
function stretched(part: number, near: number, far: number, wanted: number): number {
  return far > near ? near + ((part - near) / (far - near)) * (wanted - near) : part;
}

function sorted([x1 = 0, y1 = 0, x2 = 0, y2 = 0]: readonly number[]): BoxShape['coords'] {
  return [Math.min(x1, x2), Math.min(y1, y2), Math.max(x1, x2), Math.max(y1, y2)];
}

function clamp(value: number, most: number): number {
  return Math.min(Math.max(value, 0), most);
}
