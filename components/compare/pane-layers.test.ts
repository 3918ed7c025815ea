import { describe, expect, it } from 'vitest';
import { createCompareStore } from '@/lib/compare/compare-store';
import type { CompareView } from '@/lib/compare/compare-view';
import { layersAt, paneLayers } from './pane-layers';

const size = { width: 10, height: 10 };
const base = createCompareStore(
  ['a', 'b', 'c'].map((id) => ({ id, name: id, number: null, hash: id, size, shapes: [] })),
).getState();

const layers = (change: Partial<CompareView>, index: number | null = null) =>
  paneLayers({ ...base, pair: [2, 0], ...change }, index);

describe('what is drawn in a pane', () => {
  it('is one picture where they are side by side', () => {
    expect(layers({}, 1)).toEqual([{ pictureIndex: 1 }]);
  });

  it('is the pair, by the way in which it is shown', () => {
    expect(layers({ mode: 'blink' })).toEqual([{ pictureIndex: 2 }]);
    expect(layers({ mode: 'blink', isSecondShown: true })).toEqual([{ pictureIndex: 0 }]);
    expect(layers({ mode: 'overlay', opacity: 0.3 })).toEqual([
      { pictureIndex: 2 },
      { pictureIndex: 0, alpha: 0.3 },
    ]);
    expect(layers({ mode: 'difference' })).toEqual([{ pictureIndex: 2 }]);
  });

  it('is met from above, on either side of the line', () => {
    const swiped = layers({ mode: 'swipe', swipeShare: 0.25 });
    expect(layersAt(swiped, 0.1).map(({ pictureIndex }) => pictureIndex)).toEqual([2]);
    expect(layersAt(swiped, 0.8).map(({ pictureIndex }) => pictureIndex)).toEqual([0]);
    expect(layersAt(layers({ mode: 'overlay' }), 0.5).map(({ pictureIndex }) => pictureIndex)).toEqual([
      0, 2,
    ]);
  });
});
