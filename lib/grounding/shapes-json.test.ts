import { describe, expect, it } from 'vitest';
import { plainFacts } from './__fixtures__/export-of';
import { decodeCounts } from './mask-grid';
import type { Shape } from './shape';
import { shapesJson } from './shapes-json';

const box: Shape = { ...plainFacts, id: 's1', kind: 'box', coords: [1.234, 2, 3, 4.999] };

describe('shapes to copy', () => {
  it('stand one to a line, in hundredths of a pixel', () => {
    expect(shapesJson([box, box]).split('\n')).toEqual([
      '[',
      '  {"kind":"box","label":"cat","coords":[1.23,2,3,5]},',
      '  {"kind":"box","label":"cat","coords":[1.23,2,3,5]}',
      ']',
    ]);
  });

  it('have a mask’s cells in few letters and a cuboid’s corners', () => {
    const runs = [3, 40, 5, 60, 7, 5];
    const mask: Shape = {
      ...plainFacts,
      id: 's1',
      kind: 'mask',
      coords: [0, 0, 12, 10],
      mask: { kind: 'runs', width: 12, height: 10, runs },
    };
    const corners = Array.from({ length: 8 }, (_, at) => [at, at / 3, 1] as const);
    const cuboid: Shape = {
      ...plainFacts,
      id: 's2',
      kind: 'cuboid',
      coords: [0, 0, 9, 9],
      edges: [],
      corners,
    };
    const [first, second] = JSON.parse(shapesJson([mask, cuboid]));
    expect(first.mask.size).toEqual([10, 12]);
    expect(decodeCounts(first.mask.counts)).toEqual(runs);
    expect(second.corners[1]).toEqual([1, 0.33, 1]);
  });

  it('say what a person corrected, and what was taken away', () => {
    const changed: Shape = { ...box, label: 'dog', correction: { kind: 'changed', from: box } };
    const lines = JSON.parse(shapesJson([changed], [box]));
    expect(lines).toMatchObject([
      { label: 'dog', correction: 'changed', said: { label: 'cat', coords: [1.23, 2, 3, 5] } },
      { label: 'cat', correction: 'removed' },
    ]);
  });
});
