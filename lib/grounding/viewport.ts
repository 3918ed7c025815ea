import {
  imagePoint,
  imageToScreen,
  type ScreenPoint,
  type Size,
  screenPoint,
  screenToImage,
  type Viewport,
} from './spaces';

/** 3200 %: thirty-two CSS pixels for one of the picture. */
export const greatestScale = 32;
/** One step of a zoom button or key. */
export const zoomStep = 1.25;

/** Around a fitted picture, and as far as its edge may be dragged inwards. CSS pixels. */
const marginPx = 16;

/** The whole picture in the middle of the canvas. */
export function fitViewport(picture: Size, canvas: Size): Viewport {
  return centred(fitScale(picture, canvas), picture, canvas);
}

/** One CSS pixel for one pixel of the picture, the middle of what is shown staying in place. */
export function actualSize(view: Viewport, picture: Size, canvas: Size): Viewport {
  return zoomAt(view, 1 / view.scale, screenPoint(canvas.width / 2, canvas.height / 2), picture, canvas);
}

/** Zooms by a factor so that the spot under `at` stays under it. */
export function zoomAt(
  view: Viewport,
  factor: number,
  at: ScreenPoint,
  picture: Size,
  canvas: Size,
): Viewport {
  const scale = clamp(view.scale * factor, leastScale(picture, canvas), greatestScale);
  const [x, y] = screenToImage(at, view);
  return clampPan({ scale, offsetX: at[0] - x * scale, offsetY: at[1] - y * scale }, picture, canvas);
}

export function panBy(view: Viewport, dx: number, dy: number, picture: Size, canvas: Size): Viewport {
  const moved = { ...view, offsetX: view.offsetX + dx, offsetY: view.offsetY + dy };
  return clampPan(moved, picture, canvas);
}

/** The same view on a canvas of another size: what was in the middle stays there. */
export function recentre(view: Viewport, picture: Size, before: Size, after: Size): Viewport {
  return panBy(view, (after.width - before.width) / 2, (after.height - before.height) / 2, picture, after);
}

/** Brings bounds (pixels of the picture) that are out of sight to the middle; else moves nothing. */
export function reveal(
  view: Viewport,
  [x1, y1, x2, y2]: readonly [number, number, number, number],
  picture: Size,
  canvas: Size,
): Viewport {
  const [left, top] = imageToScreen(imagePoint(x1, y1), view);
  const [right, bottom] = imageToScreen(imagePoint(x2, y2), view);
  if (right >= 0 && bottom >= 0 && left <= canvas.width && top <= canvas.height) return view;
  return panBy(view, (canvas.width - left - right) / 2, (canvas.height - top - bottom) / 2, picture, canvas);
}

/** A picture that is smaller than the canvas stays in its middle; a larger one always covers it. */
function clampPan(view: Viewport, picture: Size, canvas: Size): Viewport {
  return {
    scale: view.scale,
    offsetX: clampOffset(view.offsetX, picture.width * view.scale, canvas.width),
    offsetY: clampOffset(view.offsetY, picture.height * view.scale, canvas.height),
  };
}

function clampOffset(offset: number, length: number, room: number): number {
  if (length + 2 * marginPx <= room) return (room - length) / 2;
  return clamp(offset, room - length - marginPx, marginPx);
}

function centred(scale: number, picture: Size, canvas: Size): Viewport {
  return {
    scale,
    offsetX: (canvas.width - picture.width * scale) / 2,
    offsetY: (canvas.height - picture.height * scale) / 2,
  };
}

function fitScale(picture: Size, canvas: Size): number {
  const across = Math.max(canvas.width - 2 * marginPx, 1) / picture.width;
  const down = Math.max(canvas.height - 2 * marginPx, 1) / picture.height;
  return Math.min(across, down, greatestScale);
}

/** Half the fitted size, or the true size of a picture that is smaller still. */
function leastScale(picture: Size, canvas: Size): number {
  return Math.min(fitScale(picture, canvas) / 2, 1);
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}
