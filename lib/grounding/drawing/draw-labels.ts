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
const mostChips = 80;

/** Name chips for the shapes that are large enough, and for the one that is picked however small it is. */
export function drawLabels(
  context: SceneContext,
  shapes: readonly ScreenShape[],
  scene: Scene,
  frame: Size,
): void {
  context.font = `600 12px ${scene.fontFamily}`;
  context.textBaseline = 'middle';
  const named = namedShapes(shapes, scene);
  const words = named.map(({ shape }) => measured(context, shape.label ?? ''));
  const chips = named.map((shape, index) => chipFor(shape, words[index]?.width ?? 0));
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
    context.fillText(words[index]?.text ?? '', x + paddingPx, y + chipHeightPx / 2 + 0.5);
  });
}

/** The larger shapes come first; what is picked comes last and is never left out. */
function namedShapes(shapes: readonly ScreenShape[], scene: Scene): readonly ScreenShape[] {
  const picked = shapes.slice(-2).filter(({ emphasis }) => emphasis !== 'none');
  const named: ScreenShape[] = [];
  for (const shape of shapes) {
    if (named.length + picked.length >= mostChips) break;
    if (shape.emphasis === 'none' && isNamed(shape, scene)) named.push(shape);
  }
  return [...named, ...picked.filter((shape) => isNamed(shape, scene))];
}

function isNamed(
  { shape, emphasis, left, top, right, bottom }: ScreenShape,
  { look, hoveredId }: Scene,
): boolean {
  if (shape.label === null) return false;
  if (emphasis !== 'none') return true;
  // Writing stands on the picture already: a chip would cover it with itself.
  if (!look.hasLabels || hoveredId !== null || shape.isWriting) return false;
  const [width, height] = [right - left, bottom - top];
  const isLargeEnough =
    Math.max(width, height) >= leastLabelledPx.longSide && height >= leastLabelledPx.height;
  return shape.kind === 'point' || isLargeEnough;
}

function chipFor({ shape, left, top }: ScreenShape, textWidth: number): Chip {
  const rise = shape.kind === 'point' ? 10 : 0;
  return {
    width: Math.ceil(textWidth) + 2 * paddingPx,
    height: chipHeightPx,
    anchorX: shape.kind === 'point' ? left - paddingPx : left - 1,
    anchorY: top - rise,
  };
}

interface Words {
  readonly text: string;
  readonly width: number;
}

/** Measuring text takes long, and every frame shows the same labels: by context, then by font and label. */
const measures = new WeakMap<SceneContext, Map<string, Words>>();
const mostMeasures = 2000;

function measured(context: SceneContext, label: string): Words {
  const known = measures.get(context) ?? new Map<string, Words>();
  measures.set(context, known);
  const key = `${context.font}\n${label}`;
  const before = known.get(key);
  if (before) return before;
  if (known.size >= mostMeasures) known.clear();
  const text = shortened(context, label);
  const words = { text, width: context.measureText(text).width };
  known.set(key, words);
  return words;
}

function shortened(context: SceneContext, text: string): string {
  if (context.measureText(text).width <= longestLabelPx) return text;
  const characters = Array.from(text);
  const room = longestLabelPx / (context.measureText(text).width / characters.length);
  return `${characters.slice(0, Math.max(1, Math.floor(room) - 1)).join('')}…`;
}
