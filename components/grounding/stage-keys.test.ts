import { expect, it } from 'vitest';
import { createViewportControl } from '@/lib/grounding/viewport-store';
import { pressKey } from './stage-keys';

const plain = { ctrlKey: false, metaKey: false, altKey: false };

function shown() {
  const control = createViewportControl();
  control.resize({ width: 432, height: 432 });
  control.showPicture({ width: 1000, height: 1000 });
  return control;
}

it.each([
  ['+', 0.5],
  ['=', 0.5],
  ['-', 0.32],
  ['1', 1],
])('zooms by %s', (key, scale) => {
  const control = shown();
  expect(pressKey({ ...plain, key }, control)).toBe(true);
  expect(control.store.getState().view.scale).toBeCloseTo(scale);
});

it('moves the picture by the arrows and fits it by 0', () => {
  const control = shown();
  pressKey({ ...plain, key: '1' }, control);
  const { offsetX, offsetY } = control.store.getState().view;
  pressKey({ ...plain, key: 'ArrowRight' }, control);
  pressKey({ ...plain, key: 'ArrowDown' }, control);
  expect(control.store.getState().view).toMatchObject({ offsetX: offsetX - 64, offsetY: offsetY - 64 });
  pressKey({ ...plain, key: '0' }, control);
  expect(control.store.getState().isFitted).toBe(true);
});

it('leaves other keys and the browser’s own to others', () => {
  const control = shown();
  expect(pressKey({ ...plain, key: 'a' }, control)).toBe(false);
  expect(pressKey({ ...plain, key: '+', ctrlKey: true }, control)).toBe(false);
});
