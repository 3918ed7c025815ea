import { describe, expect, it } from 'vitest';
import type { PictureShape } from '@/lib/grounding/shape';
import type { Alignment } from './alignment';
import type { ComparedPicture } from './compared-picture';
import { matchShapes } from './match-shapes';

const onItself: Alignment = { scale: 1, dx: 0, dy: 0 };

type Named = readonly [label: string | null, ...coords: number[]];

function picture(name: string, named: readonly Named[]): ComparedPicture {
  const shapes = named.map(([label, x1 = 0, y1 = 0, x2, y2], index): PictureShape => {
    const facts = { imageIndex: 0, isImageAssumed: false, attributes: {}, span: [0, 0] } as const;
    const rest = { ...facts, id: `${name}${index}`, label };
    return x2 === undefined || y2 === undefined
      ? { ...rest, kind: 'point', coords: [x1, y1] }
      : { ...rest, kind: 'box', coords: [x1, y1, x2, y2] };
  });
  return { id: name, name, number: 1, hash: name, size: { width: 1000, height: 800 }, shapes };
}

function changes(panes: readonly (readonly Named[])[], alignments: readonly Alignment[] = []) {
  const pictures = panes.map((named, index) => picture('abcd'[index] ?? '', named));
  const placed = pictures.map((_, index) => alignments[index] ?? onItself);
  return matchShapes(pictures, placed).map(({ kind, shapeIds, movedPx }) =>
    movedPx === undefined ? [kind, ...shapeIds] : [kind, ...shapeIds, Math.round(movedPx)],
  );
}

describe('from one picture to another', () => {
  it('objects stay, move, come and go', () => {
    const before: Named[] = [
      ['cup', 100, 100, 200, 200],
      ['plate', 300, 300, 500, 400],
      ['fork', 600, 100, 640, 300],
    ];
    const after: Named[] = [
      ['Cup ', 104, 98, 205, 203],
      ['plate', 300, 500, 500, 600],
      ['knife', 600, 100, 640, 300],
    ];
    expect(changes([before, after])).toEqual([
      ['removed', 'a2', null],
      ['added', null, 'b2'],
      ['moved', 'a1', 'b1', 200],
      ['same', 'a0', 'b0'],
    ]);
  });

  it('each belongs to the one it overlaps, not to the first of its name', () => {
    const two: Named[] = [
      ['chair', 100, 100, 200, 200],
      ['chair', 400, 100, 500, 200],
    ];
    expect(changes([two, [['chair', 402, 100, 502, 200]]])).toEqual([
      ['removed', 'a0', null],
      ['same', 'a1', 'b0'],
    ]);
  });

  it('pairs are chosen for the good of all: the nearest of one may be needed by another', () => {
    const before: Named[] = [
      ['pin', 100, 100, 120, 120],
      ['pin', 160, 100, 180, 120],
    ];
    const after: Named[] = [
      ['pin', 130, 100, 150, 120],
      ['pin', 220, 100, 240, 120],
    ];
    expect(changes([before, after])).toEqual([
      ['moved', 'a0', 'b0', 30],
      ['moved', 'a1', 'b1', 60],
    ]);
  });

  it('one that is of quite another size elsewhere is another one', () => {
    expect(changes([[['car', 0, 0, 50, 50]], [['car', 500, 500, 900, 800]]])).toEqual([
      ['removed', 'a0', null],
      ['added', null, 'b0'],
    ]);
  });

  it('points are matched with points, near enough is the same', () => {
    expect(
      changes([
        [['nose', 100, 100]],
        [
          ['nose', 110, 106],
          ['nose', 80, 80, 130, 130],
        ],
      ]),
    ).toEqual([
      ['added', null, 'b1'],
      ['same', 'a0', 'b0'],
    ]);
  });

  it('labels have to be the same, and none is one of them', () => {
    expect(changes([[[null, 0, 0, 50, 50]], [['car', 0, 0, 50, 50]]])).toHaveLength(2);
    expect(changes([[[null, 0, 0, 50, 50]], [[null, 0, 0, 50, 50]]])).toEqual([['same', 'a0', 'b0']]);
  });

  it('places are compared where the alignment lays them', () => {
    const after: Alignment = { scale: 2, dx: -100, dy: 40 };
    const panes: Named[][] = [[['cup', 100, 100, 200, 200]], [['cup', 100, 30, 150, 80]]];
    expect(changes(panes, [onItself, after])).toEqual([['same', 'a0', 'b0']]);
    expect(changes(panes)).toEqual([['moved', 'a0', 'b0', 98]]);
  });
});

describe('through several pictures', () => {
  it('an object is followed from each to the next, and found again after a gap', () => {
    const panes: Named[][] = [
      [['boat', 0, 0, 100, 100]],
      [['boat', 80, 0, 180, 100]],
      [['buoy', 900, 700, 910, 710]],
      [['boat', 160, 0, 260, 100]],
    ];
    expect(changes(panes)).toEqual([
      ['added', null, null, 'c0', null],
      ['moved', 'a0', 'b0', null, 'd0', 160],
    ]);
  });

  it('a picture on which nothing is named does not take part', () => {
    expect(changes([[['cup', 0, 0, 9, 9]], []])).toEqual([]);
    expect(changes([[['cup', 0, 0, 9, 9]], [], [['cup', 0, 0, 9, 9]]])).toEqual([['same', 'a0', null, 'c0']]);
  });
});

describe('very many of one kind', () => {
  it('are matched by overlap alone', () => {
    const row = (shift: number, count: number): Named[] =>
      Array.from({ length: count }, (_, index) => ['seat', index * 5 + shift, 0, index * 5 + shift + 4, 9]);
    const found = changes([row(0, 180), row(1, 170)]);
    expect(found.filter(([kind]) => kind === 'same')).toHaveLength(170);
    expect(found.filter(([kind]) => kind === 'removed')).toHaveLength(10);
  });
});
