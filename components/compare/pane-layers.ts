import type { CompareState } from '@/lib/compare/compare-view';

/** A picture as it is seen in a pane. */
export interface PaneLayer {
  readonly pictureIndex: number;
  /** From and to which share of the pane's width; absent: all of it. */
  readonly between?: readonly [number, number];
  /** Absent: nothing is seen through it. */
  readonly alpha?: number;
}

type Shown = Pick<
  CompareState,
  'mode' | 'pair' | 'swipeShare' | 'opacity' | 'isSecondShown' | 'differenceResult'
>;

/** What is drawn in a pane, from below to above. `index`: the pane of one picture alone; null: the one of the pair. */
export function paneLayers(state: Shown, index: number | null): readonly PaneLayer[] {
  if (index !== null) return [{ pictureIndex: index }];
  const [one, other] = state.pair;
  switch (state.mode) {
    case 'swipe':
      return [
        { pictureIndex: one, between: [0, state.swipeShare] },
        { pictureIndex: other, between: [state.swipeShare, 1] },
      ];
    case 'overlay':
      return [{ pictureIndex: one }, { pictureIndex: other, alpha: state.opacity }];
    case 'difference':
      return state.differenceResult === null ? [{ pictureIndex: one }] : [];
    default:
      return [{ pictureIndex: state.mode === 'blink' && state.isSecondShown ? other : one }];
  }
}

/** The pictures that are under a spot of the pane, `share` of its width from the left, the uppermost first. */
export function layersAt(layers: readonly PaneLayer[], share: number): readonly PaneLayer[] {
  return layers.filter(({ between: [from, to] = [0, 1] }) => share >= from && share <= to).toReversed();
}
