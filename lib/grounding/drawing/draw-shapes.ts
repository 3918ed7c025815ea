import { assertNever } from '@/lib/core/assert-never';
import type { LabelColour } from '../label-colour';
import type { Scene, SceneContext, ScreenShape } from '../scene';
import type { Size, Viewport } from '../spaces';
import { drawBox } from './draw-box';
import { drawCuboid } from './draw-cuboid';
import { drawGhost } from './draw-ghost';
import { drawMask } from './draw-mask';
import { drawPoint } from './draw-point';
import { drawPolygon } from './draw-polygon';
import { type Brush, pickedExtraPx } from './strokes';

/** From this many shapes in sight on, small ones are drawn with less. */
const crowd = 2000;
/** Of the inside of what is picked. */
const leastPickedFill = { hovered: 0.14, selected: 0.2 } as const;
const press = { perShortSide: 0.05, leastPx: 9, mostPx: 26 } as const;

export interface Sight {
  readonly view: Viewport;
  /** CSS pixels of what is seen at once. */
  readonly frame: Size;
  /** Of what is not picked, beside the look's own. */
  readonly dimming?: number;
}

/** Draws them in their order; what is picked always at full strength. */
export function drawShapes(
  context: SceneContext,
  shapes: readonly ScreenShape[],
  { colourOf, look }: Pick<Scene, 'colourOf' | 'look'>,
  { view, frame, dimming = 1 }: Sight,
): void {
  const colours = new Map<string | null, LabelColour>();
  const isCrowded = shapes.length > crowd;
  const pressRadiusPx = pressRadius(frame);
  for (const drawn of shapes) {
    const { label } = drawn.shape;
    const colour = colours.get(label) ?? colourOf(label);
    colours.set(label, colour);
    const { emphasis } = drawn;
    const isPlain = emphasis === 'none';
    const opacity = isPlain ? look.opacity * dimming : 1;
    const fillAlpha = isPlain ? look.fill : Math.max(look.fill, leastPickedFill[emphasis]);
    const widthPx = isPlain ? look.lineWidthPx : look.lineWidthPx + pickedExtraPx;
    context.globalAlpha = opacity;
    if (!isPlain) drawGhost(context, drawn.shape, colour.fill, view);
    drawShape(context, {
      drawn,
      view,
      fill: colour.fill,
      dash: colour.dash,
      widthPx,
      fillAlpha,
      opacity,
      isCrowded,
      pressRadiusPx,
    });
  }
  context.globalAlpha = 1;
}

/** Five hundredths of the shorter side, as agents' own pictures have it, but neither a dot nor a dish. CSS pixels. */
export function pressRadius({ width, height }: Size): number {
  return Math.min(Math.max(Math.min(width, height) * press.perShortSide, press.leastPx), press.mostPx);
}

function drawShape(context: SceneContext, brush: Brush): void {
  const { shape } = brush.drawn;
  switch (shape.kind) {
    case 'point':
      drawPoint(context, brush);
      break;
    case 'box':
      drawBox(context, brush);
      break;
    case 'polygon':
      drawPolygon(context, shape, brush);
      break;
    case 'mask':
      if (!drawMask(context, shape, brush)) drawBox(context, brush);
      break;
    case 'cuboid':
      drawCuboid(context, shape, brush);
      break;
    default:
      assertNever(shape);
  }
}
