import { readNumberGroups, readNumbers } from './read-numbers';
import { type ModelPoint, modelPoint } from './spaces';

/** An object of the reply, parsed. */
export type Entry = Readonly<Record<string, unknown>>;

/** Geometry in the model's own numbers. */
export type ModelGeometry =
  | { readonly kind: 'box'; readonly corners: readonly [ModelPoint, ModelPoint] }
  | { readonly kind: 'point'; readonly at: ModelPoint };

/** Reads one way of writing geometry from the value under any of its keys (lower case). */
export interface GeometryReader {
  readonly keys: readonly string[];
  read(value: unknown, entry: Entry): readonly ModelGeometry[];
}

/** One row for each way of writing geometry; a new one is a new row. */
export const geometryReaders: readonly GeometryReader[] = [
  {
    keys: ['bbox_2d', 'bbox2d', 'bbox', 'box_2d', 'box', 'bounding_box', 'coordinates', 'data-bbox'],
    read: (value) => (isRecord(value) ? readNamedCorners(value) : readBoxes(value)),
  },
  { keys: ['point_2d', 'point2d', 'point', 'points'], read: readPoints },
  { keys: ['x_min', 'xmin', 'x1'], read: (_, entry) => readNamedCorners(entry) },
];

const geometryKeys = new Set(geometryReaders.flatMap(({ keys }) => keys));

export function isGeometryKey(key: string): boolean {
  return geometryKeys.has(key.toLowerCase());
}

/** Every geometry of the entry, in the order of its keys. */
export function readGeometry(entry: Entry): readonly ModelGeometry[] {
  return Object.entries(entry).flatMap(([key, value]) => {
    const reader = geometryReaders.find(({ keys }) => keys.includes(key.toLowerCase()));
    return reader ? reader.read(value, entry) : [];
  });
}

/** The geometry that a value is when it stands under this key. */
export function readGeometryUnder(key: string, value: unknown): readonly ModelGeometry[] {
  return readGeometry({ [key]: value });
}

function readBoxes(value: unknown): readonly ModelGeometry[] {
  return readNumberGroups(value, 4).map(([x1 = 0, y1 = 0, x2 = 0, y2 = 0]) => box(x1, y1, x2, y2));
}

function readPoints(value: unknown): readonly ModelGeometry[] {
  const pairs = Array.isArray(value) ? value.map(pairOf) : pairOf(value);
  return readNumberGroups(pairs, 2).map(([x = 0, y = 0]) => ({ kind: 'point', at: modelPoint(x, y) }));
}

/** `{"x": 1, "y": 2}` as `[1, 2]`. */
function pairOf(value: unknown): unknown {
  return isRecord(value) ? [value.x, value.y] : value;
}

const cornerNames = [
  ['x_min', 'y_min', 'x_max', 'y_max'],
  ['xmin', 'ymin', 'xmax', 'ymax'],
  ['x1', 'y1', 'x2', 'y2'],
];

function readNamedCorners(record: Entry): readonly ModelGeometry[] {
  for (const names of cornerNames) {
    const numbers = readNumbers(names.map((name) => record[name]));
    if (numbers?.length === 4) return readBoxes(numbers);
  }
  return [];
}

function box(x1: number, y1: number, x2: number, y2: number): ModelGeometry {
  return { kind: 'box', corners: [modelPoint(x1, y1), modelPoint(x2, y2)] };
}

export function isRecord(value: unknown): value is Entry {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
