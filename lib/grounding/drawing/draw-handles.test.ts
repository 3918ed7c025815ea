import { expect, it } from 'vitest';
import { labelColour } from '../label-colour';
import { defaultLook } from '../overlay-look';
import type { Scene } from '../scene';
import type { PictureShape } from '../shape';
import { drawHandles } from './draw-handles';

const facts = { label: null, imageIndex: 0, isImageAssumed: false, attributes: {}, span: [0, 1] } as const;
const box: PictureShape = { ...facts, id: 'box', kind: 'box', coords: [10, 10, 30, 20] };
const nose: PictureShape = { ...facts, id: 'nose', kind: 'point', coords: [15, 15] };
const scene: Scene = {
  shapes: [box, nose],
  colourOf: labelColour,
  look: defaultLook,
  fontFamily: 'sans-serif',
  hoveredId: null,
  selectedIds: ['box'],
  hasHandles: true,
};

/** The squares that were drawn, by their middles: [x, y, side]. */
function drawn(change: Partial<Scene>, scale = 2): number[][] {
  const squares: number[][] = [];
  const nothing = () => undefined;
  const context: Parameters<typeof drawHandles>[0] = {
    lineWidth: 1,
    strokeStyle: '',
    fillStyle: '',
    beginPath: nothing,
    rect: (x, y, side) => {
      squares.push([x + side / 2, y + side / 2, side]);
    },
    fill: nothing,
    stroke: nothing,
  };
  drawHandles(
    context,
    { ...scene, ...change },
    { scale, offsetX: 0, offsetY: 0 },
    { width: 400, height: 300 },
  );
  return squares;
}

it('puts squares of one size on the corners of what is picked, at every zoom', () => {
  expect(drawn({})).toEqual([
    [20, 20, 9],
    [60, 20, 9],
    [60, 40, 9],
    [20, 40, 9],
  ]);
  // Large enough for handles in the middles of its sides.
  expect(drawn({}, 10)).toEqual([
    [100, 100, 9],
    [300, 100, 9],
    [300, 200, 9],
    [100, 200, 9],
    [200, 100, 9],
    [200, 200, 9],
    [100, 150, 9],
    [300, 150, 9],
  ]);
  // Two of its corners and one middle are in sight.
  expect(drawn({}, 20)).toHaveLength(3);
});

it('frames a point and leaves its spot in sight', () => {
  expect(drawn({ selectedIds: ['nose'] })).toEqual([[30, 30, 22]]);
});

it('draws none where nothing is corrected or picked', () => {
  expect(drawn({ hasHandles: false })).toEqual([]);
  expect(drawn({ selectedIds: [] })).toEqual([]);
});
