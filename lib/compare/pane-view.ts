import type { Size, Viewport } from '@/lib/grounding/spaces';
import type { Alignment } from './alignment';

/** How a picture lies in a pane in which the first one lies so: pixels of that picture to CSS pixels. */
export function paneView(view: Viewport, { scale, dx, dy }: Alignment): Viewport {
  return {
    scale: view.scale * scale,
    offsetX: view.offsetX + dx * view.scale,
    offsetY: view.offsetY + dy * view.scale,
  };
}

/** The alignment of a picture that lies so in a pane in which the first one lies as `view` says: what `paneView` undoes. */
export function alignmentIn(view: Viewport, lying: Viewport): Alignment {
  return {
    scale: lying.scale / view.scale,
    dx: (lying.offsetX - view.offsetX) / view.scale,
    dy: (lying.offsetY - view.offsetY) / view.scale,
  };
}

/** A rectangle: left, top, width and height. */
type Part = readonly [left: number, top: number, width: number, height: number];

export interface VisiblePart {
  /** In pixels of the picture. */
  readonly of: Part;
  /** CSS pixels of the pane. */
  readonly at: Part;
}

/** What of a picture is seen in a pane, between two parts of its width; null where nothing is. */
export function visiblePart(
  picture: Size,
  view: Viewport,
  pane: Size,
  [from, to]: readonly [number, number] = [0, 1],
): VisiblePart | null {
  const left = Math.max(0, (pane.width * from - view.offsetX) / view.scale);
  const top = Math.max(0, -view.offsetY / view.scale);
  const right = Math.min(picture.width, (pane.width * to - view.offsetX) / view.scale);
  const bottom = Math.min(picture.height, (pane.height - view.offsetY) / view.scale);
  if (right <= left || bottom <= top) return null;
  const [width, height] = [right - left, bottom - top];
  return {
    of: [left, top, width, height],
    at: [
      left * view.scale + view.offsetX,
      top * view.scale + view.offsetY,
      width * view.scale,
      height * view.scale,
    ],
  };
}
