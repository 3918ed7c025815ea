import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bitmapOf, fillOutlines } from '../__fixtures__/export-readers';
import type { MaskGrid } from '../mask-grid';
import { outlinesOf } from './mask-outline';

const grids = fc
  .tuple(fc.integer({ min: 1, max: 10 }), fc.integer({ min: 1, max: 10 }))
  .chain(([width, height]) =>
    fc
      .array(fc.nat({ max: 6 }), { minLength: 1, maxLength: 60 })
      .map((list): MaskGrid => ({ kind: 'runs', width, height, runs: fitting(list, width * height) })),
  );

/** Runs of no cell among them: what they part belongs together. */
function fitting(list: readonly number[], cells: number): number[] {
  let left = cells;
  return list.map((run) => {
    const taken = Math.min(run, left);
    left -= taken;
    return taken;
  });
}

describe('the outlines of a mask', () => {
  it('hold its cells and nothing else, each corner a turn', () => {
    fc.assert(
      fc.property(grids, (grid) => {
        const { width, height, runs } = grid;
        const cells = runs.flatMap((run, index) => Array.from({ length: run }, () => index % 2 === 1));
        const outlines = outlinesOf(grid);
        const flat = outlines.map((corners) => corners.flat());
        expect(fillOutlines(flat, width, height)).toEqual(
          bitmapOf(width, height, (x, y) => cells[x * height + y] === true),
        );
        for (const corners of outlines) {
          expect(corners.length % 2).toBe(0);
          expect(corners.length).toBeGreaterThanOrEqual(4);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('keep cells apart that touch at a corner, and tell a hole by its turn', () => {
    const diagonal: MaskGrid = { kind: 'runs', width: 2, height: 2, runs: [0, 1, 2, 1] };
    expect(outlinesOf(diagonal)).toHaveLength(2);
    const ring: MaskGrid = { kind: 'runs', width: 3, height: 3, runs: [0, 4, 1, 4] };
    const turns = outlinesOf(ring).map((corners) =>
      corners.reduce((sum, [x, y], index) => {
        const [nextX, nextY] = corners[(index + 1) % corners.length] ?? [0, 0];
        return sum + (x * nextY - nextX * y) / 2;
      }, 0),
    );
    expect(turns.toSorted((a, b) => a - b)).toEqual([-1, 9]);
  });
});
