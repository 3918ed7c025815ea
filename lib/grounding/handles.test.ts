import { describe, expect, it } from 'vitest';
import { gripAt, gripCursor, handlesOf } from './handles';
import type { PictureShape } from './shape';
import { screenPoint } from './spaces';

const facts = { label: null, imageIndex: 0, isImageAssumed: false, attributes: {}, span: [0, 1] } as const;
const box: PictureShape = { ...facts, id: 'box', kind: 'box', coords: [100, 100, 300, 200] };
const tiny: PictureShape = { ...facts, id: 'tiny', kind: 'box', coords: [400, 400, 420, 420] };
const point: PictureShape = { ...facts, id: 'point', kind: 'point', coords: [50, 50] };
const quad: PictureShape = {
  ...facts,
  id: 'quad',
  kind: 'polygon',
  coords: [500, 100, 700, 120, 690, 300, 500, 290],
  isClosed: true,
};
const mask: PictureShape = {
  ...facts,
  id: 'mask',
  kind: 'mask',
  coords: [0, 0, 800, 600],
  mask: { kind: 'runs', width: 1, height: 1, runs: [0, 1] },
};

const view = { scale: 1, offsetX: 0, offsetY: 0 };
const at = (
  x: number,
  y: number,
  pointer: 'fine' | 'coarse' = 'fine',
  shapes: readonly PictureShape[] = [mask, box, tiny, point, quad],
) => gripAt(shapes, screenPoint(x, y), view, pointer);
const cursorAt = (...spot: Parameters<typeof at>) => {
  const grip = at(...spot);
  return grip === null ? null : gripCursor(grip);
};

describe('the handles of a box', () => {
  it.each([
    [100, 100, [0, 1], 'nwse-resize'],
    [300, 100, [2, 1], 'nesw-resize'],
    [300, 200, [2, 3], 'nwse-resize'],
    [100, 200, [0, 3], 'nesw-resize'],
    [200, 100, [null, 1], 'ns-resize'],
    [200, 200, [null, 3], 'ns-resize'],
    [100, 150, [0, null], 'ew-resize'],
    [300, 150, [2, null], 'ew-resize'],
  ])('is at %i, %i', (x, y, moves, cursor) => {
    const grip = at(x, y);
    expect(grip).toMatchObject({ kind: 'handle', shape: { id: 'box' }, handle: { moves } });
    expect(cursorAt(x, y)).toBe(cursor);
  });

  it('leaves its inside for moving, and nothing beyond it', () => {
    expect(at(200, 150)).toEqual({ kind: 'inside' });
    expect(cursorAt(200, 150)).toBe('move');
    expect(at(350, 350)).toBeNull();
  });

  it('has none in the middle of a short side', () => {
    const flat: PictureShape = { ...box, coords: [100, 100, 300, 130] };
    expect(at(100, 115, 'fine', [flat])).toEqual({ kind: 'inside' });
    expect(at(200, 100, 'fine', [flat])).toMatchObject({ handle: { kind: 'edge' } });
  });
});

/** How wide the place is where a handle at (x, y) is felt, along one axis. */
function reach(
  x: number,
  y: number,
  pointer: 'fine' | 'coarse',
  shapes: PictureShape[],
  kind: string,
): number {
  const isFelt = (dx: number) => {
    const grip = at(x + dx, y, pointer, shapes);
    return grip?.kind === 'handle' && grip.handle.kind === kind;
  };
  return Array.from({ length: 201 }, (_, index) => index / 2 - 50).filter(isFelt).length / 2;
}

it.each([
  ['fine', 12],
  ['coarse', 40],
] as const)('is felt widely enough by a %s pointer, on small shapes too', (pointer, least) => {
  expect(reach(100, 100, pointer, [box], 'corner')).toBeGreaterThanOrEqual(least);
  expect(reach(200, 100, pointer, [box], 'edge')).toBeGreaterThanOrEqual(least);
  expect(reach(400, 400, pointer, [tiny], 'corner')).toBeGreaterThanOrEqual(least);
  expect(reach(50, 50, pointer, [point], 'point')).toBeGreaterThanOrEqual(least);
  expect(reach(500, 100, pointer, [quad], 'vertex')).toBeGreaterThanOrEqual(least);
  expect(at(410, 410, pointer, [tiny])).toEqual({ kind: 'inside' });
});

it('takes the corners of polygons, and points themselves', () => {
  expect(at(701, 121)).toMatchObject({ shape: { id: 'quad' }, handle: { moves: [2, 3] } });
  expect(at(600, 200)).toEqual({ kind: 'inside' });
  expect(at(52, 49)).toMatchObject({ shape: { id: 'point' }, handle: { moves: [0, 1] } });
});

it('gives masks and boxes in space no handle and no inside', () => {
  expect(at(400, 300, 'fine', [mask])).toBeNull();
  expect(handlesOf([mask], view)).toEqual([]);
});

it('shows fewer corners of a dense outline until it is zoomed in', () => {
  const outline: PictureShape = { ...quad, coords: [0, 0, 4, 0, 8, 0, 40, 0, 40, 40] };
  const count = (scale: number) => handlesOf([outline], { ...view, scale })[0]?.handles.length;
  expect(count(1)).toBe(3);
  expect(count(4)).toBe(5);
});

it('gives many picked ones no handles, but lets them be moved', () => {
  const many = Array.from({ length: 30 }, (_, index) => ({ ...box, id: `b${index}` }));
  expect(handlesOf(many, view)).toEqual([]);
  expect(at(100, 100, 'fine', many)).toEqual({ kind: 'inside' });
});
