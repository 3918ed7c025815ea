import { gridOfColumns, type MaskColumn, type MaskGrid, maskCellCount } from './mask-grid';
import { readGreyPng } from './reply/read-grey-png';
import type { MaskShape, PictureShape } from './shape';

/** Brighter than this is in: the half of a byte, as the model's own code draws it. */
const threshold = 127;

const decoded = new WeakMap<object, MaskGrid | 'undecodable'>();

/** The cells of the mask, laid over its bounds; null while its picture is not decoded or when it cannot be. */
export function maskCells({ mask }: MaskShape): MaskGrid | null {
  if (mask.kind === 'runs') return mask;
  const grid = decoded.get(mask) ?? 'undecodable';
  return grid === 'undecodable' ? null : grid;
}

/**
 * Square pixels of the original picture; of a mask whose picture is not decoded yet, those of its bounds.
 */
export function maskArea(shape: MaskShape): number {
  const [x1, y1, x2, y2] = shape.coords;
  const boundsArea = (x2 - x1) * (y2 - y1);
  const grid = maskCells(shape);
  return grid ? (boundsArea * maskCellCount(grid)) / (grid.width * grid.height) : boundsArea;
}

/** Whether any of the shapes waits for `decodeMasks`. */
export function haveUndecodedMasks(shapes: readonly PictureShape[]): boolean {
  return shapes.some((shape) => shape.kind === 'mask' && isUndecoded(shape));
}

/** Decodes the mask pictures among the shapes, each once, beside the main path. A damaged one stays an outline. */
export async function decodeMasks(shapes: readonly PictureShape[]): Promise<void> {
  for (const shape of shapes) {
    if (shape.kind !== 'mask' || shape.mask.kind !== 'png' || !isUndecoded(shape)) continue;
    const picture = await readGreyPng(shape.mask.dataUrl).catch(() => null);
    decoded.set(shape.mask, picture ? gridOf(picture) : 'undecodable');
  }
}

function isUndecoded({ mask }: MaskShape): boolean {
  return mask.kind === 'png' && !decoded.has(mask);
}

function gridOf({ width, height, values }: Awaited<ReturnType<typeof readGreyPng>>): MaskGrid {
  const columns = Array.from({ length: width }, (_, x): MaskColumn => {
    const stretches: number[] = [];
    for (let y = 0; y < height; y += 1) {
      const isIn = (values[y * width + x] ?? 0) > threshold;
      if (isIn !== (stretches.length % 2 === 1)) stretches.push(y);
    }
    return stretches.length % 2 === 1 ? [...stretches, height] : stretches;
  });
  return gridOfColumns(columns, height);
}
