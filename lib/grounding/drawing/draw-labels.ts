import type { Scene, SceneContext, ScreenShape } from '../scene';
import type { Size } from '../spaces';
import { type Chip, layOutLabels } from './label-layout';

const chipHeightPx = 18;
const paddingPx = 5;
const cornerPx = 3;
const longestLabelPx = 220;
/** A smaller shape, such as a line of text seen from afar, says its name only when it is picked: the chip would hide it. */
const leastLabelledPx = { longSide: 18, height: 14 } as const;
/** More chips than this hide the picture. */
const mostChips = 120;

/** Name chips for the shapes that are large enough, and for the one that is picked however small it is. */
export function drawLabels(
  context: SceneContext,
  shapes: readonly ScreenShape[],
  scene: Scene,
  frame: Size,
): void {
  context.font = `600 12px ${scene.fontFamily}`;
  context.textBaseline = 'middle';
  const named = theFirst(shapes.filter((shape) => isNamed(shape, scene)));
  const texts = named.map(({ shape }) => shortened(context, shape.label ?? ''));
  const chips = named.map((shape, index) => chipFor(context, shape, texts[index] ?? ''));
  layOutLabels(chips, frame).forEach(({ x, y }, index) => {
    const { fill, ink } = scene.colourOf(named[index]?.shape.label ?? null);
    context.beginPath();
    context.roundRect(x, y, chips[index]?.width ?? 0, chipHeightPx, cornerPx);
    context.fillStyle = fill;
    context.fill();
    context.lineWidth = 1;
    context.strokeStyle = 'rgb(0 0 0 / 0.45)';
    context.stroke();
    context.fillStyle = ink;
    context.fillText(texts[index] ?? '', x + paddingPx, y + chipHeightPx / 2 + 0.5);
  });
}

/** The larger shapes come first; what is picked comes last and is never left out. */
function theFirst(shapes: readonly ScreenShape[]): readonly ScreenShape[] {
  if (shapes.length <= mostChips) return shapes;
  return [...shapes.slice(0, mostChips - 2), ...shapes.slice(-2)];
}

function isNamed(
  { shape, emphasis, left, top, right, bottom }: ScreenShape,
  { hasLabels, hoveredId }: Scene,
): boolean {
  if (shape.label === null) return false;
  if (emphasis !== 'none') return true;
  // Writing stands on the picture already: a chip would cover it with itself.
  if (!hasLabels || hoveredId !== null || shape.isWriting) return false;
  const [width, height] = [right - left, bottom - top];
  const isLargeEnough =
    Math.max(width, height) >= leastLabelledPx.longSide && height >= leastLabelledPx.height;
  return shape.kind === 'point' || isLargeEnough;
}

function chipFor(context: SceneContext, { shape, left, top }: ScreenShape, text: string): Chip {
  const rise = shape.kind === 'point' ? 10 : 0;
  return {
    width: Math.ceil(context.measureText(text).width) + 2 * paddingPx,
    height: chipHeightPx,
    anchorX: shape.kind === 'point' ? left - paddingPx : left - 1,
    anchorY: top - rise,
  };
}

function shortened(context: SceneContext, text: string): string {
  if (context.measureText(text).width <= longestLabelPx) return text;
  const characters = Array.from(text);
  const room = longestLabelPx / (context.measureText(text).width / characters.length);
  return `${characters.slice(0, Math.max(1, Math.floor(room) - 1)).join('')}…`;
}
