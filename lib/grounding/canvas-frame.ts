import type { Size } from './spaces';

/** Gives the canvas one pixel for each of the device's; clearing comes with a new size. */
export function sizeCanvas(canvas: HTMLCanvasElement, frame: Size, devicePixelRatio: number): void {
  const width = Math.max(1, Math.round(frame.width * devicePixelRatio));
  const height = Math.max(1, Math.round(frame.height * devicePixelRatio));
  if (canvas.width !== width) canvas.width = width;
  if (canvas.height !== height) canvas.height = height;
}

/** An empty context of the canvas in which one unit is one CSS pixel, or null where there is none to be had. */
export function cleanContext(
  canvas: HTMLCanvasElement,
  devicePixelRatio: number,
): CanvasRenderingContext2D | null {
  const context = canvas.getContext('2d');
  if (!context) return null;
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.clearRect(0, 0, canvas.width, canvas.height);
  context.setTransform(devicePixelRatio, 0, 0, devicePixelRatio, 0, 0);
  return context;
}
