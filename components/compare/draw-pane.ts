import { changeColour } from '@/lib/compare/change-colour';
import type { CompareState } from '@/lib/compare/compare-view';
import { drawLevels } from '@/lib/compare/draw-levels';
import { paneView } from '@/lib/compare/pane-view';
import type { PictureLevels } from '@/lib/compare/picture-levels';
import { imageToScreen, type Size, type Viewport } from '@/lib/grounding/spaces';
import type { PaneLayer } from './pane-layers';

interface PaneFrame {
  /** How the first picture lies. */
  readonly view: Viewport;
  /** CSS pixels. */
  readonly frame: Size;
  readonly devicePixelRatio: number;
}

const halo = 'rgb(0 0 0 / 0.75)';
const handleRadiusPx = 16;
const spotReachPx = 9;
const pickRadiusPx = 7;

/** Draws within a part of the pane's width. */
export function within(
  context: CanvasRenderingContext2D,
  between: PaneLayer['between'],
  { width, height }: Size,
  draw: () => void,
): void {
  if (between === undefined) {
    draw();
    return;
  }
  const [from, to] = between;
  context.save();
  context.beginPath();
  context.rect(from * width, 0, (to - from) * width, height);
  context.clip();
  draw();
  context.restore();
}

/** The pictures of a pane, or the difference of two where there is one. */
export function drawPanePictures(
  context: CanvasRenderingContext2D,
  state: CompareState,
  layers: readonly PaneLayer[],
  levels: readonly (PictureLevels | null)[],
  { view, frame, devicePixelRatio }: PaneFrame,
): void {
  for (const { pictureIndex, between, alpha = 1 } of layers) {
    const [of, size] = [levels[pictureIndex], state.pictures[pictureIndex]?.size];
    const alignment = state.alignments[pictureIndex];
    if (!of || !size || !alignment) continue;
    // What is seen through has no ground of its own: it would be seen, too.
    const pane = { frame, between, devicePixelRatio, ground: alpha < 1 ? null : '#ffffff' };
    context.globalAlpha = alpha;
    drawLevels(context, of, size, paneView(view, alignment), pane);
    context.globalAlpha = 1;
  }
  const first = state.pictures[0];
  const image = state.mode === 'difference' ? state.differenceResult?.image : undefined;
  if (first === undefined || image === undefined || layers.length > 0) return;
  const difference = {
    levels: [{ image, width: image.width, height: image.height }],
    close: () => undefined,
  };
  drawLevels(context, difference, first.size, view, { frame, devicePixelRatio, ground: null });
}

/** Boxes around what changed, the picked one filled a little. */
export function drawRegions(
  context: CanvasRenderingContext2D,
  state: CompareState,
  { view }: PaneFrame,
): void {
  if (state.mode !== 'difference' || state.differenceResult === null) return;
  const { fill } = changeColour('moved');
  for (const [index, { bounds }] of state.differenceResult.regions.entries()) {
    const [x1, y1, x2, y2] = bounds;
    const at = [
      x1 * view.scale + view.offsetX,
      y1 * view.scale + view.offsetY,
      (x2 - x1) * view.scale,
      (y2 - y1) * view.scale,
    ] as const;
    const isPicked = index === state.pickedRegion;
    context.lineWidth = isPicked ? 5 : 3.5;
    context.strokeStyle = halo;
    context.strokeRect(...at);
    context.lineWidth = isPicked ? 3 : 1.5;
    context.strokeStyle = isPicked ? '#ffffff' : fill;
    context.strokeRect(...at);
  }
}

/** Where the second picture begins, with a handle to take hold of. */
export function drawSwipeLine(context: CanvasRenderingContext2D, share: number, frame: Size): void {
  const [x, y] = [share * frame.width, frame.height / 2];
  for (const [width, colour] of [
    [4, halo],
    [2, '#ffffff'],
  ] as const) {
    context.lineWidth = width;
    context.strokeStyle = colour;
    context.beginPath();
    context.moveTo(x, 0);
    context.lineTo(x, frame.height);
    context.stroke();
  }
  context.beginPath();
  context.arc(x, y, handleRadiusPx, 0, 2 * Math.PI);
  context.fillStyle = '#ffffff';
  context.fill();
  context.lineWidth = 1;
  context.strokeStyle = halo;
  context.stroke();
  context.lineWidth = 2;
  context.strokeStyle = '#1a1a1c';
  context.lineJoin = 'round';
  context.beginPath();
  for (const side of [-1, 1]) {
    context.moveTo(x + side * 4, y - 5);
    context.lineTo(x + side * 9, y);
    context.lineTo(x + side * 4, y + 5);
  }
  context.stroke();
}

/** The spot that is meant in every pane. `at` is in pixels of the first picture. */
export function drawSpot(
  context: CanvasRenderingContext2D,
  at: Parameters<typeof imageToScreen>[0],
  view: Viewport,
): void {
  const [x, y] = imageToScreen(at, view);
  for (const [width, colour] of [
    [4, halo],
    [1.5, '#ffffff'],
  ] as const) {
    context.lineWidth = width;
    context.strokeStyle = colour;
    context.beginPath();
    context.moveTo(x - spotReachPx, y);
    context.lineTo(x + spotReachPx, y);
    context.moveTo(x, y - spotReachPx);
    context.lineTo(x, y + spotReachPx);
    context.stroke();
  }
}

/** A spot that was shown to align by, with its number. `at` is in pixels of the picture that lies so. */
export function drawPick(
  context: CanvasRenderingContext2D,
  at: Parameters<typeof imageToScreen>[0],
  lying: Viewport,
  pick: { readonly number: number; readonly fontFamily: string },
): void {
  const [x, y] = imageToScreen(at, lying);
  drawSpot(context, at, lying);
  context.beginPath();
  context.arc(x, y, pickRadiusPx, 0, 2 * Math.PI);
  context.lineWidth = 2;
  context.strokeStyle = '#ffffff';
  context.stroke();
  context.font = `600 13px ${pick.fontFamily}`;
  context.lineWidth = 4;
  context.strokeStyle = halo;
  context.strokeText(`${pick.number}`, x + 11, y - 9);
  context.fillStyle = '#ffffff';
  context.fillText(`${pick.number}`, x + 11, y - 9);
}
