import type { PictureShape } from '@/lib/grounding/shape';
import { labelKeyOf } from '@/lib/grounding/stage-view';

export interface LabelCount {
  /** As `labelKeyOf` writes it. */
  readonly key: string;
  /** As it was written first; of writing, what was written first. */
  readonly label: string | null;
  readonly isWriting: boolean;
  readonly count: number;
}

/** How many shapes have which label, in the order in which the labels first appear; all writing is one. */
export function labelCounts(
  shapes: readonly Pick<PictureShape, 'label' | 'isWriting'>[],
): readonly LabelCount[] {
  const counts = new Map<string, LabelCount>();
  for (const shape of shapes) {
    const key = labelKeyOf(shape);
    const { label, isWriting = false } = shape;
    const { count } = counts.get(key) ?? { count: 0 };
    counts.set(key, { ...(counts.get(key) ?? { key, label, isWriting }), count: count + 1 });
  }
  return [...counts.values()];
}

/** What to hide so that this label alone is seen; nothing when it is alone already, so that doing it again shows all. */
export function hiddenBut(
  key: string,
  labels: readonly Pick<LabelCount, 'key'>[],
  hidden: ReadonlySet<string>,
): ReadonlySet<string> {
  const others = labels.map((label) => label.key).filter((other) => other !== key);
  const isAlone = !hidden.has(key) && others.every((other) => hidden.has(other));
  return new Set(isAlone ? [] : others);
}
