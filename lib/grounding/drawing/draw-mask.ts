import { maskCellCount, maskColumns } from '../mask-grid';
import { maskCells } from '../mask-picture';
import type { SceneContext } from '../scene';
import type { MaskShape } from '../shape';
import { type Brush, haloWidthPx, strokeWithHalo, withAlpha } from './draw-lines';

const alpha = { none: 0.5, hovered: 0.6, selected: 0.6 } as const;

/**
 * Fills the mask's cells, and bounds them where it is picked. Columns narrower than a pixel are drawn by samples, so
 * that the work depends on the screen and not on the mask. False when there are no cells to draw.
 */
export function drawMask(context: SceneContext, shape: MaskShape, { drawn, colour }: Brush): boolean {
  const grid = maskCells(shape);
  if (grid === null || maskCellCount(grid) === 0) return false;
  const { left, top, right, bottom, emphasis } = drawn;
  const [cellWidth, cellHeight] = [(right - left) / grid.width, (bottom - top) / grid.height];
  const step = Math.max(1, Math.floor(1 / cellWidth));
  const columns = maskColumns(grid);
  context.beginPath();
  for (let x = 0; x < columns.length; x += step) {
    const column = columns[x] ?? [];
    const width = Math.min(step, columns.length - x) * cellWidth;
    for (let index = 0; index + 1 < column.length; index += 2) {
      const [from, to] = [column[index] ?? 0, column[index + 1] ?? 0];
      context.rect(left + x * cellWidth, top + from * cellHeight, width, (to - from) * cellHeight);
    }
  }
  context.fillStyle = withAlpha(colour, alpha[emphasis]);
  context.fill();
  if (emphasis !== 'none') {
    context.beginPath();
    context.rect(left, top, right - left, bottom - top);
    strokeWithHalo(context, colour, 1, haloWidthPx);
  }
  return true;
}
