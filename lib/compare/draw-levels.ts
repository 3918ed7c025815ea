import type { Size, Viewport } from '@/lib/grounding/spaces';
import { visiblePart } from './pane-view';
import { levelFor, type PictureLevels } from './picture-levels';

/** From this many device pixels for one of the picture on, pixels are shown as squares. */
const squarePixelsFrom = 4;

/** As much of a canvas context as drawing needs; one unit is one CSS pixel. */
type LevelContext = Pick<
  CanvasRenderingContext2D,
  'fillStyle' | 'fillRect' | 'imageSmoothingEnabled' | 'imageSmoothingQuality' | 'drawImage'
>;

interface LevelPane {
  /** CSS pixels. */
  readonly frame: Size;
  /** What of the frame's width is drawn, 0 to 1. Absent: all. A clip would cost several times as much. */
  readonly between?: readonly [number, number] | undefined;
  readonly devicePixelRatio: number;
  /** Shown through transparent parts: white on the Stage. Null: what was drawn before. */
  readonly ground: string | null;
}

/**
 * Draws what is seen of a picture (`size`: its own pixels) where the viewport puts it, from the level that is nearest
 * to that size.
 */
export function drawLevels(
  context: LevelContext,
  levels: PictureLevels,
  size: Size,
  view: Viewport,
  { frame, between, devicePixelRatio, ground }: LevelPane,
): void {
  const part = visiblePart(size, view, frame, between);
  const deviceScale = view.scale * devicePixelRatio;
  const level = levelFor(levels, Math.max(size.width, size.height) * deviceScale);
  if (part === null || level === undefined) return;
  const [across, down] = [level.width / size.width, level.height / size.height];
  const [left, top, width, height] = part.of;
  if (ground !== null) {
    context.fillStyle = ground;
    context.fillRect(...part.at);
  }
  context.imageSmoothingEnabled = deviceScale < squarePixelsFrom;
  // At most two of the level's pixels fall on one of the device's: more care would change nothing but the time it takes.
  context.imageSmoothingQuality = 'low';
  context.drawImage(level.image, left * across, top * down, width * across, height * down, ...part.at);
}
