import type { Entry } from './entry';
import { foldKey } from './fold-key';
import { type AxisOrder, boxOf, type ModelGeometry } from './model-geometry';
import { readNumbers } from './read-numbers';

const corners = [
  ['xmin', 'ymin', 'xmax', 'ymax'],
  ['minx', 'miny', 'maxx', 'maxy'],
  ['x1', 'y1', 'x2', 'y2'],
  ['x0', 'y0', 'x1', 'y1'],
  ['left', 'top', 'right', 'bottom'],
];
/** A corner, then the sides. */
const cornersAndSides = [
  ['x', 'y', 'width', 'height'],
  ['x', 'y', 'w', 'h'],
  ['left', 'top', 'width', 'height'],
];
/** The middle, then the sides. */
const centresAndSides = [
  ['cx', 'cy', 'w', 'h'],
  ['cx', 'cy', 'width', 'height'],
  ['xcenter', 'ycenter', 'width', 'height'],
  ['centerx', 'centery', 'width', 'height'],
];
const opposite = [
  ['topleft', 'bottomright'],
  ['lefttop', 'rightbottom'],
];
const names = new Set([...corners, ...cornersAndSides, ...centresAndSides, ...opposite].flat());

/** Whether a number under this name is a part of a place. */
export function isPlaceName(name: string): boolean {
  return names.has(foldKey(name));
}

/** A box by the names of its numbers, whatever the order: `{"x1": …}`, `{"x": …, "width": …}`, `{"cx": …, "w": …}`. */
export function readNamedCorners(record: Entry): readonly ModelGeometry[] {
  const values = new Map(Object.entries(record).map(([key, value]) => [foldKey(key), value]));
  const numbersUnder = (four: readonly string[]) => {
    const numbers = readNumbers(four.map((name) => values.get(name)));
    return numbers?.length === 4 ? numbers : null;
  };
  for (const four of corners) {
    const numbers = numbersUnder(four);
    if (numbers) return [boxOf(numbers)];
  }
  for (const four of cornersAndSides) {
    const [x = 0, y = 0, width = 0, height = 0] = numbersUnder(four) ?? [];
    if (width > 0 && height > 0) return [boxOf([x, y, x + width, y + height])];
  }
  for (const four of centresAndSides) {
    const [x = 0, y = 0, width = 0, height = 0] = numbersUnder(four) ?? [];
    if (width > 0 && height > 0)
      return [boxOf([x - width / 2, y - height / 2, x + width / 2, y + height / 2])];
  }
  return [];
}

/** `{"top_left": [x, y], "bottom_right": [x, y]}`, each as a pair or by its names. */
export function cornersOf(record: Entry, order: AxisOrder): readonly ModelGeometry[] {
  const values = new Map(Object.entries(record).map(([key, value]) => [foldKey(key), value]));
  for (const two of opposite) {
    const pairs = two.map((name) => cornerIn(values.get(name), order));
    const numbers = pairs.flatMap((pair) => pair ?? []);
    if (numbers.length === 4) return [boxOf(numbers)];
  }
  return [];
}

/** x and y, whichever stands first. */
function cornerIn(value: unknown, order: AxisOrder): readonly number[] | null {
  if (typeof value === 'object' && value !== null && 'x' in value && 'y' in value)
    return readNumbers([value.x, value.y]);
  const pair = readNumbers(value);
  if (pair?.length !== 2) return null;
  return order === 'y-first' ? pair.toReversed() : pair;
}
