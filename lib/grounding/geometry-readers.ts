import {
  type AxisOrder,
  boxOf,
  geometryOfNumbers,
  type ModelGeometry,
  pointOf,
  polygonOf,
} from './model-geometry';
import { readMaskPicture, readMaskRuns } from './read-mask';
import { readNumberGroups, readNumbers } from './read-numbers';

/** An object of the reply, parsed. */
export type Entry = Readonly<Record<string, unknown>>;

/** Reads one way of writing geometry from the value under any of its keys (lower case). */
export interface GeometryReader {
  readonly keys: readonly string[];
  read(value: unknown, entry: Entry, order: AxisOrder): readonly ModelGeometry[];
}

/** One row for each way of writing geometry; a new one is a new row. */
export const geometryReaders: readonly GeometryReader[] = [
  {
    keys: ['bbox_2d', 'bbox2d', 'bbox', 'box_2d', 'box', 'bounding_box', 'coordinates', 'data-bbox'],
    read: readBoxesOrMask,
  },
  { keys: ['point_2d', 'point2d', 'point', 'points'], read: (value, _, order) => readPoints(value, order) },
  { keys: ['x_min', 'xmin', 'x1'], read: (_, entry) => readNamedCorners(entry) },
  {
    keys: ['quad', 'polygon', 'polygons', 'poly', 'segmentation', 'contour', 'data-polygon'],
    read: readPolygons,
  },
  {
    keys: ['trajectory', 'polyline', 'waypoints'],
    read: (value, _, order) => readLine(value, false, 4, order),
  },
  { keys: ['keypoints'], read: (value, _, order) => readKeypoints(value, order) },
  { keys: ['rle', 'mask'], read: readMasks },
  { keys: ['counts'], read: (_, entry) => readMasks(entry) },
  { keys: ['coordinate'], read: readPointing },
  { keys: ['bbox_3d', 'bbox3d', 'box_3d', 'box3d'], read: readCuboids },
];

/** Where a swipe ends; it is read together with where it begins. */
const pointingEnd = 'coordinate2';
const geometryKeys = new Set([...geometryReaders.flatMap(({ keys }) => keys), pointingEnd]);

export function isGeometryKey(key: string): boolean {
  return geometryKeys.has(key.toLowerCase());
}

/**
 * Every geometry of the entry, in the order of its keys. `yFirst` says whose lists put y before x. A box beside a mask
 * only bounds it, and in other corners than a model's own boxes: the mask alone counts.
 */
export function readGeometry(
  entry: Entry,
  yFirst: 'none' | 'all' | 'box_2d' = 'none',
): readonly ModelGeometry[] {
  const all = readAll(entry, yFirst);
  return all.some(({ kind }) => kind === 'mask') ? all.filter(({ kind }) => kind !== 'box') : all;
}

function readAll(entry: Entry, yFirst: 'none' | 'all' | 'box_2d'): readonly ModelGeometry[] {
  return Object.entries(entry).flatMap(([key, value]) => {
    const folded = key.toLowerCase();
    const reader = geometryReaders.find(({ keys }) => keys.includes(folded));
    const order = yFirst === 'all' || yFirst === folded ? 'y-first' : 'x-first';
    return reader ? reader.read(value, entry, order) : [];
  });
}

/** The geometry that a value is when it stands under this key. */
export function readGeometryUnder(key: string, value: unknown): readonly ModelGeometry[] {
  return readGeometry({ [key]: value });
}

/** A mask's picture lies over the box that stands beside it. */
function readBoxesOrMask(value: unknown, entry: Entry, order: AxisOrder): readonly ModelGeometry[] {
  const boxes = isRecord(value) ? readNamedCorners(value) : readBoxes(value, order);
  const mask = readMaskPicture(entry.mask ?? entry.segmentation_mask);
  const [box] = boxes;
  return mask && boxes.length === 1 && box?.kind === 'box' ? [{ ...box, kind: 'mask', mask }] : boxes;
}

function readMasks(value: unknown): readonly ModelGeometry[] {
  const mask = readMaskRuns(value);
  return mask ? [{ kind: 'mask', mask, corners: null }] : [];
}

