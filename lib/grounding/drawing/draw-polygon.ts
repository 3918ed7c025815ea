import type { SceneContext } from '../scene';
import type { PolygonShape } from '../shape';
import type { Viewport } from '../spaces';
import { type Brush, strokeWithHalo, withAlpha } from './strokes';

const headLengthPx = 12;
const headHalfAngle = Math.PI / 7;
const startRadiusPx = 3;

/** A closed outline; or a line such as a path or a swipe, from a dot where it begins to an arrow's head. */
export function drawPolygon(context: SceneContext, { coords, isClosed }: PolygonShape, brush: Brush): void {
  const { fill, dash, widthPx, fillAlpha, view } = brush;
  tracePolygon(context, coords, isClosed, view);
  if (isClosed && fillAlpha > 0) {
    context.fillStyle = withAlpha(fill, fillAlpha);
    context.fill();
  }
  strokeWithHalo(context, { fill, dash, widthPx });
  if (!isClosed) drawEnds(context, coords, brush);
}

/** As the context's path. */
export function tracePolygon(
  context: SceneContext,
  coords: readonly number[],
  isClosed: boolean,
  { scale, offsetX, offsetY }: Viewport,
): void {
  context.beginPath();
  for (let index = 0; index + 1 < coords.length; index += 2) {
    const x = (coords[index] ?? 0) * scale + offsetX;
    const y = (coords[index + 1] ?? 0) * scale + offsetY;
    if (index === 0) context.moveTo(x, y);
    else context.lineTo(x, y);
  }
  if (isClosed) context.closePath();
}

function drawEnds(context: SceneContext, coords: readonly number[], { fill, widthPx, view }: Brush): void {
  const xs = coords.flatMap((x, index) => (index % 2 === 0 ? [x * view.scale + view.offsetX] : []));
  const ys = coords.flatMap((y, index) => (index % 2 === 1 ? [y * view.scale + view.offsetY] : []));
  const [startX = 0, startY = 0, tipX = 0, tipY = 0] = [xs[0], ys[0], xs.at(-1), ys.at(-1)];
  const length = Math.min(headLengthPx + 2 * (widthPx - 1), longest(xs, ys));
  // Where the line comes from, seen from the tip: a dense path turns within the length of the head.
  const from = xs.findLastIndex((x, index) => Math.hypot(tipX - x, tipY - (ys[index] ?? 0)) >= length * 0.8);
  const angle = Math.atan2(tipY - (ys[from] ?? startY), tipX - (xs[from] ?? startX));
  context.beginPath();
  context.arc(startX, startY, startRadiusPx, 0, 2 * Math.PI);
  strokeWithHalo(context, { fill, widthPx: 1 });
  context.fillStyle = fill;
  context.fill();
  context.beginPath();
  context.moveTo(tipX, tipY);
  for (const side of [-headHalfAngle, headHalfAngle]) {
    context.lineTo(tipX - length * Math.cos(angle + side), tipY - length * Math.sin(angle + side));
  }
  context.closePath();
  strokeWithHalo(context, { fill, widthPx: 1 });
  context.fill();
}

/** The sides of the box around the line: a head longer than that would hide it. */
function longest(xs: readonly number[], ys: readonly number[]): number {
  const spread = (parts: readonly number[]) => {
    const [least, most] = parts.reduce(
      ([a, b], part) => [Math.min(a, part), Math.max(b, part)],
      [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
    );
    return (most ?? 0) - (least ?? 0);
  };
  return Math.max(spread(xs), spread(ys), 4);
}
