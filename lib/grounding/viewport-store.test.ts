import { expect, it } from 'vitest';
import { createViewportControl } from './viewport-store';

function shown() {
  const control = createViewportControl();
  control.resize({ width: 432, height: 432 });
  control.showPicture({ width: 1000, height: 1000 });
  return control;
}

it('keeps a picture fitted while the canvas changes', () => {
  const control = shown();
  expect(control.store.getState().view.scale).toBe(0.4);
  control.resize({ width: 232, height: 232 });
  expect(control.store.getState()).toMatchObject({ isFitted: true, view: { scale: 0.2 } });
});

it('keeps a person’s zoom while the canvas changes', () => {
  const control = shown();
  control.zoomBy(5);
  control.resize({ width: 232, height: 232 });
  expect(control.store.getState()).toMatchObject({ isFitted: false, view: { scale: 2 } });
  control.fit();
  expect(control.store.getState()).toMatchObject({ isFitted: true, view: { scale: 0.2 } });
});

it('fits the next picture anew', () => {
  const control = shown();
  control.actualSize();
  expect(control.store.getState().view.scale).toBe(1);
  control.showPicture({ width: 500, height: 500 });
  expect(control.store.getState()).toMatchObject({ isFitted: true, view: { scale: 0.8 } });
});
