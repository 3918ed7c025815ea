import type { StoreApi } from 'zustand/vanilla';
import type { PictureShape } from '@/lib/grounding/shape';
import { labelKeyOf, type StageState } from '@/lib/grounding/stage-view';

interface LabelHiding {
  /** Of the picture; what else is hidden stays so. */
  readonly shapes: readonly Pick<PictureShape, 'id' | 'label' | 'isWriting'>[];
  /** Of its labels, those to hide, by their keys; the others are shown. */
  readonly hidden: ReadonlySet<string>;
}

/** Shows and hides the labels of a picture's shapes. What is hidden is no longer picked: nobody deletes what is out of sight. */
export function hideLabels(stage: StoreApi<StageState>, { shapes, hidden }: LabelHiding): void {
  const now = stage.getState();
  const gone = new Set(shapes.filter((shape) => hidden.has(labelKeyOf(shape))).map(({ id }) => id));
  now.selectAll(now.selectedShapeIds.filter((id) => !gone.has(id)));
  const keys = new Set(shapes.map(labelKeyOf));
  now.hideLabels(
    [...keys].filter((key) => !hidden.has(key)),
    false,
  );
  now.hideLabels(
    [...keys].filter((key) => hidden.has(key)),
    true,
  );
}

/** The keys with this one changed from hidden to shown, or from shown to hidden. */
export function withToggled(hidden: ReadonlySet<string>, key: string): ReadonlySet<string> {
  return new Set(hidden.has(key) ? [...hidden].filter((other) => other !== key) : [...hidden, key]);
}
