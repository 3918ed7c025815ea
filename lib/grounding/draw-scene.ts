import { drawLabels } from './draw-labels';
import type { Scene, SceneContext, ScreenShape } from './scene';
import type { PictureShape } from './shape';
import { shapeArea, shapeBounds } from './shape-pixels';
import { imagePoint, imageToScreen, type Size, type Viewport } from './spaces';

const lineWidthPx = 2;
const emphasisedLineWidthPx = 3;
const haloWidthPx = 2;
const halo = 'rgb(0 0 0 / 0.6)';
const pointRadiusPx = 5;
const fillAlpha = { none: 0, hovered: 0.14, selected: 0.2 } as const;
/** Of the shapes that are not meant while one is. */
const dimmedAlpha = 0.4;

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
    context.globalAlpha = isOneMeant && shape.emphasis === 'none' ? dimmedAlpha : 1;
    drawShape(context, shape, scene.colourOf(shape.shape.label).fill);
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

function drawShape(context: SceneContext, shape: ScreenShape, colour: string): void {
  if (shape.shape.kind === 'point') drawPoint(context, shape, colour);
  else drawBox(context, shape, colour);
}

function drawBox(context: SceneContext, shape: ScreenShape, colour: string): void {
  const { left, top, right, bottom, emphasis } = shape;
  context.beginPath();
  context.rect(left, top, right - left, bottom - top);
  context.fillStyle = withAlpha(colour, fillAlpha[emphasis]);
  context.fill();
  strokeWithHalo(context, colour, emphasis === 'none' ? lineWidthPx : emphasisedLineWidthPx);
}

/** A ring around a light dot, so that the very spot stays visible. */
function drawPoint(context: SceneContext, shape: ScreenShape, colour: string): void {
  const isPlain = shape.emphasis === 'none';
  context.beginPath();
  context.arc(shape.left, shape.top, isPlain ? pointRadiusPx : pointRadiusPx + 2, 0, 2 * Math.PI);
  context.fillStyle = withAlpha(colour, 0.35);
  context.fill();
  strokeWithHalo(context, colour, isPlain ? lineWidthPx : emphasisedLineWidthPx);
  context.beginPath();
  context.arc(shape.left, shape.top, 1.5, 0, 2 * Math.PI);
  context.fillStyle = '#ffffff';
  context.fill();
}

function strokeWithHalo(context: SceneContext, colour: string, width: number): void {
  context.lineWidth = width + haloWidthPx;
  context.strokeStyle = halo;
  context.stroke();
  context.lineWidth = width;
  context.strokeStyle = colour;
  context.stroke();
}

function withAlpha(colour: string, alpha: number): string {
  return `${colour}${Math.round(alpha * 255)
    .toString(16)
    .padStart(2, '0')}`;
}
