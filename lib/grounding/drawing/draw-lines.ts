import type { SceneContext, ScreenShape } from '../scene';
import type { CuboidShape, PolygonShape } from '../shape';
import { imagePoint, imageToScreen, type ScreenPoint, type Viewport } from '../spaces';

const lineWidthPx = 2;
export const emphasisedLineWidthPx = 3;
export const haloWidthPx = 2;
const halo = 'rgb(0 0 0 / 0.6)';
const fillAlpha = { hovered: 0.14, selected: 0.2 } as const;
const arrowPx = 11;
const arrowHalfAngle = Math.PI / 7;

/** How a shape of lines is drawn. */
export interface Brush {
  readonly drawn: ScreenShape;
  readonly colour: string;
  readonly view: Viewport;
}

/** A closed outline, or a line with an arrow at its end. */
export function drawPolygon(
  context: SceneContext,
  { coords, isClosed }: PolygonShape,
  { drawn, colour, view }: Brush,
): void {
  const points = Array.from({ length: coords.length / 2 }, (_, index) =>
    imageToScreen(imagePoint(coords[2 * index] ?? 0, coords[2 * index + 1] ?? 0), view),
  );
  context.beginPath();
  points.forEach(([x, y], index) => {
    if (index === 0) context.moveTo(x, y);
    else context.lineTo(x, y);
  });
  if (isClosed) {
    context.closePath();
    fillIfPicked(context, colour, drawn.emphasis);
  } else traceArrow(context, points.at(-2), points.at(-1));
  strokeWithHalo(context, colour, lineWidth(drawn.emphasis));
}

/** The twelve edges, as far as they are before the camera. */
export function drawCuboid(
  context: SceneContext,
  { edges }: CuboidShape,
  { drawn, colour, view }: Brush,
): void {
  context.beginPath();
  for (const [x1, y1, x2, y2] of edges) {
    const [from, to] = [imageToScreen(imagePoint(x1, y1), view), imageToScreen(imagePoint(x2, y2), view)];
    context.moveTo(from[0], from[1]);
    context.lineTo(to[0], to[1]);
  }
  strokeWithHalo(context, colour, lineWidth(drawn.emphasis));
}

function traceArrow(context: SceneContext, from: ScreenPoint | undefined, to: ScreenPoint | undefined): void {
  if (!from || !to) return;
  const angle = Math.atan2(to[1] - from[1], to[0] - from[0]);
  for (const side of [-arrowHalfAngle, arrowHalfAngle]) {
    context.moveTo(to[0] - arrowPx * Math.cos(angle + side), to[1] - arrowPx * Math.sin(angle + side));
    context.lineTo(to[0], to[1]);
  }
}

export function lineWidth(emphasis: ScreenShape['emphasis']): number {
  return emphasis === 'none' ? lineWidthPx : emphasisedLineWidthPx;
}

/** The path's inside is tinted where it is picked. */
export function fillIfPicked(context: SceneContext, colour: string, emphasis: ScreenShape['emphasis']): void {
  if (emphasis === 'none') return;
  context.fillStyle = withAlpha(colour, fillAlpha[emphasis]);
  context.fill();
}

export function strokeWithHalo(
  context: SceneContext,
  colour: string,
  width: number,
  haloPx = haloWidthPx,
): void {
  context.lineWidth = width + haloPx;
  context.strokeStyle = halo;
  context.stroke();
  context.lineWidth = width;
  context.strokeStyle = colour;
  context.stroke();
}

/** A line of one pixel and nothing else. */
export function strokeFine(context: SceneContext, colour: string): void {
  context.lineWidth = 1;
  context.strokeStyle = colour;
  context.stroke();
}

export function withAlpha(colour: string, alpha: number): string {
  return `${colour}${Math.round(alpha * 255)
    .toString(16)
    .padStart(2, '0')}`;
}
