import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cornersOfNumbers } from '../__fixtures__/export-readers';
import { cuboidCorners } from '../cuboid';
import { cuboidNumbers } from './cuboid-numbers';

const turn = fc.oneof(fc.double({ min: -1, max: 1, noNaN: true }), fc.constantFrom(-1, -0.5, 0, 0.5, 1));
const metres = fc.double({ min: 0.01, max: 20, noNaN: true });
const place = fc.double({ min: -20, max: 20, noNaN: true });

describe('the numbers of a box in space', () => {
  it('are those that the model wrote, where its angles are the plain ones', () => {
    const written = [-0.77, 0.09, 1.05, 0.7, 0.3, 0.5, 0.12, -0.31, 0.05];
    expect(cuboidNumbers(cuboidCorners(written, 'qwen'))).toEqual(written);
  });

  it('give the same corners back', () => {
    const numbers = fc.tuple(place, place, place, metres, metres, metres, turn, turn, turn);
    fc.assert(
      fc.property(numbers, (list) => {
        const corners = cornersOfNumbers(list).flatMap(([x = 0, y = 0, z = 0]) => [[x, y, z] as const]);
        const found = cornersOfNumbers(cuboidNumbers(corners) ?? []);
        corners.forEach((corner, index) => {
          corner.forEach((part, axis) => {
            expect(Math.abs((found[index]?.[axis] ?? Number.NaN) - part)).toBeLessThan(0.02);
          });
        });
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ['a plate', [0, 0, 3, 2, 1, 0, 0.1, 0.2, 0.3]],
    ['a mirrored box', [0, 0, 3, 2, 1, -1, 0.1, 0.2, 0.3]],
  ])('hold %s', (_, written) => {
    const corners = cuboidCorners(written, 'qwen');
    const found = cornersOfNumbers(cuboidNumbers(corners) ?? []);
    corners.forEach((corner, index) => {
      corner.forEach((part, axis) => {
        expect(found[index]?.[axis]).toBeCloseTo(part, 3);
      });
    });
  });

  it('are none for what is no box', () => {
    expect(cuboidNumbers([])).toBeNull();
    expect(cuboidNumbers(cuboidCorners([0, 0, 3, 1, 0, 0, 0, 0, 0], 'qwen'))).toBeNull();
  });
});