/** One box, or a list of them; eight numbers are the corners of a quadrilateral. */
function readBoxes(value: unknown, order: AxisOrder): readonly ModelGeometry[] {
  const boxes = Array.isArray(value) && Array.isArray(value[0]) ? readNumberGroups(value, 4) : [];
  if (boxes.length > 1) return boxes.map((numbers) => boxOf(numbers, order));
  const whole = readNumbers(value);
  const geometry = whole ? geometryOfNumbers(whole, order) : null;
  if (geometry) return [geometry];
  return [4, 8]
    .flatMap((size) => readNumberGroups(value, size))
    .flatMap((numbers) => geometryOfNumbers(numbers, order) ?? []);
}

function readPoints(value: unknown, order: AxisOrder): readonly ModelGeometry[] {
  const parts = Array.isArray(value) ? value : [value];
  const isNamed = parts.some(isRecord);
  const pairs = isNamed ? parts.map(pairOf) : value;
  return readNumberGroups(pairs, 2).map((pair) => ({
    kind: 'point',
    at: pointOf(pair, isNamed ? 'x-first' : order),
  }));
}

/** `{"x": 1, "y": 2}` as `[1, 2]`. */
function pairOf(value: unknown): unknown {
  return isRecord(value) ? [value.x, value.y] : value;
}

/** A mask's runs, or one polygon, or a list of them: `[[x, y], …]` or `[x, y, x, y, …]`. */
function readPolygons(value: unknown, _: Entry, order: AxisOrder): readonly ModelGeometry[] {
  const masks = readMasks(value);
  if (masks.length > 0) return masks;
  const single = readLine(value, true, 6, order);
  if (!Array.isArray(value) || !value.every((part) => isPolygon(part))) return single;
  return value.flatMap((part) => readLine(part, true, 6, order));
}

function isPolygon(value: unknown): boolean {
  return Array.isArray(value) && value.length > 2 && readLine(value, true, 6, 'x-first').length > 0;
}

function readLine(
  value: unknown,
  isClosed: boolean,
  leastNumbers: number,
  order: AxisOrder,
): readonly ModelGeometry[] {
  const isNamed = Array.isArray(value) && value.some(isRecord);
  const numbers = readNumbers(isNamed ? value.map(pairOf) : value);
  if (numbers === null || numbers.length < leastNumbers || numbers.length % 2 !== 0) return [];
  return [polygonOf(numbers, isClosed, isNamed ? 'x-first' : order)];
}

/** A list of points, some with a third number for visibility, or points by their names. */
function readKeypoints(value: unknown, order: AxisOrder): readonly ModelGeometry[] {
  const named = isRecord(value) ? Object.entries(value) : [];
  const listed = Array.isArray(value) ? value.map((part) => [nameIn(part), part] as const) : [];
  return [...named, ...listed].flatMap(([label, part]) => {
    const numbers = readNumbers(pairOf(part)) ?? [];
    if (numbers.length !== 2 && numbers.length !== 3) return [];
    const at = pointOf(numbers, isRecord(part) ? 'x-first' : order);
    return [{ kind: 'point', at, ...(label === null ? {} : { label }) } as const];
  });
}

function nameIn(part: unknown): string | null {
  const name = isRecord(part) ? (part.label ?? part.name) : null;
  return typeof name === 'string' ? name : null;
}

/** A click, or a swipe from one place to another. */
function readPointing(value: unknown, entry: Entry): readonly ModelGeometry[] {
  const end = readNumbers(entry[pointingEnd]);
  const start = readNumbers(value);
  if (start?.length !== 2) return [];
  return end?.length === 2 ? [polygonOf([...start, ...end], false)] : [{ kind: 'point', at: pointOf(start) }];
}

function readCuboids(value: unknown): readonly ModelGeometry[] {
  return readNumberGroups(value, 9).map((numbers) => ({ kind: 'cuboid', numbers }));
}

const cornerNames = [
  ['x_min', 'y_min', 'x_max', 'y_max'],
  ['xmin', 'ymin', 'xmax', 'ymax'],
  ['x1', 'y1', 'x2', 'y2'],
];

function readNamedCorners(record: Entry): readonly ModelGeometry[] {
  for (const names of cornerNames) {
    const numbers = readNumbers(names.map((name) => record[name]));
    if (numbers?.length === 4) return [boxOf(numbers)];
  }
  return [];
}

export function isRecord(value: unknown): value is Entry {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
