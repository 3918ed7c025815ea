import { assertNever } from '@/lib/core/assert-never';
import { drawLabels } from './drawing/draw-labels';
import {
  drawCuboid,
  drawPolygon,
  emphasisedLineWidthPx,
  fillFor,
  haloWidthPx,
  lineWidth,
  strokeWithHalo,
  withAlpha,
} from './drawing/draw-lines';
import { drawMask } from './drawing/draw-mask';
import type { Scene, SceneContext, ScreenShape } from './scene';
import type { PictureShape } from './shape';
import { shapeArea, shapeBounds } from './shape-pixels';
import { imagePoint, imageToScreen, type Size, type Viewport } from './spaces';

const pointRadiusPx = 5;
/** Of the shapes that are not meant while one is. */
const dimmedAlpha = 0.4;
/** A box with a shorter side than this, such as a line of text seen from afar, has fine lines: full ones would fill it. */
const slimSidePx = 12;

/**
 * Draws the shapes of a scene over its picture, large before small and what is picked last. Widths are CSS pixels at
 * every zoom; the context must be scaled so that one unit is one CSS pixel.
 */
export function drawScene(context: SceneContext, scene: Scene, view: Viewport, frame: Size): void {
  const shapes = inDrawingOrder(scene, view).filter((shape) => isInFrame(shape, frame));
  const isOneMeant = shapes.some(({ shape }) => shape.id === scene.hoveredId);
  context.save();
  context.lineJoin = 'round';
  for (const shape of shapes) {
    const colour = scene.colourOf(shape.shape.label).fill;
    context.globalAlpha = isOneMeant && shape.emphasis === 'none' ? dimmedAlpha : 1;
    drawShape(context, shape, colour, view);
  }
  context.globalAlpha = 1;
  drawLabels(context, shapes, scene, frame);
  context.restore();
}

function inDrawingOrder(scene: Scene, view: Viewport): readonly ScreenShape[] {
  const rank = { none: 0, hovered: 1, selected: 2 } as const;
  return scene.shapes
    .map((shape) => onScreen(shape, scene, view))
    .sort((a, b) => rank[a.emphasis] - rank[b.emphasis] || shapeArea(b.shape) - shapeArea(a.shape));
}

function onScreen(shape: PictureShape, { hoveredId, selectedId }: Scene, view: Viewport): ScreenShape {
  const [x1, y1, x2, y2] = shapeBounds(shape);
  const [left, top] = imageToScreen(imagePoint(x1, y1), view);
  const [right, bottom] = imageToScreen(imagePoint(x2, y2), view);
  const emphasis = shape.id === selectedId ? 'selected' : shape.id === hoveredId ? 'hovered' : 'none';
  return { shape, left, top, right, bottom, emphasis };
}

function isInFrame({ left, top, right, bottom }: ScreenShape, frame: Size): boolean {
  const reach = pointRadiusPx + emphasisedLineWidthPx + haloWidthPx;
  return right >= -reach && bottom >= -reach && left <= frame.width + reach && top <= frame.height + reach;
}

function drawShape(context: SceneContext, drawn: ScreenShape, colour: string, view: Viewport): void {
  const { shape } = drawn;
  switch (shape.kind) {
    case 'point':
      drawPoint(context, drawn, colour);
      break;
    case 'box':
      drawBox(context, drawn, colour);
      break;
    case 'polygon':
      drawPolygon(context, shape, { drawn, colour, view });
      break;
    case 'mask':
      if (!drawMask(context, shape, { drawn, colour, view })) drawBox(context, drawn, colour);
      break;
    case 'cuboid':
      drawCuboid(context, shape, { drawn, colour, view });
      break;
    default:
      assertNever(shape);
  }
}

function drawBox(context: SceneContext, shape: ScreenShape, colour: string): void {
  const { left, top, right, bottom, emphasis } = shape;
  context.beginPath();
  context.rect(left, top, right - left, bottom - top);
  context.fillStyle = fillFor(colour, emphasis);
  context.fill();
  const isSlim = emphasis === 'none' && Math.min(right - left, bottom - top) < slimSidePx;
  if (isSlim) strokeWithHalo(context, colour, 1, 1);
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
