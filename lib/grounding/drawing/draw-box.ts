import type { SceneContext } from '../scene';
import type { BoxShape } from '../shape';
import { type Brush, strokeRectWithHalo, withAlpha } from './strokes';

/** A box with a shorter side than this, such as a line of text seen from afar, has fine lines: full ones would fill it. */
const slimSidePx = 12;
/** In a crowd, boxes of a shorter side than this go without the halo: so dense, it would darken the picture. */
const slimInCrowdPx = 24;
/** In widths of the line. */
const zoomDash = [4, 3];

/** What a box stands for, or a mask whose cells are not known. */
export function drawBox(context: SceneContext, brush: Brush): void {
  const { drawn, fill, dash, widthPx, fillAlpha, isCrowded } = brush;
  const { left, top, right, bottom, emphasis } = drawn;
  if (fillAlpha > 0) {
    context.fillStyle = withAlpha(fill, fillAlpha);
    context.fillRect(left, top, right - left, bottom - top);
  }
  const shortSide = emphasis === 'none' ? Math.min(right - left, bottom - top) : Number.POSITIVE_INFINITY;
  const finePx = Math.max(1, widthPx / 2);
  if (isCrowded && shortSide < slimInCrowdPx) {
    strokeRectWithHalo(context, drawn, { fill, widthPx: finePx, haloPx: 0 });
  } else if (shortSide < slimSidePx) {
    strokeRectWithHalo(context, drawn, { fill, dash, widthPx: finePx, haloPx: 1 });
  } else {
    const isZoom = drawn.shape.kind === 'box' && isZoomedInto(drawn.shape);
    strokeRectWithHalo(context, drawn, { fill, dash: isZoom ? zoomDash : dash, widthPx });
  }
}

/** The part of a picture that a model asks to see larger, such as by `image_zoom_in_tool`: no thing that it found. */
function isZoomedInto({ attributes }: BoxShape): boolean {
  return typeof attributes.action === 'string' && /zoom|crop/i.test(attributes.action);
}
