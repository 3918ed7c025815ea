import { expect, it } from 'vitest';
import type { BoxShape } from '@/lib/grounding/shape';
import { createStageStore } from '@/lib/grounding/stage-store';
import { createViewportControl } from '@/lib/grounding/viewport-store';
import { type PressedKey, pressKey, releaseKey, type StageDeeds } from './stage-keys';

function key(name: string, held: Partial<PressedKey> = {}): PressedKey {
  return {
    key: name,
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    shiftKey: false,
    repeat: false,
    ...held,
  };
}

function box(id: string, x: number): BoxShape {
  const facts = { label: id, imageIndex: 0, isImageAssumed: false, attributes: {}, span: [0, 0] } as const;
  return { id, kind: 'box', coords: [x, x, x + 10, x + 10], ...facts };
}

function shown(more: Partial<StageDeeds> = {}) {
  const viewport = createViewportControl();
  viewport.resize({ width: 432, height: 432 });
  viewport.showPicture({ width: 1000, height: 1000 });
  const done: string[] = [];
  const deeds: StageDeeds = {
    viewport,
    stage: createStageStore(),
    shapes: [box('s1', 0), box('s2', 500), box('s3', 980)],
    toggleLabels: () => done.push('labels'),
    canCorrect: true,
    corrections: null,
    ...more,
  };
  const now = () => deeds.stage.getState();
  return { deeds, done, now, view: () => viewport.store.getState() };
}

it.each([
  ['+', 0.5],
  ['=', 0.5],
  ['-', 0.32],
  ['1', 1],
])('zooms by %s', (name, scale) => {
  const { deeds, view } = shown();
  expect(pressKey(key(name), deeds)).toBe(true);
  expect(view().view.scale).toBeCloseTo(scale);
});

it.each(['0', 'f', 'F'])('moves the picture by the arrows and fits it by %s', (name) => {
  const { deeds, view } = shown();
  pressKey(key('1'), deeds);
  const { offsetX, offsetY } = view().view;
  pressKey(key('ArrowRight'), deeds);
  pressKey(key('ArrowDown'), deeds);
  expect(view().view).toMatchObject({ offsetX: offsetX - 64, offsetY: offsetY - 64 });
  pressKey(key(name), deeds);
  expect(view().isFitted).toBe(true);
});

it('leaves other keys and the browser’s own to others', () => {
  const { deeds } = shown();
  expect(pressKey(key('a'), deeds)).toBe(false);
  expect(pressKey(key('Tab'), deeds)).toBe(false);
  for (const held of [{ ctrlKey: true }, { metaKey: true }, { altKey: true }]) {
    expect(pressKey(key('+', held), deeds)).toBe(false);
    expect(pressKey(key('p', held), deeds)).toBe(false);
  }
});

it('switches labels once, however long the key is held', () => {
  const { deeds, done } = shown();
  pressKey(key('L'), deeds);
  expect(pressKey(key('l', { repeat: true }), deeds)).toBe(true);
  expect(done).toEqual(['labels']);
});

it('walks through the shapes in their order and around the ends', () => {
  const { deeds, now } = shown();
  const picked = (name: string) => {
    pressKey(key(name), deeds);
    return now().selectedShapeIds;
  };
  expect(['n', 'N', 'n', 'n', 'p', 'p'].map(picked)).toEqual([
    ['s1'],
    ['s2'],
    ['s3'],
    ['s1'],
    ['s3'],
    ['s2'],
  ]);
});

it('brings the shape it goes to into sight', () => {
  const { deeds, view } = shown();
  deeds.viewport.zoomBy(32);
  pressKey(key('p'), deeds);
  const { scale, offsetX } = view().view;
  expect(985 * scale + offsetX).toBeGreaterThan(0);
  expect(985 * scale + offsetX).toBeLessThan(432);
});

it('goes nowhere and peeks at nothing where no shape is in sight', () => {
  const { deeds, now } = shown({ shapes: [] });
  for (const name of ['n', 'p', 'b']) expect(pressKey(key(name), deeds)).toBe(false);
  expect(now()).toMatchObject({ selectedShapeIds: [], isPeeking: false });
});

it('shows the bare picture while B is held', () => {
  const { deeds, now } = shown();
  pressKey(key('b'), deeds);
  pressKey(key('b', { repeat: true }), deeds);
  expect(now().isPeeking).toBe(true);
  expect(releaseKey(key('n'), deeds)).toBe(false);
  expect(now().isPeeking).toBe(true);
  expect(releaseKey(key('B'), deeds)).toBe(true);
  expect(now().isPeeking).toBe(false);
});

it('goes back by Escape one thing at a time, and leaves it to the page in the end', () => {
  const { deeds, now } = shown();
  now().selectAll(['s1', 's2']);
  now().takeTool('add-point');
  now().peek(true);
  const states = Array.from({ length: 4 }, () => {
    expect(pressKey(key('Escape'), deeds)).toBe(true);
    const { isPeeking, tool, selectedShapeIds } = now();
    return [isPeeking, tool, selectedShapeIds.length];
  });
  expect(states).toEqual([
    [false, 'add-point', 2],
    [false, 'correct', 2],
    [false, 'correct', 0],
    [false, 'look', 0],
  ]);
  expect(pressKey(key('Escape'), deeds)).toBe(false);
});

it('takes up and puts down correcting by E, where there is something to correct', () => {
  const { deeds, now } = shown();
  pressKey(key('e'), deeds);
  pressKey(key('e', { repeat: true }), deeds);
  expect(now().tool).toBe('correct');
  now().takeTool('add-box');
  pressKey(key('E'), deeds);
  expect(now().tool).toBe('look');
  expect(pressKey(key('e'), { ...deeds, canCorrect: false })).toBe(false);
  expect(now().tool).toBe('look');
});

it('deletes, undoes and redoes while correcting, and leaves these keys alone otherwise', () => {
  const keys = [
    key('Delete'),
    key('Backspace'),
    key('z', { ctrlKey: true }),
    key('z', { metaKey: true }),
    key('Z', { ctrlKey: true, shiftKey: true }),
  ];
  const done: string[] = [];
  const corrections = {
    press: ({ key: pressed }: PressedKey) => pressed === 'ArrowLeft',
    removePicked: () => done.push('remove'),
    undo: () => done.push('undo'),
    redo: () => done.push('redo'),
  };
  expect(keys.map((pressed) => pressKey(pressed, shown().deeds))).toEqual(keys.map(() => false));
  const { deeds } = shown({ corrections });
  expect(keys.map((pressed) => pressKey(pressed, deeds))).toEqual(keys.map(() => true));
  const { view } = deeds.viewport.store.getState();
  expect(pressKey(key('ArrowLeft'), deeds)).toBe(true);
  expect(deeds.viewport.store.getState().view).toBe(view);
  expect(done).toEqual(['remove', 'remove', 'undo', 'undo', 'redo']);
});
