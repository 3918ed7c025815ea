import { isRecord } from '@/lib/core/is-record';
import type { Entry } from './entry';
import { foldKey } from './fold-key';
import {
  type AxisOrder,
  boxOf,
  geometryOfNumbers,
  type ModelGeometry,
  pointOf,
  polygonOf,
} from './model-geometry';
import { cornersOf, isPlaceName, readNamedCorners } from './named-corners';
import { isOnEarth } from './other-data';
import { pairOf, readKeypoints, readPoints } from './point-readers';
import { readPointing } from './pointing';
import { readMaskPicture, readMaskRuns } from './read-mask';
import { readNumberGroups, readNumbers } from './read-numbers';

/** Reads one way of writing geometry from the value under any of its keys (as `foldKey` leaves them). */
export interface GeometryReader {
  readonly keys: readonly string[];
  read(value: unknown, entry: Entry, order: AxisOrder): readonly ModelGeometry[];
}

const boxKeys = [
  ...['bbox2d', 'bbox', 'box2d', 'box', 'boundingbox', 'boundingbox2d', 'coordinates', 'databbox'],
  ...['边界框', '邊界框', '检测框', '包围盒', '坐标', '座標'],
];
/** Lists of boxes; objects under these are things by themselves. */
const boxListKeys = ['boxes', 'bboxes', 'bboxes2d', 'boundingboxes', 'quadboxes'];

/** One row for each way of writing geometry; a new one is a new row. */
export const geometryReaders: readonly GeometryReader[] = [
  { keys: [...boxKeys, ...boxListKeys], read: readBoxesOrMask },
  { keys: ['point2d', 'point'], read: (value, _, order) => readPoints(value, order) },
  { keys: ['points', 'points2d'], read: readPointList },
  { keys: ['xmin', 'minx', 'x1', 'x0', 'left'], read: (_, entry) => readNamedCorners(entry) },
  { keys: ['topleft'], read: (_, entry, order) => cornersOf(entry, order) },
  { keys: ['cx', 'xcenter', 'centerx'], read: (_, entry) => readNamedCorners(entry) },
  { keys: ['x'], read: readPosition },
  {
    keys: [
      'quad',
      'polygon',
      'polygons',
      'polygon2d',
      'poly',
      'segmentation',
      'contour',
      'vertices',
      'datapolygon',
    ],
    read: readPolygons,
  },
  {
    keys: ['trajectory', 'trajectory2d', 'polyline', 'waypoints', 'path'],
    read: (value, _, order) => readLine(value, false, 4, order),
  },
  { keys: ['keypoints', 'keypoints2d'], read: (value, _, order) => readKeypoints(value, order) },
  { keys: ['rle', 'mask'], read: readMasks },
  { keys: ['counts'], read: (_, entry) => readMasks(entry) },
  { keys: ['coordinate', 'startcoordinate', 'coordinate2', 'endcoordinate'], read: readPointing },
  { keys: ['bbox3d', 'boundingbox3d', 'box3d'], read: readCuboids },
];

/** They read the whole entry, whichever of their keys stands first. */
const wholeEntryKeys = ['xmin', 'cx', 'coordinate'];
const readerByKey = new Map(geometryReaders.flatMap((reader) => reader.keys.map((key) => [key, reader])));
const geometryKeys = new Set(readerByKey.keys());
const wholeEntryReaders = new Set(wholeEntryKeys.map((key) => readerByKey.get(key)));
const listKeys = new Set(boxListKeys);
/** They place something by themselves, and are a part of the geometry that they stand in. */
const partKeys = new Set([
  'x',
  'x1',
  'x0',
  'xmin',
  'minx',
  'left',
  'topleft',
  'cx',
  'xcenter',
  'centerx',
  'counts',
]);

export function isGeometryKey(key: string): boolean {
  return geometryKeys.has(foldKey(key));
}

/** Whether an object under this key is a part of what the key says, such as a corner, and no thing by itself. */
export function holdsParts(key: string): boolean {
  return !listKeys.has(foldKey(key));
}

/** Whether an object with this key may be the value of a geometry, such as a point of a path. */
export function isPartKey(key: string): boolean {
  return partKeys.has(foldKey(key));
}

/** Whether the value under the key is used up by the geometry: no word about the thing. */
export function isSpentKey(key: string, value: unknown): boolean {
  if (isPlaceName(key)) return true;
  const isWords = typeof value === 'string' && /\p{L}{2}/u.test(value) && readNumbers(value) === null;
  return isGeometryKey(key) && !isWords;
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

/** Several keys of one way of writing, such as `left` and `x1`, are read once. */
function readAll(entry: Entry, yFirst: 'none' | 'all' | 'box_2d'): readonly ModelGeometry[] {
  const done = new Set<GeometryReader>();
  return Object.entries(entry).flatMap(([key, value]) => {
    const folded = foldKey(key);
    const reader = readerByKey.get(folded);
    if (!reader || (wholeEntryReaders.has(reader) && done.has(reader))) return [];
    done.add(reader);
    const order = yFirst === 'all' || (yFirst === 'box_2d' && folded === 'box2d') ? 'y-first' : 'x-first';
    return reader.read(value, entry, order);
  });
}

/** The geometry that a value is when it stands under this key. */
export function readGeometryUnder(key: string, value: unknown): readonly ModelGeometry[] {
  return readGeometry({ [key]: value });
}

/** A mask's picture lies over the box that stands beside it. */
function readBoxesOrMask(value: unknown, entry: Entry, order: AxisOrder): readonly ModelGeometry[] {
  if (isOnEarth(value, entry)) return [];
  const boxes = isRecord(value) ? readBoxRecord(value, order) : readBoxes(value, order);
  const mask = readMaskPicture(entry.mask ?? entry.segmentation_mask);
  const [box] = boxes;
  return mask && boxes.length === 1 && box?.kind === 'box' ? [{ ...box, kind: 'mask', mask }] : boxes;
}

/** `{"x1": …}`, `{"top_left": […], "bottom_right": […]}`, or a place by `{"x": …, "y": …}`. */
function readBoxRecord(value: Entry, order: AxisOrder): readonly ModelGeometry[] {
  const corners = cornersOf(value, order);
  const box = corners.length > 0 ? corners : readNamedCorners(value);
  const pair = box.length > 0 ? null : readNumbers(pairOf(value));
  return pair?.length === 2 ? [{ kind: 'point', at: pointOf(pair) }] : box;
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

/** A flat pair under the plural may be a score, unless it has a name. */
function readPointList(value: unknown, entry: Entry, order: AxisOrder): readonly ModelGeometry[] {
  const isFlat = Array.isArray(value) && value.every((part) => typeof part === 'number');
  return isFlat && typeof entry.label !== 'string' ? [] : readPoints(value, order);
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

/** Nine numbers, in lists or by their names in that order, such as `{"center": […], "size": […], "rotation": […]}`. */
function readCuboids(value: unknown): readonly ModelGeometry[] {
  const lists = isRecord(value) ? Object.values(value) : value;
  return readNumberGroups(lists, 9).map((numbers) => ({ kind: 'cuboid', numbers }));
}
