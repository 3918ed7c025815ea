import type { Alignment } from './alignment';
import type { Change } from './change';
import type { ComparedPicture } from './compared-picture';
import { matchShapes } from './match-shapes';

const known = new WeakMap<
  readonly Alignment[],
  { readonly pictures: readonly ComparedPicture[]; readonly changes: readonly Change[] }
>();

/** `matchShapes`, once for the same pictures under the same alignments. */
export function changesOf(
  pictures: readonly ComparedPicture[],
  alignments: readonly Alignment[],
): readonly Change[] {
  const last = known.get(alignments);
  if (last?.pictures === pictures) return last.changes;
  const changes = matchShapes(pictures, alignments);
  known.set(alignments, { pictures, changes });
  return changes;
}
