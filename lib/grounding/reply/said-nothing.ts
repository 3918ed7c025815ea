import type { Entry } from './entry';
import { foldKey } from './fold-key';
import { isGeometryKey } from './geometry-readers';

/** Without them a thing may still have a place, or an action needs none. */
const dispensable = new Set(
  'mask counts segmentation x x1 x0 xmin minx left topleft cx xcenter centerx path coordinate startcoordinate coordinate2 endcoordinate'.split(
    ' ',
  ),
);

const wordsForNothing =
  /^\s*(?:none|null|nil|n\/a|nothing|empty|not (?:found|visible|present)|无|無|没有|沒有|未找到)?\s*[.。]?\s*$/i;

/** `"bbox_2d": null`, `[]`, `"none"` or `[0, 0, 0, 0]` say that the thing was looked for and is not there. */
export function saysNothing(entry: Entry): boolean {
  return Object.entries(entry).some(
    ([key, value]) => isGeometryKey(key) && !dispensable.has(foldKey(key)) && isEmpty(value),
  );
}

function isEmpty(value: unknown): boolean {
  if (typeof value === 'string') return wordsForNothing.test(value);
  if (!Array.isArray(value)) return value === null;
  const parts: readonly unknown[] = value;
  return parts.length === 0 || (parts.length === 4 && parts.every((part) => part === null || part === 0));
}
