import type { Scene, ScreenShape } from '../scene';
import type { PictureShape } from '../shape';
import { type Size, screenPoint, screenToImage, type Viewport } from '../spaces';
import { drawingOrder } from './drawing-order';

/** How far beyond its bounds a shape is drawn, such as the ring around a point. CSS pixels. */
const reachPx = 40;

type Bounds = readonly [number, number, number, number];

/** The shapes that are in the frame and not picked, large before small; what is out of sight is not even measured. */
export function plainInSight(scene: Scene, view: Viewport, frame: Size): readonly ScreenShape[] {
  const { hoveredId } = scene;
  const selected = new Set(scene.selectedIds);
  const isInSight = sightOf(view, frame);
  const plain: ScreenShape[] = [];
  for (const { shape, bounds } of drawingOrder(scene.shapes)) {
    if (!isInSight(bounds) || shape.id === hoveredId || selected.has(shape.id)) continue;
    plain.push(onScreen(shape, bounds, view, 'none'));
  }
  return plain;
}

/** Those that are picked and in the frame: the one under the pointer, then the selected ones, the newest last. */
export function pickedInSight(scene: Scene, view: Viewport, frame: Size): readonly ScreenShape[] {
  const { hoveredId, selectedIds } = scene;
  if (hoveredId === null && selectedIds.length === 0) return [];
  const ranks = new Map(selectedIds.map((id, index) => [id, index]));
  const isInSight = sightOf(view, frame);
  return drawingOrder(scene.shapes)
    .flatMap(({ shape, bounds }) => {
      const rank = ranks.get(shape.id) ?? (shape.id === hoveredId ? -1 : null);
      if (rank === null || !isInSight(bounds)) return [];
      return [{ rank, drawn: onScreen(shape, bounds, view, rank === -1 ? 'hovered' : 'selected') }];
    })
    .sort((a, b) => a.rank - b.rank)
    .map(({ drawn }) => drawn);
}

/** Whether bounds in pixels of the picture are in the frame. */
export function sightOf(view: Viewport, frame: Size): (bounds: Bounds) => boolean {
  const [left, top] = screenToImage(screenPoint(-reachPx, -reachPx), view);
  const [right, bottom] = screenToImage(screenPoint(frame.width + reachPx, frame.height + reachPx), view);
  return ([x1, y1, x2, y2]) => x2 >= left && y2 >= top && x1 <= right && y1 <= bottom;
}

export function onScreen(
  shape: PictureShape,
  [x1, y1, x2, y2]: Bounds,
  { scale, offsetX, offsetY }: Viewport,
  emphasis: ScreenShape['emphasis'],
): ScreenShape {
  return {
    shape,
    left: x1 * scale + offsetX,
    top: y1 * scale + offsetY,
    right: x2 * scale + offsetX,
    bottom: y2 * scale + offsetY,
    emphasis,
  };
}
