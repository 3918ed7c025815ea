import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boxBetween, isEditable, movedBy, resizedBy, wholePixel, withHandleAt } from './edit-geometry';
import { handlesOf } from './handles';
import type { PictureShape } from './shape';
import { boundsOf } from './shape-pixels';
import { imagePoint } from './spaces';

const picture = { width: 100, height: 80 };
const facts = { label: null, imageIndex: 0, isImageAssumed: false, attributes: {}, span: [0, 1] } as const;
const box: PictureShape = { ...facts, id: 'box', kind: 'box', coords: [10, 20, 40, 60] };
const point: PictureShape = { ...facts, id: 'point', kind: 'point', coords: [50.5, 30] };
const line: PictureShape = {
  ...facts,
  id: 'line',
  kind: 'polygon',
  coords: [70, 0, 70, 40],
  isClosed: false,
};
const mask: PictureShape = {
  ...facts,
  id: 'mask',
  kind: 'mask',
  coords: [0, 0, 100, 80],
  mask: { kind: 'runs', width: 1, height: 1, runs: [0, 1] },
};

const part = fc.double({ min: 0, max: 1, noNaN: true });
const away = fc.oneof(fc.integer({ min: -300, max: 300 }), fc.double());
const points = (least: number) =>
  fc
    .array(fc.tuple(part, part), { minLength: least, maxLength: 6 })
    .map((list) => list.flatMap(([x, y]) => [x * picture.width, y * picture.height]));
const shapes = fc.oneof(
  points(2).map((coords): PictureShape => {
    const [x1, y1, x2, y2] = boundsOf(coords);
    return { ...facts, id: 'any', kind: 'box', coords: [x1, y1, x2, y2] };
  }),
  points(1).map(([x = 0, y = 0]): PictureShape => ({ ...facts, id: 'any', kind: 'point', coords: [x, y] })),
  points(3).map((coords): PictureShape => ({ ...facts, id: 'any', kind: 'polygon', coords, isClosed: true })),
  points(2).map(
    (coords): PictureShape => ({ ...facts, id: 'any', kind: 'polygon', coords, isClosed: false }),
  ),
);

function isOnPicture(coords: readonly number[]): boolean {
  return coords.every(
    (part, index) => part >= 0 && part <= (index % 2 === 0 ? picture.width : picture.height),
  );
}

describe('whatever is asked for', () => {
  it('moves and grows shapes on the picture alone', () => {
    fc.assert(
      fc.property(shapes, away, away, (shape, dx, dy) => {
        const moved = movedBy([shape], dx, dy, picture).map(({ coords }) => coords);
        for (const coords of [...moved, resizedBy(shape, dx, dy, picture) ?? []]) {
          expect(isOnPicture(coords)).toBe(true);
          expect(coords).toSatisfy((all) => all.length === 0 || all.length === shape.coords.length);
        }
      }),
    );
  });

  it('grows a line that is as good as level', () => {
    const level: PictureShape = { ...line, coords: [0, 0, 0, 3.95e-322] };
    expect(resizedBy(level, 0, 1, picture)).toEqual([0, 0, 0, 1]);
  });

  it('keeps the size of what is moved', () => {
    fc.assert(
      fc.property(shapes, away, away, (shape, dx, dy) => {
        const [to] = movedBy([shape], dx, dy, picture);
        if (!to) return;
        const [a, b] = [boundsOf(shape.coords), boundsOf(to.coords)];
        expect(b[2] - b[0]).toBeCloseTo(a[2] - a[0], 9);
        expect(b[3] - b[1]).toBeCloseTo(a[3] - a[1], 9);
      }),
    );
  });

  it('leaves a box a pixel at least and its corners sorted, whichever handle goes wherever', () => {
    fc.assert(
      fc.property(shapes, away, away, fc.nat(), (shape, x, y, which) => {
        const [grasp] = handlesOf([shape], { scale: 8, offsetX: 0, offsetY: 0 });
        const handle = grasp?.handles[which % grasp.handles.length];
        if (!grasp || !handle) throw new Error('It has no handle.');
        const coords = withHandleAt(grasp.shape, handle.moves, imagePoint(x, y), picture);
        expect(isOnPicture(coords)).toBe(true);
        if (shape.kind !== 'box') return;
        const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = coords;
        const [movesX, movesY] = handle.moves;
        if (movesX !== null && Number.isFinite(x)) expect(x2 - x1).toBeGreaterThanOrEqual(1 - 1e-9);
        if (movesY !== null && Number.isFinite(y)) expect(y2 - y1).toBeGreaterThanOrEqual(1 - 1e-9);
        expect(x1 <= x2 && y1 <= y2).toBe(true);
      }),
    );
  });

  it('draws boxes with an inside or none', () => {
    fc.assert(
      fc.property(away, away, away, away, (x1, y1, x2, y2) => {
        const drawn = boxBetween(imagePoint(x1, y1), imagePoint(x2, y2), picture);
        if (drawn === null) return;
        expect(isOnPicture(drawn)).toBe(true);
        expect(Math.min(drawn[2] - drawn[0], drawn[3] - drawn[1])).toBeGreaterThanOrEqual(1);
      }),
    );
  });
});

it('moves several as far as the first that touches a side, and masks not at all', () => {
  expect(movedBy([box, point, mask], -30.2, 4, picture)).toEqual([
    { shapeId: 'box', coords: [0, 24, 30, 64] },
    { shapeId: 'point', coords: [40.5, 34] },
  ]);
  expect(movedBy([mask], 5, 5, picture)).toEqual([]);
  expect(movedBy([line], 0, -1, picture)).toEqual([]);
});

it('lets corners cross, and moves one side alone by its middle', () => {
  if (!isEditable(box)) throw new Error('A box can be edited.');
  expect(withHandleAt(box, [0, 1], imagePoint(55.4, 70), picture)).toEqual([40, 60, 55, 70]);
  expect(withHandleAt(box, [2, null], imagePoint(90, 2), picture)).toEqual([10, 20, 90, 60]);
  expect(withHandleAt(box, [2, 3], imagePoint(10, 20.2), picture)).toEqual([10, 20, 11, 21]);
  expect(withHandleAt(box, [0, 1], imagePoint(Number.NaN, -9), picture)).toEqual([10, 0, 40, 60]);
});

it('grows a box at its far corner and a polygon about its near one', () => {
  expect(resizedBy(box, 1, -10, picture)).toEqual([10, 20, 41, 50]);
  expect(resizedBy(box, -99, 0, picture)).toEqual([10, 20, 11, 60]);
  expect(resizedBy(line, 5, 0, picture)).toBeNull();
  expect(resizedBy(line, 0, 20, picture)).toEqual([70, 0, 70, 60]);
  expect(resizedBy(point, 5, 5, picture)).toBeNull();
  expect(resizedBy(mask, 5, 5, picture)).toBeNull();
});

it('puts a point on the nearest whole pixel of the picture', () => {
  expect(wholePixel(imagePoint(12.6, 90), picture)).toEqual([13, 80]);
});
