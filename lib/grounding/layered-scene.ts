import { dimmedAlpha, drawForeground, drawScene } from './draw-scene';
import { drawShapes } from './drawing/draw-shapes';
import { drawingOrder } from './drawing/drawing-order';
import { pickedInSight, plainInSight } from './drawing/in-sight';
import type { Scene, SceneContext } from './scene';
import { boundsOf } from './shape-pixels';
import type { Size, Viewport } from './spaces';

/** A canvas that is not seen itself. */
export interface Layer {
  /** An empty context of that many of the device's pixels in which one unit is one CSS pixel; null where there is none. */
  clean(pixels: Size, devicePixelRatio: number): SceneContext | null;
  readonly image: CanvasImageSource;
}

export type LayeredContext = SceneContext &
  Pick<CanvasRenderingContext2D, 'drawImage' | 'imageSmoothingEnabled'>;

export interface Moment {
  readonly view: Viewport;
  /** CSS pixels. */
  readonly frame: Size;
  readonly devicePixelRatio: number;
  /** Neither view nor shapes have changed for a while: there is time to draw the layer anew. */
  readonly isResting: boolean;
}

export interface LayeredScene {
  /** `drawScene`, fast also for thousands of shapes. False when what is shown has to be drawn again at rest. */
  draw(context: LayeredContext, scene: Scene, moment: Moment): boolean;
}

/** Fewer shapes than this are drawn anew every time, which takes a millisecond or two. */
const fewShapes = 400;
/** So many selected ones are drawn with the rest; of fewer, each step draws them anew. */
const manySelected = 60;
/** How much of the frame the layer reaches beyond each side of it. */
const marginShare = 0.25;
/** A layer is shown larger or smaller by no more than this. */
const mostScaling = 1.6;
/** How far shapes are drawn outside their bounds at most. CSS pixels. */
const reachPx = 40;
const nobody: readonly string[] = [];

interface Base {
  readonly shapes: Scene['shapes'];
  readonly colourOf: Scene['colourOf'];
  readonly look: Scene['look'];
  readonly selectedIds: readonly string[];
  readonly view: Viewport;
  readonly frame: Size;
  readonly devicePixelRatio: number;
  /** Device pixels. */
  readonly margin: { readonly x: number; readonly y: number };
  readonly pixels: Size;
}

/**
 * Draws many shapes once, at rest, on a layer that is larger than the frame. While the view moves, the layer moves; the pointer
 * and what is picked are drawn over it. Few shapes are drawn as they are.
 */
export function createLayeredScene(layer: Layer): LayeredScene {
  let base: Base | null = null;

  function draw(context: LayeredContext, scene: Scene, moment: Moment): boolean {
    const { view, frame } = moment;
    if (scene.shapes.length < fewShapes) {
      drawScene(context, scene, view, frame);
      return true;
    }
    const selectedIds = scene.selectedIds.length > manySelected ? scene.selectedIds : nobody;
    const isSame = base !== null && showsSame(base, { ...scene, selectedIds }, moment);
    // What changes with every frame, as while a reply arrives, is not worth a layer.
    if (!isSame && !moment.isResting) {
      drawScene(context, scene, view, frame);
      return false;
    }
    const isUsable = base !== null && isSame && covers(base, scene, moment);
    if (base === null || !isUsable || (moment.isResting && !isExact(base, view))) {
      base = drawBase(layer, { ...scene, selectedIds, hoveredId: null }, moment);
    }
    const isOneMeant =
      scene.hoveredId !== null && pickedInSight({ ...scene, selectedIds: nobody }, view, frame).length > 0;
    showBase(context, layer, base, moment, isOneMeant ? dimmedAlpha : 1);
    context.save();
    context.lineJoin = 'round';
    drawForeground(context, selectedIds === nobody ? scene : { ...scene, selectedIds: nobody }, {
      view,
      frame,
    });
    context.restore();
    return isExact(base, view);
  }

  return { draw };
}

