import { describe, expect, it } from 'vitest';
import { alignPair } from './align-pair';
import type { AlignmentPick, PlacedAlignment } from './compare-view';
import type { ComparedPicture } from './compared-picture';

const picture = (id: string): ComparedPicture => ({
  id,
  name: id,
  number: 1,
  hash: id,
  size: { width: 1000, height: 800 },
  shapes: [],
});
const pictures = ['a', 'b', 'c'].map(picture);
const plain: PlacedAlignment = { scale: 1, dx: 0, dy: 0, method: 'fitted' };

type Spots = readonly (readonly [pictureIndex: number, x: number, y: number])[];

function aligned(pair: readonly [number, number], spots: Spots, alignments = [plain, plain, plain]) {
  const picks = spots.map(([pictureIndex, x, y]): AlignmentPick => ({ pictureIndex, x, y }));
  return alignPair({ pictures, alignments, pair, picks });
}

describe('two spots on both pictures', () => {
  const spots: Spots = [
    [0, 100, 100],
    [1, 40, 30],
    [0, 500, 300],
    [1, 240, 130],
  ];

  it('say how large the second is and where it lies', () => {
    expect(aligned([0, 1], spots)).toEqual({
      ok: true,
      value: { pictureIndex: 1, alignment: { scale: 2, dx: 20, dy: 40, method: 'by-points' } },
    });
  });

  it('move the other one when the second is the very first', () => {
    const shown: Spots = [spots[1], spots[0], spots[3], spots[2]].flatMap((spot) => (spot ? [spot] : []));
    expect(aligned([1, 0], shown)).toEqual(aligned([0, 1], spots));
  });

  it('lay a picture on one that is laid on the first itself', () => {
    const under: PlacedAlignment = { scale: 0.5, dx: 10, dy: 20, method: 'by-hand' };
    const shown: Spots = spots.map(([index, x, y]) => [index + 1, x, y]);
    expect(aligned([1, 2], shown, [plain, under, plain])).toMatchObject({
      value: { pictureIndex: 2, alignment: { scale: 1, dx: 20, dy: 40 } },
    });
  });

  it('forgive an unsteady hand, evenly', () => {
    const shaky: Spots = [
      [0, 0, 0],
      [1, 3, -2],
      [0, 400, 0],
      [1, 397, 2],
    ];
    const found = aligned([0, 1], shaky);
    if (!found?.ok) throw new Error('refused');
    const { scale, dx, dy } = found.value.alignment;
    expect(scale).toBeCloseTo(1.015, 3);
    expect(200 * scale + dx).toBeCloseTo(200, 0);
    expect(dy).toBeCloseTo(0, 5);
  });
});

describe('they are refused', () => {
  it('before all four are there', () => {
    expect(aligned([0, 1], [[0, 1, 1]])).toBeNull();
  });

  it('when they lie too close together', () => {
    const near: Spots = [
      [0, 100, 100],
      [1, 100, 100],
      [0, 110, 100],
      [1, 500, 100],
    ];
    expect(aligned([0, 1], near)).toEqual({ ok: false, error: { code: 'too-near' } });
  });

  it('when the picture would have to be turned, or mirrored', () => {
    const turned = (x: number, y: number): Spots => [
      [0, 100, 100],
      [1, 100, 100],
      [0, 500, 100],
      [1, x, y],
    ];
    expect(aligned([0, 1], turned(100, 500))).toEqual({ ok: false, error: { code: 'turned', degrees: 90 } });
    expect(aligned([0, 1], turned(50, 100))).toEqual({ ok: false, error: { code: 'turned', degrees: 180 } });
  });
});
