import type { SceneContext } from '../scene';
import type { PictureShape } from '../shape';
import { type Brush, strokeWithHalo, withAlpha } from './strokes';

const radiusPx = 5;
const pickedExtraRadiusPx = 2;
const dot = { fill: '#ffffff', radiusPx: 1.5, pressRadiusPx: 3 } as const;
const ringAlpha = 0.35;

/** A place that an agent presses, not a thing that is there: it is said what is done there. */
export function isPress({ kind, attributes }: PictureShape): boolean {
  return kind === 'point' && typeof attributes.action === 'string';
}

/** CSS pixels of the ring around it. */
export function pointRadius(shape: PictureShape, isPicked: boolean, pressRadiusPx: number): number {
  return (isPress(shape) ? pressRadiusPx : radiusPx) + (isPicked ? pickedExtraRadiusPx : 0);
}

/** A ring around a light dot, so that the very spot stays visible; of a press a large ring around a larger dot. */
export function drawPoint(
  context: SceneContext,
  { drawn, fill, widthPx, fillAlpha, pressRadiusPx }: Brush,
): void {
  const { left: x, top: y, shape, emphasis } = drawn;
  const isPressed = isPress(shape);
  trace(context, x, y, pointRadius(shape, emphasis !== 'none', pressRadiusPx));
  context.fillStyle = withAlpha(fill, isPressed ? Math.max(fillAlpha, 0.12) : Math.max(fillAlpha, ringAlpha));
  context.fill();
  strokeWithHalo(context, { fill, widthPx });
  trace(context, x, y, isPressed ? dot.pressRadiusPx : dot.radiusPx);
  if (isPressed) strokeWithHalo(context, { fill, widthPx: 1 });
  context.fillStyle = dot.fill;
  context.fill();
}

function trace(context: SceneContext, x: number, y: number, radius: number): void {
  context.beginPath();
  context.arc(x, y, radius, 0, 2 * Math.PI);
}
