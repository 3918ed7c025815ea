import { decodeCounts, type MaskGrid, type MaskPicture, maskGrid } from '../mask-grid';

const pngBeginning = 'iVBORw0KGgo';
const pngPrefix = 'data:image/png;base64,';

/** COCO's run lengths: `{"size": [height, width], "counts": [..] or "…"}`. Null for anything else. */
export function readMaskRuns(value: unknown): MaskGrid | null {
  if (typeof value !== 'object' || value === null || !('counts' in value) || !('size' in value)) return null;
  const { size, counts } = value;
  if (!Array.isArray(size) || size.length !== 2) return null;
  const runs = typeof counts === 'string' ? decodeCounts(counts) : numbersOnly(counts);
  const [height, width] = size.map(Number);
  return runs === null ? null : maskGrid(width ?? 0, height ?? 0, runs);
}

/** A PNG in a data address, or its bare base64. */
export function readMaskPicture(value: unknown): MaskPicture | null {
  if (typeof value !== 'string') return null;
  const base64 = value.trim().replace(/^data:image\/png;base64,\s*/i, '');
  if (!base64.startsWith(pngBeginning) || !/^[A-Za-z0-9+/]+={0,2}$/.test(base64)) return null;
  return { kind: 'png', dataUrl: pngPrefix + base64 };
}

function numbersOnly(value: unknown): readonly number[] | null {
  if (!Array.isArray(value)) return null;
  return value.every((one): one is number => typeof one === 'number') ? value : null;
}
