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

it('feels a box in space inside the outline of its edges, not all over the box around it', () => {
  // A cube that stands on an edge, seen from its front: a diamond.
  const diamond = [
    [50, 0, 100, 50],
    [100, 50, 50, 100],
    [50, 100, 0, 50],
    [0, 50, 50, 0],
  ] as const;
  const cuboid: PictureShape = {
    ...facts,
    id: 'c',
    kind: 'cuboid',
    coords: [0, 0, 100, 100],
    edges: diamond,
    corners: [],
  };
  const plain = { scale: 1, offsetX: 0, offsetY: 0 };
  const isHit = (x: number, y: number) => hitTest([cuboid], screenPoint(x, y), plain) !== null;
  expect([isHit(50, 50), isHit(20, 40), isHit(22, 22), isHit(8, 8), isHit(95, 95)]).toEqual([
    true,
    true,
    true,
    false,
    false,
  ]);
});

it('finds the smallest of every kind', () => {
  const plain = { scale: 1, offsetX: 0, offsetY: 0 };
  const grid = { kind: 'runs', width: 1, height: 1, runs: [0, 1] } as const;
  const kinds: readonly PictureShape[] = [
    box('box', [0, 0, 100, 100]),
    { ...facts, id: 'polygon', kind: 'polygon', isClosed: true, coords: [10, 10, 90, 10, 90, 90, 10, 90] },
    { ...facts, id: 'mask', kind: 'mask', coords: [20, 20, 80, 80], mask: grid },
    { ...facts, id: 'cuboid', kind: 'cuboid', coords: [30, 30, 70, 70], edges: [], corners: [] },
    point('point', [50, 50]),
  ];
  const hit = (x: number) => hitTest(kinds, screenPoint(x, 50), plain)?.id;
  expect([hit(2), hit(15), hit(25), hit(35), hit(50), hit(120)]).toEqual([
    'box',
    'polygon',
    'mask',
    'cuboid',
    'point',
    undefined,
  ]);
});
