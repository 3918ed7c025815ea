import { assertNever } from '@/lib/core/assert-never';
import { cuboidOutline } from './drawing/cuboid-outline';
import { drawingOrder } from './drawing/drawing-order';
import { isInMask } from './mask-grid';
import { maskCells } from './mask-picture';
import type { CuboidShape, MaskShape, PictureShape, PolygonShape } from './shape';
import { shapeArea, shapeBounds } from './shape-pixels';
import { imagePoint, imageToScreen, type ScreenPoint, screenToImage, type Viewport } from './spaces';

/** How far from its centre a point is felt, in CSS pixels. */
const pointRadiusPx = 12;
/** How far outside its line a box is felt, so that a tiny one can be met at all. */
const slackPx = 3;
/** A mask whose bounds are smaller than this is felt all over them. */
const tinyMaskPx = 16;
/** How far from a line it is felt. */
const lineReachPx = 6;
/** The farthest of these. */
const farthestReachPx = pointRadiusPx;

/**
 * The shape under the pointer: the smallest of those that hold it, the nearest among points, which count as smaller
 * than any box. Null over bare picture.
 */
export function hitTest(
  shapes: readonly PictureShape[],
  at: ScreenPoint,
  view: Viewport,
): PictureShape | null {
  let best: { shape: PictureShape; rank: number } | null = null;
  const [x, y] = screenToImage(at, view);
  const reach = farthestReachPx / view.scale;
  for (const { shape, bounds } of drawingOrder(shapes)) {
    // Most shapes lie elsewhere: they are passed without a closer look.
    if (x < bounds[0] - reach || x > bounds[2] + reach || y < bounds[1] - reach || y > bounds[3] + reach)
      continue;
    const rank = rankAt(shape, at, view);
    if (rank !== null && (best === null || rank < best.rank)) best = { shape, rank };
  }
  return best?.shape ?? null;
}

/** Null when the shape is not hit. Points rank below zero, nearer ones lower; lines next; all else by area. */
function rankAt(shape: PictureShape, at: ScreenPoint, view: Viewport): number | null {
  switch (shape.kind) {
    case 'point': {
      const distance = distanceTo(imageToScreen(imagePoint(shape.coords[0], shape.coords[1]), view), at);
      return distance <= pointRadiusPx ? distance - pointRadiusPx - 1 : null;
    }
    case 'polygon':
      return isOnPolygon(shape, at, view) ? shapeArea(shape) : null;
    case 'mask':
      return isOnMask(shape, at, view) ? shapeArea(shape) : null;
    case 'cuboid':
      return isOnCuboid(shape, at, view) ? shapeArea(shape) : null;
    case 'box':
      return isInBounds(shape, at, view) ? shapeArea(shape) : null;
    default:
      return assertNever(shape);
  }
}

function isInBounds(shape: PictureShape, [x, y]: ScreenPoint, view: Viewport): boolean {
  const [x1, y1, x2, y2] = shapeBounds(shape);
  const [left, top] = imageToScreen(imagePoint(x1, y1), view);
  const [right, bottom] = imageToScreen(imagePoint(x2, y2), view);
  return x >= left - slackPx && x <= right + slackPx && y >= top - slackPx && y <= bottom + slackPx;
}

/** On one of its cells; on a mask too small to aim at, or without cells, anywhere in its bounds. */
function isOnMask(shape: MaskShape, at: ScreenPoint, view: Viewport): boolean {
  if (!isInBounds(shape, at, view)) return false;
  const [x1, y1, x2, y2] = shape.coords;
  const grid = maskCells(shape);
  const isTiny = Math.max(x2 - x1, y2 - y1) * view.scale < tinyMaskPx;
  if (grid === null || isTiny || shapeArea(shape) === 0) return true;
  const [x, y] = screenToImage(at, view);
  return isInMask(grid, ((x - x1) / (x2 - x1)) * grid.width, ((y - y1) / (y2 - y1)) * grid.height);
}

/** Inside the outline of all its edges, or near it; the camera may see a box in space as far from upright. */
function isOnCuboid(shape: CuboidShape, at: ScreenPoint, view: Viewport): boolean {
  if (!isInBounds(shape, at, view)) return false;
  const coords = cuboidOutline(shape);
  return coords.length < 6 || isOnPolygon({ coords, isClosed: true }, at, view);
}

/** Inside a closed one by the even-odd rule, or near a line. */
function isOnPolygon(
  { coords, isClosed }: Pick<PolygonShape, 'coords' | 'isClosed'>,
  at: ScreenPoint,
  view: Viewport,
): boolean {
  const corners = Array.from({ length: coords.length / 2 }, (_, index) =>
    imageToScreen(imagePoint(coords[2 * index] ?? 0, coords[2 * index + 1] ?? 0), view),
  );
  let isInside = false;
  for (const [index, corner] of corners.entries()) {
    const next = corners[(index + 1) % corners.length] ?? corner;
    const isLine = isClosed || index < corners.length - 1;
    if (isLine && distanceToLine(at, corner, next) <= lineReachPx) return true;
    const crosses = corner[1] > at[1] !== next[1] > at[1];
    const x = corner[0] + ((at[1] - corner[1]) / (next[1] - corner[1])) * (next[0] - corner[0]);
    if (crosses && at[0] < x) isInside = !isInside;
  }
  return isClosed && isInside;
}

function distanceToLine(at: ScreenPoint, from: ScreenPoint, to: ScreenPoint): number {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const length = dx * dx + dy * dy;
  const part = length === 0 ? 0 : ((at[0] - from[0]) * dx + (at[1] - from[1]) * dy) / length;
  const along = Math.min(Math.max(part, 0), 1);
  return Math.hypot(at[0] - from[0] - along * dx, at[1] - from[1] - along * dy);
}

function distanceTo(from: ScreenPoint, to: ScreenPoint): number {
  return Math.hypot(to[0] - from[0], to[1] - from[1]);
}
