import { expect, it } from 'vitest';
import { cropFrame } from './crop-frame';
import type { BoxShape, PictureShape, PointShape, PolygonShape } from './shape';

const facts = {
  id: 's',
  label: null,
  imageIndex: 0,
  isImageAssumed: false,
  attributes: {},
  span: [0, 0],
} as const;
const box = (...coords: BoxShape['coords']): BoxShape => ({ ...facts, kind: 'box', coords });
const point = (...coords: PointShape['coords']): PointShape => ({ ...facts, kind: 'point', coords });
const line = (...coords: PolygonShape['coords']): PolygonShape => ({
  ...facts,
  kind: 'polygon',
  isClosed: false,
  coords,
});

it.each<[string, PictureShape[], number[]]>([
  ['a box on whole pixels', [box(120, 80, 420, 320)], [120, 80, 300, 240]],
  ['as many pixels as the object list says', [box(110.24, 132.8, 390.56, 277.6)], [110, 133, 280, 145]],
  ['no pixel beyond the last', [box(639.6, 479.6, 640, 480)], [639, 479, 1, 1]],
  ['the whole picture', [box(0, 0, 640, 480)], [0, 0, 640, 480]],
  ['no more than the picture', [box(-3, 470.4, 9, 500)], [0, 470, 9, 10]],
  ['what lies around several', [box(10, 10, 20, 20), point(100, 5)], [10, 5, 90, 15]],
  ['a level line, one pixel high', [line(5, 480, 50, 480)], [5, 479, 45, 1]],
])('cuts out %s', (_, shapes, [left, top, width, height]) => {
  expect(cropFrame(shapes, { width: 640, height: 480 })).toEqual({ left, top, width, height });
});

it('cuts nothing out of a single spot or for nothing', () => {
  expect(cropFrame([point(5, 5)], { width: 640, height: 480 })).toBeNull();
  expect(cropFrame([], { width: 640, height: 480 })).toBeNull();
});
