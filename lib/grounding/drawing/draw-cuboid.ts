import type { SceneContext } from '../scene';
import type { CuboidShape } from '../shape';
import type { Viewport } from '../spaces';
import { cuboidDepth } from './cuboid-depth';
import { tracePolygon } from './draw-polygon';
import { type Brush, strokeWithHalo, withAlpha } from './strokes';

/** Of the face that is nearest, so that it can be told from the one behind it. */
const nearFaceAlpha = 0.16;
const hiddenAlpha = 0.55;

/** A box in space: its nearest face tinted, the edges behind it fine and faint. */
export function drawCuboid(context: SceneContext, shape: CuboidShape, brush: Brush): void {
  const { fill, dash, widthPx, fillAlpha, opacity, view } = brush;
  const { nearFace, seenEdges, hiddenEdges } = cuboidDepth(shape);
  if (hiddenEdges.length > 0) {
    traceEdges(context, hiddenEdges, view);
    context.globalAlpha = opacity * hiddenAlpha;
    strokeWithHalo(context, { fill, widthPx: Math.max(1, widthPx / 2), haloPx: 1 });
    context.globalAlpha = opacity;
  }
  if (nearFace.length > 0) {
    tracePolygon(context, nearFace, true, view);
    context.fillStyle = withAlpha(fill, Math.max(fillAlpha, nearFaceAlpha));
    context.fill();
  }
  traceEdges(context, seenEdges, view);
  strokeWithHalo(context, { fill, dash, widthPx });
}

function traceEdges(
  context: SceneContext,
  edges: CuboidShape['edges'],
  { scale, offsetX, offsetY }: Viewport,
): void {
  context.beginPath();
  for (const [x1, y1, x2, y2] of edges) {
    context.moveTo(x1 * scale + offsetX, y1 * scale + offsetY);
    context.lineTo(x2 * scale + offsetX, y2 * scale + offsetY);
  }
}
