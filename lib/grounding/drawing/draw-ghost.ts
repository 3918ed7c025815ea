import { assertNever } from '@/lib/core/assert-never';
import type { SceneContext } from '../scene';
import type { PictureShape, Shape } from '../shape';
import { shapeBounds } from '../shape-pixels';
import type { Viewport } from '../spaces';
import { tracePolygon } from './draw-polygon';

const alpha = 0.75;
const dash = [4, 4];
const pointRadiusPx = 5;

/** Faint and broken: the outline that the model gave, of a shape that a person moved or reshaped. */
export function drawGhost(context: SceneContext, shape: PictureShape, fill: string, view: Viewport): void {
  if (shape.correction?.kind !== 'changed') return;
  const { from } = shape.correction;
  const isMoved = from.coords.some((part, index) => part !== shape.coords[index]);
  if (!isMoved || !traceOutline(context, from, view)) return;
  const before = context.globalAlpha;
  context.globalAlpha = alpha;
  context.lineWidth = 2.5;
  context.strokeStyle = 'rgb(0 0 0 / 0.5)';
  context.stroke();
  context.setLineDash(dash);
  context.lineWidth = 1.25;
  context.strokeStyle = fill;
  context.stroke();
  context.setLineDash([]);
  context.globalAlpha = before;
}

/** False for what is not on a picture. */
function traceOutline(context: SceneContext, shape: Shape, view: Viewport): boolean {
  switch (shape.kind) {
    case 'event':
      return false;
    case 'point': {
      const [x, y] = shape.coords;
      context.beginPath();
      context.arc(
        x * view.scale + view.offsetX,
        y * view.scale + view.offsetY,
        pointRadiusPx,
        0,
        2 * Math.PI,
      );
      return true;
    }
    case 'polygon':
      tracePolygon(context, shape.coords, shape.isClosed, view);
      return true;
    case 'box':
    case 'mask':
    case 'cuboid': {
      const [x1, y1, x2, y2] = shapeBounds(shape);
      tracePolygon(context, [x1, y1, x2, y1, x2, y2, x1, y2], true, view);
      return true;
    }
    default:
      return assertNever(shape);
  }
}
