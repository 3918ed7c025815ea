import { handlesOf } from '../handles';
import type { Scene, SceneContext } from '../scene';
import { imageToScreen, type Size, type Viewport } from '../spaces';

/** As much of a canvas context as handles need. */
type HandleContext = Pick<
  SceneContext,
  'beginPath' | 'rect' | 'fill' | 'stroke' | 'fillStyle' | 'strokeStyle' | 'lineWidth'
>;

/** CSS pixels, at every zoom. */
const sidePx = 9;
/** A frame around a point, whose very spot has to stay in sight. */
const pointFramePx = 22;
const light = '#ffffff';
const dark = 'rgb(0 0 0 / 0.8)';

/** Where what is picked can be taken hold of: light squares with a dark outline, which stand out on every picture. */
export function drawHandles(context: HandleContext, scene: Scene, view: Viewport, frame: Size): void {
  if (!scene.hasHandles || scene.selectedIds.length === 0) return;
  const picked = new Set(scene.selectedIds);
  const squares: [x: number, y: number][] = [];
  const frames: [x: number, y: number][] = [];
  for (const { handles } of handlesOf(
    scene.shapes.filter(({ id }) => picked.has(id)),
    view,
  )) {
    for (const { at, kind } of handles) {
      const [x, y] = imageToScreen(at, view);
      const isInSight =
        x > -pointFramePx &&
        y > -pointFramePx &&
        x < frame.width + pointFramePx &&
        y < frame.height + pointFramePx;
      if (isInSight) (kind === 'point' ? frames : squares).push([x, y]);
    }
  }
  trace(context, squares, sidePx);
  context.fillStyle = light;
  context.fill();
  stroke(context, dark, 1.5);
  trace(context, frames, pointFramePx);
  stroke(context, dark, 4);
  stroke(context, light, 2);
}

function trace(context: HandleContext, spots: readonly (readonly [number, number])[], side: number): void {
  context.beginPath();
  for (const [x, y] of spots) context.rect(x - side / 2, y - side / 2, side, side);
}

function stroke(context: HandleContext, colour: string, width: number): void {
  context.lineWidth = width;
  context.strokeStyle = colour;
  context.stroke();
}
