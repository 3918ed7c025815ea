import type { Passage } from './passages';
import type { MathChange } from './rewrite-math';

/**
 * Passages of a text as they lie in its Markdown once formulas have been rewritten. One that begins or ends within
 * a formula is left out.
 */
export function passagesBesideMath(
  passages: readonly Passage[],
  start: number,
  changes: readonly MathChange[],
): readonly Passage[] {
  if (changes.length === 0) return passages;
  return passages.flatMap((passage) => {
    const [from, to] = [passage.start - start, passage.end - start].map((offset) => moved(offset, changes));
    return from == null || to == null ? [] : [{ ...passage, start: start + from, end: start + to }];
  });
}

function moved(offset: number, changes: readonly MathChange[]): number | null {
  let shift = 0;
  for (const { at, length, newLength } of changes) {
    if (offset <= at) break;
    if (offset < at + length) return null;
    shift += newLength - length;
  }
  return offset + shift;
}
