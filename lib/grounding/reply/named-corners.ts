import { boxOf, type ModelGeometry } from './model-geometry';
import { readNumbers } from './read-numbers';

type Named = Readonly<Record<string, unknown>>;

const corners = [
  ['x_min', 'y_min', 'x_max', 'y_max'],
  ['xmin', 'ymin', 'xmax', 'ymax'],
  ['x1', 'y1', 'x2', 'y2'],
  ['left', 'top', 'right', 'bottom'],
];
/** A corner, then the sides. */
const cornersAndSides = [
  ['x', 'y', 'width', 'height'],
  ['x', 'y', 'w', 'h'],
  ['left', 'top', 'width', 'height'],
];
const names = new Set([...corners, ...cornersAndSides].flat());

/** Whether a number under this name is a part of a place. */
export function isPlaceName(name: string): boolean {
  return names.has(name.toLowerCase());
}

/** A box by the names of its numbers, whatever the order: `{"x1": …}`, `{"x": …, "width": …}`. */
export function readNamedCorners(record: Named): readonly ModelGeometry[] {
  for (const four of corners) {
    const numbers = numbersUnder(record, four);
    if (numbers) return [boxOf(numbers)];
  }
  for (const four of cornersAndSides) {
    const [x = 0, y = 0, width = 0, height = 0] = numbersUnder(record, four) ?? [];
    if (width > 0 && height > 0) return [boxOf([x, y, x + width, y + height])];
  }
  return [];
}

function numbersUnder(record: Named, four: readonly string[]): readonly number[] | null {
  const numbers = readNumbers(four.map((name) => record[name]));
  return numbers?.length === 4 ? numbers : null;
}
