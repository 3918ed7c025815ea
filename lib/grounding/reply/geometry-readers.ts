import { type Entry, isRecord } from '@/lib/core/is-record';
import {
  type AxisOrder,
  boxOf,
  geometryOfNumbers,
  type ModelGeometry,
  pointOf,
  polygonOf,
} from './model-geometry';
import { isPlaceName, readNamedCorners } from './named-corners';
import { pairOf, readKeypoints, readPoints } from './point-readers';
import { readMaskPicture, readMaskRuns } from './read-mask';
import { readNumberGroups, readNumbers } from './read-numbers';

/** Reads one way of writing geometry from the value under any of its keys (lower case). */
export interface GeometryReader {
  readonly keys: readonly string[];
  read(value: unknown, entry: Entry, order: AxisOrder): readonly ModelGeometry[];
}

const boxKeys = 'bbox_2d bbox2d bbox box_2d box2d box bounding_box boundingbox coordinates data-bbox'.split(
  ' ',
);

/** One row for each way of writing geometry; a new one is a new row. */
export const geometryReaders: readonly GeometryReader[] = [
  { keys: boxKeys, read: readBoxesOrMask },
  { keys: ['point_2d', 'point2d', 'point', 'points'], read: (value, _, order) => readPoints(value, order) },
  { keys: ['x_min', 'xmin', 'x1', 'left'], read: (_, entry) => readNamedCorners(entry) },
  { keys: ['x'], read: readPosition },
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
/** They place something by themselves, and are a part of the geometry that they stand in. */
const partKeys = new Set(['x', 'x1', 'xmin', 'x_min', 'left', 'counts']);

export function isGeometryKey(key: string): boolean {
  return geometryKeys.has(key.toLowerCase());
}

/** Whether an object with this key may be the value of a geometry, such as a point of a path. */
export function isPartKey(key: string): boolean {
  return partKeys.has(key.toLowerCase());
}

/** Whether the value under the key is used up by the geometry: no word about the thing. */
export function isSpentKey(key: string): boolean {
  return isGeometryKey(key) || isPlaceName(key);
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
  const parts: readonly unknown[] = Array.isArray(value) ? value : [];
  if (parts.some(isRecord)) return parts.flatMap((part) => (isRecord(part) ? readNamedCorners(part) : []));
  const boxes = Array.isArray(parts[0]) ? readNumberGroups(value, 4) : [];
  if (boxes.length > 1) return boxes.map((numbers) => boxOf(numbers, order));
  const whole = readNumbers(value);
  const geometry = whole ? geometryOfNumbers(whole, order) : null;
  if (geometry) return [geometry];
  return [4, 8]
    .flatMap((size) => readNumberGroups(value, size))
    .flatMap((numbers) => geometryOfNumbers(numbers, order) ?? []);
}

/** `{"x": …, "y": …}` beside a name, or with sides; without either it may be any data. */
function readPosition(_: unknown, entry: Entry): readonly ModelGeometry[] {
  const box = readNamedCorners(entry);
  const numbers = readNumbers(pairOf(entry));
  const isNamed = ['label', 'name', 'object', 'class', 'class_name'].some(
    (key) => typeof entry[key] === 'string',
  );
  if (box.length > 0 || !isNamed || numbers?.length !== 2) return box;
  return [{ kind: 'point', at: pointOf(numbers) }];
}

/** A mask's runs, or one polygon, or a list of them: `[[x, y], …]` or `[x, y, x, y, …]`. */
function readPolygons(value: unknown, _: Entry, order: AxisOrder): readonly ModelGeometry[] {
  const masks = (Array.isArray(value) ? value : [value]).flatMap(readMasks);
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
