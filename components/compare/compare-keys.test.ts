import { describe, expect, it } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { createCompareStore } from '@/lib/compare/compare-store';
import type { CompareMode } from '@/lib/compare/compare-view';
import type { ImagePoint } from '@/lib/grounding/spaces';
import { createViewportControl } from '@/lib/grounding/viewport-store';
import { type CompareDeeds, pressCompareKey, releaseCompareKey } from './compare-keys';

const size = { width: 1000, height: 800 };

function open(mode: CompareMode, index: number | null = null): CompareDeeds {
  const viewport = createViewportControl();
  viewport.resize({ width: 500, height: 400 });
  viewport.showPicture(size);
  const store = createCompareStore(
    ['a', 'b', 'c'].map((id) => ({ id, name: id, number: null, hash: id, size, shapes: [] })),
  );
  store.getState().setMode(mode);
  const spot = createStore<{ at: ImagePoint | null }>(() => ({ at: null }));
  return { store, viewport, spot, control: viewport, index };
}

const press = (key: string, on: CompareDeeds, more = {}) =>
  pressCompareKey(
    { key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, repeat: false, ...more },
    on,
  );

describe('keys on a pane', () => {
  it('move and zoom, and read the pixel in the middle', () => {
    const on = open('side-by-side', 0);
    expect(press('+', on)).toBe(true);
    expect(on.viewport.store.getState().isFitted).toBe(false);
    expect(on.spot.getState().at?.map(Math.round)).toEqual([500, 400]);
    expect(press('F', on)).toBe(true);
    expect(on.viewport.store.getState().isFitted).toBe(true);
  });

  it('leave to the page what they do not mean', () => {
    expect(press('f', open('swipe'), { ctrlKey: true })).toBe(false);
    expect(press('x', open('swipe'))).toBe(false);
    expect(press(' ', open('swipe'))).toBe(false);
    expect(press('Enter', open('side-by-side', 0))).toBe(false);
    expect(press('ArrowLeft', open('overlay'), { shiftKey: true })).toBe(false);
  });

  it('move the line of a swipe, no farther than the edge', () => {
    const on = open('swipe');
    press('ArrowLeft', on, { shiftKey: true });
    expect(on.store.getState().swipeShare).toBeCloseTo(0.48);
    for (let step = 0; step < 60; step += 1) press('ArrowRight', on, { shiftKey: true });
    expect(on.store.getState().swipeShare).toBe(1);
  });

  it('show the other picture as long as B is held, and blink with Space', () => {
    const on = open('blink');
    press('b', on);
    press('b', on, { repeat: true });
    expect(on.store.getState()).toMatchObject({ isSecondShown: true, isBlinking: false });
    releaseCompareKey('b', on);
    expect(on.store.getState().isSecondShown).toBe(false);
    press(' ', on);
    expect(on.store.getState().isBlinking).toBe(true);
  });

  it('show bare pictures as long as B is held elsewhere, whether objects are shown or not', () => {
    const on = open('side-by-side', 0);
    on.store.getState().adjust({ hasShapes: false });
    press('b', on);
    expect(on.store.getState().isPeeking).toBe(true);
    releaseCompareKey('b', on);
    expect(on.store.getState()).toMatchObject({ isPeeking: false, hasShapes: false });
  });

  it('take the spot in the middle of the pane whose turn it is', () => {
    const on = open('side-by-side', 0);
    on.store.getState().setPair([2, 0]);
    on.store.getState().askForPicks(true);
    expect(press('Enter', on)).toBe(false);
    expect(press('Enter', { ...on, index: 2 })).toBe(true);
    expect(press('Enter', on)).toBe(true);
    expect(on.store.getState().picks).toEqual([
      { pictureIndex: 2, x: 500, y: 400 },
      { pictureIndex: 0, x: 500, y: 400 },
    ]);
  });
});
