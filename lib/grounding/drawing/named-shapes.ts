import type { Scene, ScreenShape } from '../scene';
import type { PictureShape } from '../shape';
import type { Sight } from './draw-shapes';
import { drawingOrder } from './drawing-order';
import { onScreen, sightOf } from './in-sight';

/** A smaller shape, such as a line of text seen from afar, says its name only when it is picked: the chip would hide it. */
const leastLabelledPx = { longSide: 18, height: 14 } as const;
/** More chips than this hide the picture. */
const mostChips = 80;

/** Whose names are shown: the larger shapes come first; what is picked comes last and is never left out. */
export function namedShapes(
  scene: Scene,
  picked: readonly ScreenShape[],
  { view, frame }: Sight,
): readonly ScreenShape[] {
  const pickedNamed = picked.filter(({ shape }) => nameOf(shape) !== null).slice(-mostChips);
  if (!scene.look.hasLabels || picked.some(({ shape }) => shape.id === scene.hoveredId)) return pickedNamed;
  const isPicked = new Set(picked.map(({ shape }) => shape.id));
  const isInSight = sightOf(view, frame);
  const named: ScreenShape[] = [];
  for (const { shape, bounds } of drawingOrder(scene.shapes)) {
    if (named.length + pickedNamed.length >= mostChips) break;
    const [x1, y1, x2, y2] = bounds;
    const [width, height] = [(x2 - x1) * view.scale, (y2 - y1) * view.scale];
    const isLargeEnough =
      Math.max(width, height) >= leastLabelledPx.longSide && height >= leastLabelledPx.height;
    if (!isLargeEnough && shape.kind !== 'point') continue;
    // Writing stands on the picture already: a chip would cover it with itself.
    if (shape.isWriting || nameOf(shape) === null || isPicked.has(shape.id) || !isInSight(bounds)) continue;
    named.push(onScreen(shape, bounds, view, 'none'));
  }
  return [...named, ...pickedNamed];
}

/** What its chip says, with an asterisk where a person corrected it; null: it has none. */
export function nameOf({ label, correction }: PictureShape): string | null {
  if (correction === undefined) return label;
  return label === null ? '*' : `${label} *`;
}
