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
