import { expect, it } from 'vitest';
import { hitTest } from './hit-test';
import type { BoxShape, PictureShape, PointShape } from './shape';
import { screenPoint } from './spaces';

const facts = { label: null, imageIndex: 0, isImageAssumed: false, attributes: {}, span: [0, 1] } as const;
const box = (id: string, coords: BoxShape['coords']): BoxShape => ({ ...facts, id, kind: 'box', coords });
const point = (id: string, coords: PointShape['coords']): PointShape => ({
  ...facts,
  id,
  kind: 'point',
  coords,
});

const view = { scale: 2, offsetX: 10, offsetY: 20 };
const shapes: readonly PictureShape[] = [
  box('small', [40, 40, 60, 60]),
  box('large', [0, 0, 100, 100]),
  point('nose', [50, 50]),
  point('eye', [54, 50]),
  box('tiny', [90, 90, 90.5, 90.5]),
];
/** A place on the picture, and how far from it on the screen. */
const at = (x: number, y: number, awayPx = 0) =>
  hitTest(shapes, screenPoint(x * 2 + 10 + awayPx, y * 2 + 20), view)?.id ?? null;

it('finds the smallest box', () => {
  expect(at(41, 59)).toBe('small');
  expect(at(10, 10)).toBe('large');
});

it('finds nothing outside', () => {
  expect(at(150, 50)).toBeNull();
});

it('prefers a point to the box around it, and the nearer of two', () => {
  expect(at(50, 50)).toBe('nose');
  expect(at(53, 50)).toBe('eye');
});

it('feels a point from the same distance on the screen at every zoom', () => {
  const alone = [point('p', [50, 50])];
  for (const scale of [0.1, 1, 30]) {
    const zoomed = { scale, offsetX: 0, offsetY: 0 };
    expect(hitTest(alone, screenPoint(50 * scale + 11, 50 * scale), zoomed)?.id).toBe('p');
    expect(hitTest(alone, screenPoint(50 * scale + 13, 50 * scale), zoomed)).toBeNull();
  }
});

it('feels a tiny box a little outside its line', () => {
  expect(at(90, 90, -2)).toBe('tiny');
});

it('feels a polygon inside and near its outline, a line near it alone', () => {
  const corner = { ...facts, kind: 'polygon', coords: [0, 0, 100, 0, 100, 100] } as const;
  const filled: PictureShape = { ...corner, id: 'filled', isClosed: true };
  const line: PictureShape = { ...corner, id: 'line', isClosed: false };
  const plain = { scale: 1, offsetX: 0, offsetY: 0 };
  const hit = (shape: PictureShape, x: number, y: number) => hitTest([shape], screenPoint(x, y), plain)?.id;
  expect([hit(filled, 80, 20), hit(filled, 20, 80), hit(filled, 50, 53)]).toEqual([
    'filled',
    undefined,
    'filled',
  ]);
  expect([hit(line, 80, 20), hit(line, 50, 3), hit(line, 50, 50)]).toEqual([undefined, 'line', undefined]);
  expect(hitTest([filled, line], screenPoint(50, 2), plain)?.id).toBe('line');
});
