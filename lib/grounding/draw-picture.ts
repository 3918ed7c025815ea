import type { Size, Viewport } from './spaces';

/** From this many device pixels for one of the picture on, pixels are shown as squares. */
const squarePixelsFrom = 4;

/** As much of a canvas context as drawing a picture needs. */
type PictureContext = Pick<
  CanvasRenderingContext2D,
  'fillStyle' | 'fillRect' | 'imageSmoothingEnabled' | 'imageSmoothingQuality' | 'drawImage'
>;

/**
 * Draws the picture where the viewport puts it. Transparent parts show white, which is what the models' own
 * preparation puts behind them. The context must be scaled so that one unit is one CSS pixel.
 */
export function drawPicture(
  context: PictureContext,
  image: CanvasImageSource,
  picture: Size,
  view: Viewport,
  devicePixelRatio: number,
): void {
  const width = picture.width * view.scale;
  const height = picture.height * view.scale;
  context.fillStyle = '#ffffff';
  context.fillRect(view.offsetX, view.offsetY, width, height);
  context.imageSmoothingEnabled = view.scale * devicePixelRatio < squarePixelsFrom;
  context.imageSmoothingQuality = 'high';
  context.drawImage(image, view.offsetX, view.offsetY, width, height);
}