function drawBase(layer: Layer, scene: Scene, { view, frame, devicePixelRatio }: Moment): Base {
  const margin = {
    x: Math.round(frame.width * marginShare * devicePixelRatio),
    y: Math.round(frame.height * marginShare * devicePixelRatio),
  };
  const pixels = {
    width: Math.ceil(frame.width * devicePixelRatio) + 2 * margin.x,
    height: Math.ceil(frame.height * devicePixelRatio) + 2 * margin.y,
  };
  const whole = { width: pixels.width / devicePixelRatio, height: pixels.height / devicePixelRatio };
  const shifted = {
    scale: view.scale,
    offsetX: view.offsetX + margin.x / devicePixelRatio,
    offsetY: view.offsetY + margin.y / devicePixelRatio,
  };
  const context = layer.clean(pixels, devicePixelRatio);
  if (context) {
    context.lineJoin = 'round';
    const shapes = [...plainInSight(scene, shifted, whole), ...pickedInSight(scene, shifted, whole)];
    drawShapes(context, shapes, scene, { view: shifted, frame });
  }
  const { shapes, colourOf, look, selectedIds } = scene;
  return { shapes, colourOf, look, selectedIds, view, frame, devicePixelRatio, margin, pixels };
}

function showsSame(base: Base, scene: Scene, { frame, devicePixelRatio }: Moment): boolean {
  return (
    base.shapes === scene.shapes &&
    base.colourOf === scene.colourOf &&
    base.look === scene.look &&
    base.selectedIds === scene.selectedIds &&
    base.frame.width === frame.width &&
    base.frame.height === frame.height &&
    base.devicePixelRatio === devicePixelRatio
  );
}

/** Where the layer lies while the view is this one: CSS pixels. */
function placeOf({ view: before, margin, pixels, devicePixelRatio }: Base, view: Viewport) {
  const scaling = view.scale / before.scale;
  const left = view.offsetX - (before.offsetX + margin.x / devicePixelRatio) * scaling;
  const top = view.offsetY - (before.offsetY + margin.y / devicePixelRatio) * scaling;
  const width = (pixels.width / devicePixelRatio) * scaling;
  const height = (pixels.height / devicePixelRatio) * scaling;
  return { scaling, left, top, width, height };
}

/** Whether no shape that is in the frame lies beside the layer, and the layer's lines are about as wide as they should be. */
function covers(base: Base, { shapes }: Scene, { view, frame }: Moment): boolean {
  const { scaling, left, top, width, height } = placeOf(base, view);
  if (scaling > mostScaling || scaling < 1 / mostScaling) return false;
  const [x1, y1, x2, y2] = extentOf(shapes);
  return (
    left <= Math.max(0, x1 * view.scale + view.offsetX - reachPx) &&
    top <= Math.max(0, y1 * view.scale + view.offsetY - reachPx) &&
    left + width >= Math.min(frame.width, x2 * view.scale + view.offsetX + reachPx) &&
    top + height >= Math.min(frame.height, y2 * view.scale + view.offsetY + reachPx)
  );
}

/** Whether the layer's pixels fall on the screen's. */
function isExact(base: Base, view: Viewport): boolean {
  const { scaling, left, top } = placeOf(base, view);
  const isWhole = (px: number) => Math.abs(px - Math.round(px)) < 0.01;
  return scaling === 1 && isWhole(left * base.devicePixelRatio) && isWhole(top * base.devicePixelRatio);
}

function showBase(
  context: LayeredContext,
  { image }: Layer,
  base: Base,
  { view, devicePixelRatio }: Moment,
  alpha: number,
): void {
  const { scaling, left, top, width, height } = placeOf(base, view);
  // A layer that only moves keeps its lines sharp: it goes from pixel to pixel.
  const snapped = (px: number) => (scaling === 1 ? Math.round(px * devicePixelRatio) / devicePixelRatio : px);
  context.globalAlpha = alpha;
  context.imageSmoothingEnabled = scaling !== 1;
  context.drawImage(image, snapped(left), snapped(top), width, height);
  context.globalAlpha = 1;
}

const extents = new WeakMap<Scene['shapes'], ReturnType<typeof boundsOf>>();

function extentOf(shapes: Scene['shapes']): ReturnType<typeof boundsOf> {
  const known = extents.get(shapes);
  if (known) return known;
  const extent = boundsOf(drawingOrder(shapes).flatMap(({ bounds }) => bounds));
  extents.set(shapes, extent);
  return extent;
}
