import { describe, expect, it } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { type ImagePoint, imagePoint, imageToScreen, screenPoint } from '@/lib/grounding/spaces';
import { createViewportControl } from '@/lib/grounding/viewport-store';
import { createCompareStore } from './compare-store';
import { createPaneControl } from './pane-control';
import { alignmentIn, paneView, visiblePart } from './pane-view';

const sizes = [
  { width: 1000, height: 800 },
  { width: 500, height: 400 },
];

function open(index: number) {
  const viewport = createViewportControl();
  viewport.resize({ width: 400, height: 320 });
  viewport.showPicture({ width: 1000, height: 800 });
  const store = createCompareStore(
    sizes.map((size, at) => ({ id: `${at}`, name: `${at}`, number: null, hash: `${at}`, size, shapes: [] })),
  );
  let nowMs = 0;
  const spot = createStore<{ at: ImagePoint | null }>(() => ({ at: null }));
  const control = createPaneControl(
    { store, viewport },
    () => index,
    () => nowMs,
  );
  const screenSpot = (picture: number, x: number, y: number) => {
    const alignment = store.getState().alignments[picture];
    if (alignment === undefined) throw new Error('There is no such picture');
    const [left, top] = imageToScreen(imagePoint(x, y), paneView(viewport.store.getState().view, alignment));
    return [Math.round(left * 1000) / 1000, Math.round(top * 1000) / 1000];
  };
  const wait = (ms: number) => {
    nowMs += ms;
  };
  return { viewport, store, control, screenSpot, spot, wait };
}

describe('panes that are locked', () => {
  it('move together, and nothing is laid anew', () => {
    const { control, store, screenSpot } = open(1);
    control.zoomBy(4);
    const before = [screenSpot(0, 500, 400), screenSpot(1, 250, 200)];
    control.panBy(-30, 12);
    expect(before[0]).toEqual(before[1]);
    expect(screenSpot(0, 500, 400)).toEqual([(before[0]?.[0] ?? 0) - 30, (before[0]?.[1] ?? 0) + 12]);
    expect(screenSpot(1, 250, 200)).toEqual(screenSpot(0, 500, 400));
    expect(store.getState().earlierAlignments).toEqual([]);
  });
});

describe('panes that are not locked', () => {
  it('move alone, and keep the offset once they are locked', () => {
    const { control, store, screenSpot, viewport } = open(1);
    store.getState().lock(false);
    const first = screenSpot(0, 10, 10);
    const second = screenSpot(1, 10, 10);
    control.panBy(20, -5);
    expect(screenSpot(0, 10, 10)).toEqual(first);
    expect(screenSpot(1, 10, 10)).toEqual([(second[0] ?? 0) + 20, (second[1] ?? 0) - 5]);
    expect(store.getState().alignments[1]?.method).toBe('by-hand');

    store.getState().lock(true);
    const offset = () => screenSpot(1, 0, 0).map((value, axis) => value - (screenSpot(0, 0, 0)[axis] ?? 0));
    const { scale } = viewport.store.getState().view;
    const [x = 0, y = 0] = offset();
    control.zoomBy(2, screenPoint(100, 100));
    const factor = viewport.store.getState().view.scale / scale;
    expect(offset()[0]).toBeCloseTo(x * factor, 2);
    expect(offset()[1]).toBeCloseTo(y * factor, 2);
  });

  it('leaves the others where they are when the first is moved', () => {
    const { control, store, screenSpot, viewport } = open(0);
    viewport.zoomBy(4);
    store.getState().lock(false);
    const [first, second] = [screenSpot(0, 500, 400), screenSpot(1, 250, 200)];
    control.panBy(-40, -20);
    expect(screenSpot(0, 500, 400)).toEqual([(first[0] ?? 0) - 40, (first[1] ?? 0) - 20]);
    expect(screenSpot(1, 250, 200)).toEqual(second);
  });

  it('makes one step to undo of one drag, and another of the next', () => {
    const { control, store, wait } = open(1);
    store.getState().lock(false);
    const [, fitted] = store.getState().alignments;
    control.panBy(5, 0);
    control.panBy(5, 0);
    wait(2000);
    const [, once] = store.getState().alignments;
    control.panBy(5, 0);
    store.getState().undoAlignment();
    expect(store.getState().alignments[1]).toEqual(once);
    store.getState().undoAlignment();
    expect(store.getState().alignments[1]).toEqual(fitted);
    store.getState().undoAlignment();
    expect(store.getState().alignments[1]).toEqual(fitted);
  });
});

describe('a picture in a pane', () => {
  it('lies as its alignment says, and back again', () => {
    const view = { scale: 0.5, offsetX: 12, offsetY: -30 };
    const alignment = { scale: 2, dx: 15, dy: -8 };
    expect(alignmentIn(view, paneView(view, alignment))).toEqual(alignment);
  });

  it('is drawn only as far as it is seen', () => {
    const view = { scale: 2, offsetX: -100, offsetY: 50 };
    expect(visiblePart({ width: 1000, height: 800 }, view, { width: 400, height: 300 })).toEqual({
      of: [50, 0, 200, 125],
      at: [0, 50, 400, 250],
    });
    expect(
      visiblePart({ width: 1000, height: 800 }, view, { width: 400, height: 300 }, [0.5, 1])?.of,
    ).toEqual([150, 0, 100, 125]);
    expect(visiblePart({ width: 10, height: 10 }, view, { width: 400, height: 300 })).toBeNull();
  });
});
