import { isRecord } from '@/lib/core/is-record';
import { type AxisOrder, type ModelGeometry, pointOf } from './model-geometry';
import { isNamedByTime } from './other-data';
import { readNumberGroups, readNumbers } from './read-numbers';

/** One point, or a list of them; by `{"x": …, "y": …}` each may have a name of its own. */
export function readPoints(value: unknown, order: AxisOrder): readonly ModelGeometry[] {
  const parts = Array.isArray(value) ? value : [value];
  if (parts.some(isRecord))
    return parts.flatMap((part) =>
      isRecord(part) && isNamedByTime(part) ? [] : readPart(nameIn(part), part, order),
    );
  return readNumberGroups(value, 2).map((pair) => ({ kind: 'point', at: pointOf(pair, order) }));
}

/** A list of points, some with a third number for visibility, flat or in groups; or points by their names. */
export function readKeypoints(value: unknown, order: AxisOrder): readonly ModelGeometry[] {
  const named = isRecord(value) ? Object.entries(value) : [];
  const listed = groupsIn(value).map((part) => readNamedGroup(part) ?? ([nameIn(part), part] as const));
  return [...named, ...listed].flatMap(([label, part]) =>
    isUnseen(part) ? [] : readPart(label, part, order),
  );
}

/** `["nose", 10, 20]` */
function readNamedGroup(part: unknown): readonly [string, unknown] | null {
  if (!Array.isArray(part)) return null;
  const [name, ...numbers]: readonly unknown[] = part;
  return typeof name === 'string' && readNumbers(name) === null ? [name, numbers] : null;
}

/** A third number of zero says that the point is not there. */
function isUnseen(part: unknown): boolean {
  return Array.isArray(part) && part.length === 3 && part[2] === 0;
}

/** `{"x": 1, "y": 2}` as `[1, 2]`. */
export function pairOf(value: unknown): unknown {
  return isRecord(value) ? [value.x, value.y] : value;
}

function readPart(label: string | null, part: unknown, order: AxisOrder): readonly ModelGeometry[] {
  const numbers = readNumbers(pairOf(part)) ?? [];
  if (numbers.length !== 2 && numbers.length !== 3) return [];
  const at = pointOf(numbers, isRecord(part) ? 'x-first' : order);
  return [{ kind: 'point', at, ...(label === null ? {} : { label }) }];
}

/** Flat numbers in COCO's groups of three, of which a zero at the end means "not there", or in pairs. */
function groupsIn(value: unknown): readonly unknown[] {
  if (!Array.isArray(value)) return [];
  if (!value.every((part): part is number => typeof part === 'number')) return value;
  const isInThrees = value.length % 3 === 0 && value.every((part, index) => index % 3 !== 2 || part <= 2);
  const size = isInThrees ? 3 : 2;
  const groups = value.flatMap((_, index) => (index % size === 0 ? [value.slice(index, index + size)] : []));
  return isInThrees ? groups.filter((group) => group[2] !== 0) : groups;
}

function nameIn(part: unknown): string | null {
  const name = isRecord(part) ? (part.label ?? part.name) : null;
  return typeof name === 'string' ? name : null;
}
