import { assertNever } from '@/lib/core/assert-never';
import { drawLabels } from './drawing/draw-labels';
import {
  drawCuboid,
  drawPolygon,
  emphasisedLineWidthPx,
  fillIfPicked,
  haloWidthPx,
  lineWidth,
  strokeFine,
  strokeWithHalo,
  withAlpha,
} from './drawing/draw-lines';
import { drawMask } from './drawing/draw-mask';
import { drawingOrder } from './drawing/drawing-order';
import type { Scene, SceneContext, ScreenShape } from './scene';
import type { PictureShape } from './shape';
import { type Size, screenPoint, screenToImage, type Viewport } from './spaces';

const pointRadiusPx = 5;
/** Of the shapes that are not meant while one is. */
const dimmedAlpha = 0.4;
/** A box with a shorter side than this, such as a line of text seen from afar, has fine lines: full ones would fill it. */
const slimSidePx = 12;
/** Of more shapes in sight than this, boxes of a shorter side than that go without the halo: so dense, it would darken the picture. */
const crowd = 2000;
const slimInCrowdPx = 24;

/**
 * Draws the shapes of a scene over its picture, large before small and what is picked last. Widths are CSS pixels at
 * every zoom; the context must be scaled so that one unit is one CSS pixel.
 */
export function drawScene(context: SceneContext, scene: Scene, view: Viewport, frame: Size): void {
  const shapes = shapesInFrame(scene, view, frame);
  const isOneMeant = shapes.some(({ shape }) => shape.id === scene.hoveredId);
  const isCrowded = shapes.length > crowd;
  const fills = new Map<string | null, string>();
  context.save();
  context.lineJoin = 'round';
  for (const shape of shapes) {
    const { label } = shape.shape;
    const colour = fills.get(label) ?? scene.colourOf(label).fill;
    fills.set(label, colour);
    context.globalAlpha = isOneMeant && shape.emphasis === 'none' ? dimmedAlpha : 1;
    drawShape(context, shape, { colour, view, isCrowded });
  }
  context.globalAlpha = 1;
  drawLabels(context, shapes, scene, frame);
  context.restore();
}

/** Large before small, and what is picked last; what is out of sight is not even measured. */
function shapesInFrame(scene: Scene, view: Viewport, frame: Size): readonly ScreenShape[] {
  const reach = pointRadiusPx + emphasisedLineWidthPx + haloWidthPx;
  const [left, top] = screenToImage(screenPoint(-reach, -reach), view);
  const [right, bottom] = screenToImage(screenPoint(frame.width + reach, frame.height + reach), view);
  const plain: ScreenShape[] = [];
  const picked: ScreenShape[] = [];
  for (const { shape, bounds } of drawingOrder(scene.shapes)) {
    if (bounds[2] < left || bounds[3] < top || bounds[0] > right || bounds[1] > bottom) continue;
    const drawn = onScreen(shape, bounds, scene, view);
    if (drawn.emphasis === 'none') plain.push(drawn);
    else if (drawn.emphasis === 'hovered') picked.unshift(drawn);
    else picked.push(drawn);
  }
  return [...plain, ...picked];
}

function onScreen(
  shape: PictureShape,
  [x1, y1, x2, y2]: readonly [number, number, number, number],
  { hoveredId, selectedIds }: Scene,
  { scale, offsetX, offsetY }: Viewport,
): ScreenShape {
  return {
    shape,
    left: x1 * scale + offsetX,
    top: y1 * scale + offsetY,
    right: x2 * scale + offsetX,
    bottom: y2 * scale + offsetY,
    emphasis: selectedIds.includes(shape.id) ? 'selected' : shape.id === hoveredId ? 'hovered' : 'none',
  };
}

interface Manner {
  readonly colour: string;
  readonly view: Viewport;
  readonly isCrowded: boolean;
}

function drawShape(context: SceneContext, drawn: ScreenShape, manner: Manner): void {
  const { shape } = drawn;
  const { colour, view, isCrowded } = manner;
  switch (shape.kind) {
    case 'point':
      drawPoint(context, drawn, colour);
      break;
    case 'box':
      drawBox(context, drawn, colour, isCrowded);
      break;
    case 'polygon':
      drawPolygon(context, shape, { drawn, colour, view });
      break;
    case 'mask':
      if (!drawMask(context, shape, { drawn, colour, view })) drawBox(context, drawn, colour, isCrowded);
      break;
    case 'cuboid':
      drawCuboid(context, shape, { drawn, colour, view });
      break;
    default:
      assertNever(shape);
  }
}

function drawBox(context: SceneContext, shape: ScreenShape, colour: string, isCrowded: boolean): void {
  const { left, top, right, bottom, emphasis } = shape;
  context.beginPath();
  context.rect(left, top, right - left, bottom - top);
  fillIfPicked(context, colour, emphasis);
  const shortSide = emphasis === 'none' ? Math.min(right - left, bottom - top) : Number.POSITIVE_INFINITY;
  if (isCrowded && shortSide < slimInCrowdPx) strokeFine(context, colour);
  else if (shortSide < slimSidePx) strokeWithHalo(context, colour, 1, 1);
  else strokeWithHalo(context, colour, lineWidth(emphasis));
}

/** A ring around a light dot, so that the very spot stays visible. */
function drawPoint(context: SceneContext, shape: ScreenShape, colour: string): void {
  const isPlain = shape.emphasis === 'none';
  context.beginPath();
  context.arc(shape.left, shape.top, isPlain ? pointRadiusPx : pointRadiusPx + 2, 0, 2 * Math.PI);
  context.fillStyle = withAlpha(colour, 0.35);
  context.fill();
  strokeWithHalo(context, colour, lineWidth(shape.emphasis));
  context.beginPath();
  context.arc(shape.left, shape.top, 1.5, 0, 2 * Math.PI);
  context.fillStyle = '#ffffff';
  context.fill();
}
