import { maskCells } from '../mask-picture';
import type { MaskShape } from '../shape';
import { encodeCounts } from './encode-counts';

/**
 * A mask by its cells, which lie over the shape's bounds: COCO's run lengths, `packed` as its compressed counts. One
 * whose picture could not be read, as the model gave it.
 */
export function maskJson(shape: MaskShape, packed: 'packed' | 'plain') {
  const cells = maskCells(shape);
  if (cells === null) return shape.mask.kind === 'png' ? { png: shape.mask.dataUrl } : null;
  return {
    size: [cells.height, cells.width],
    counts: packed === 'packed' ? encodeCounts(cells.runs) : cells.runs,
  };
}
