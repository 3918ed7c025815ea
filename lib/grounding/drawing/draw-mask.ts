import { maskCellCount, maskColumns } from '../mask-grid';
import { maskCells } from '../mask-picture';
import type { SceneContext } from '../scene';
import type { MaskShape } from '../shape';
import { type Brush, strokeRectWithHalo, withAlpha } from './strokes';

/** A mask has no lines: it is filled even where nothing else is. */
const leastAlpha = 0.5;
const pickedAlpha = 0.6;
const perFill = 0.375;

/**
 * Fills the mask's cells, and bounds them where it is picked. Columns narrower than a pixel are drawn by samples, so
 * that the work depends on the screen and not on the mask. False when there are no cells to draw.
 */
export function drawMask(
  context: SceneContext,
  shape: MaskShape,
  { drawn, fill, fillAlpha }: Pick<Brush, 'drawn' | 'fill' | 'fillAlpha'>,
): boolean {
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
  const alpha = leastAlpha + perFill * fillAlpha;
  context.fillStyle = withAlpha(fill, emphasis === 'none' ? alpha : Math.max(alpha, pickedAlpha));
  context.fill();
  if (emphasis !== 'none') strokeRectWithHalo(context, drawn, { fill, widthPx: 1 });
  return true;
}
