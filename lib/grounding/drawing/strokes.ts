import type { LabelColour } from '../label-colour';
import type { SceneContext, ScreenShape } from '../scene';
import type { Viewport } from '../spaces';

/** By how much the lines of what is picked are wider. */
export const pickedExtraPx = 1;
/** Both sides together. */
export const haloWidthPx = 2;
const halo = 'rgb(0 0 0 / 0.6)';

/** How one shape is drawn. Widths are CSS pixels. */
export interface Brush {
  readonly drawn: ScreenShape;
  readonly view: Viewport;
  readonly fill: LabelColour['fill'];
  readonly dash: LabelColour['dash'];
  /** Of its lines. */
  readonly widthPx: number;
  /** How much of its colour its inside has. */
  readonly fillAlpha: number;
  /** Of all of it. */
  readonly opacity: number;
  /** Among so many shapes that small ones are drawn with less. */
  readonly isCrowded: boolean;
  /** Of the ring around a place that an agent presses. */
  readonly pressRadiusPx: number;
}

export interface Line {
  readonly fill: string;
  readonly dash?: LabelColour['dash'];
  readonly widthPx: number;
  /** Both sides together. */
  readonly haloPx?: number;
}

/** Strokes the path that was traced, over a dark halo, which stays whole where the line is broken. */
export function strokeWithHalo(
  context: SceneContext,
  { fill, dash, widthPx, haloPx = haloWidthPx }: Line,
): void {
  context.lineWidth = widthPx + haloPx;
  context.strokeStyle = halo;
  context.stroke();
  context.lineWidth = widthPx;
  context.strokeStyle = fill;
  if (dash) context.setLineDash(dash.map((part) => part * widthPx));
  context.stroke();
  if (dash) context.setLineDash([]);
}

/** The same for a rectangle without a path, which takes half the time. */
export function strokeRectWithHalo(
  context: SceneContext,
  { left, top, right, bottom }: ScreenShape,
  { fill, dash, widthPx, haloPx = haloWidthPx }: Line,
): void {
  const [width, height] = [right - left, bottom - top];
  if (haloPx > 0) {
    context.lineWidth = widthPx + haloPx;
    context.strokeStyle = halo;
    context.strokeRect(left, top, width, height);
  }
  context.lineWidth = widthPx;
  context.strokeStyle = fill;
  if (dash) context.setLineDash(dash.map((part) => part * widthPx));
  context.strokeRect(left, top, width, height);
  if (dash) context.setLineDash([]);
}

const tints = new Map<string, string>();

/** `#rrggbb` with an opacity of 0 to 1, as `#rrggbbaa`. */
export function withAlpha(colour: string, alpha: number): string {
  const part = Math.round(alpha * 255);
  const key = `${colour}${part}`;
  const known = tints.get(key);
  if (known !== undefined) return known;
  const tint = `${colour}${part.toString(16).padStart(2, '0')}`;
  tints.set(key, tint);
  return tint;
}
