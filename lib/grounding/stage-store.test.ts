import { expect, it } from 'vitest';
import { createStageStore } from './stage-store';

it('shows a picture, with a shape picked if one is named', () => {
  const store = createStageStore();
  store.getState().show('m1', 2, 's3');
  expect(store.getState()).toMatchObject({
    isOpen: true,
    messageId: 'm1',
    pictureIndex: 2,
    selectedShapeIds: ['s3'],
  });
  store.getState().show('m1', 0);
  expect(store.getState()).toMatchObject({ pictureIndex: 0, selectedShapeIds: [] });
});

it('lets go of what was picked when it closes', () => {
  const store = createStageStore();
  store.getState().show('m1', 0, 's1');
  store.getState().hover('s2');
  store.getState().close();
  expect(store.getState()).toMatchObject({ isOpen: false, hoveredShapeId: null, selectedShapeIds: [] });
});

it('tells nobody about a pointer that stays over the same shape', () => {
  const store = createStageStore();
  let changes = 0;
  store.subscribe(() => {
    changes += 1;
  });
  store.getState().hover('s1');
  store.getState().hover('s1');
  store.getState().select('s1');
  store.getState().select('s1');
  expect(changes).toBe(2);
});

it('picks one more and lets it go, in the order of picking', () => {
  const store = createStageStore();
  store.getState().select('s1');
  store.getState().toggleSelected('s3');
  store.getState().toggleSelected('s2');
  expect(store.getState().selectedShapeIds).toEqual(['s1', 's3', 's2']);
  store.getState().toggleSelected('s3');
  expect(store.getState().selectedShapeIds).toEqual(['s1', 's2']);
});

it('picks several at once, and nobody hears of it when they are picked already', () => {
  const store = createStageStore();
  store.getState().selectAll(['s1', 's2']);
  const before = store.getState();
  store.getState().selectAll(['s1', 's2']);
  expect(store.getState()).toBe(before);
  store.getState().selectAll(['s2', 's1']);
  expect(store.getState().selectedShapeIds).toEqual(['s2', 's1']);
  store.getState().select(null);
  expect(store.getState().selectedShapeIds).toEqual([]);
});

it('hides and shows labels without touching the set that others hold', () => {
  const store = createStageStore();
  store.getState().hideLabels(['car', 'cat'], true);
  const held = store.getState().hiddenLabels;
  store.getState().hideLabels(['car'], false);
  expect([...held]).toEqual(['car', 'cat']);
  expect([...store.getState().hiddenLabels]).toEqual(['cat']);
});

it('peeks and takes up a tool, and tells nobody when nothing changes', () => {
  const store = createStageStore();
  store.getState().peek(true);
  store.getState().takeTool('correct');
  const before = store.getState();
  expect(before).toMatchObject({ isPeeking: true, tool: 'correct' });
  store.getState().peek(true);
  store.getState().takeTool('correct');
  expect(store.getState()).toBe(before);
});

function busy() {
  const store = createStageStore();
  store.getState().show('m1', 0);
  store.getState().hideLabels(['car'], true);
  store.getState().peek(true);
  store.getState().takeTool('add-box');
  return store;
}

it('keeps what is hidden and in hand while it shows the same picture', () => {
  const store = busy();
  store.getState().show('m1', 0, 's2');
  expect(store.getState()).toMatchObject({ isPeeking: true, tool: 'add-box', selectedShapeIds: ['s2'] });
  expect([...store.getState().hiddenLabels]).toEqual(['car']);
});

it.each([
  ['m1', 1],
  ['m2', 0],
])('starts afresh on another picture or message (%s, %i)', (messageId, pictureIndex) => {
  const store = busy();
  store.getState().show(messageId, pictureIndex);
  expect(store.getState()).toMatchObject({ isPeeking: false, tool: 'look' });
  expect(store.getState().hiddenLabels.size).toBe(0);
});

it('puts down its tool and shows its shapes when it closes', () => {
  const store = busy();
  store.getState().close();
  expect(store.getState()).toMatchObject({ isOpen: false, isPeeking: false, tool: 'look' });
});
