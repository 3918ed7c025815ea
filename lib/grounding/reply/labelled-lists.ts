import type { Entry } from './entry';
import { type AxisOrder, boxOf, type ModelGeometry } from './model-geometry';
import { readNumberGroups } from './read-numbers';

/** Lists of four numbers under these are no boxes. */
const otherLists =
  /^(?:.*_)?(?:sizes?|shapes?|resolutions?|dimensions?|ranges?|scores?|confidences?|probs|probabilit(?:y|ies)|colou?rs?|rgba?|ids?|counts?|angles?|values?|data|numbers?|weights?|margins?|padding|intrinsics|camera|rows?|columns?|matrix|vector|embedding|times?|timestamps?|years?|pages?|steps|quartiles|quantiles|percentiles|sequence|series|history|sales|prices|temperatures?|(?:19|20)\d{2})$/i;
const mostLists = 4096;

/**
 * `{"cat": [[x1, y1, x2, y2], …], "dog": [x1, y1, x2, y2]}`: boxes under the names of things. Only where every value is
 * such a list, with its corners in order, so that data with some list of numbers in it is not taken for places.
 */
export function readLabelledLists(entry: Entry, order: AxisOrder): readonly ModelGeometry[] {
  const found: ModelGeometry[] = [];
  for (const [label, value] of Object.entries(entry)) {
    if (!Array.isArray(value) || value.length > mostLists || otherLists.test(label.trim())) return [];
    const groups = readNumberGroups(value, 4);
    if ((groups.length === 0 && value.length > 0) || !groups.every(areCorners)) return [];
    found.push(...groups.map((numbers) => ({ ...boxOf(numbers, order), ...named(label) })));
  }
  return found;
}

function areCorners([x1 = 0, y1 = 0, x2 = 0, y2 = 0]: readonly number[]): boolean {
  return x1 < x2 && y1 < y2;
}

/** A bare number counts something, such as a frame. */
function named(label: string): { readonly label?: string } {
  return /^\s*[\d.:]*\s*$/.test(label) ? {} : { label: label.trim() };
}

const nameLists = ['label', 'labels', 'name', 'names', 'class', 'classes', 'categories', 'texts'];

/** `{"bboxes": [[…], […]], "labels": ["cat", "dog"]}`: as many names as places are one for each. */
export function withListedLabels(geometry: readonly ModelGeometry[], entry: Entry): readonly ModelGeometry[] {
  const names = nameLists.map((key) => entry[key]).find(Array.isArray);
  if (!Array.isArray(names) || geometry.length < 2 || names.length !== geometry.length) return geometry;
  return geometry.map((one, index) => {
    const label: unknown = names[index];
    return typeof label === 'string' && label.trim() !== '' ? { ...one, label: label.trim() } : one;
  });
}
