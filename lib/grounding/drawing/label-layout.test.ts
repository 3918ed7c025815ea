import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layOutLabels } from './label-layout';

const frame = { width: 600, height: 400 };
const chipAt = (anchorX: number, anchorY: number) => ({ width: 60, height: 18, anchorX, anchorY });

describe('label chips', () => {
  it('stand on the upper edge of their shape', () => {
    expect(layOutLabels([chipAt(100, 200)], frame)).toEqual([{ x: 100, y: 182 }]);
  });

  it('stand inside where there is no room above', () => {
    expect(layOutLabels([chipAt(100, 5)], frame)).toEqual([{ x: 100, y: 5 }]);
  });

  it('stay in the frame', () => {
    const anywhere = fc.record({
      x: fc.integer({ min: -900, max: 900 }),
      y: fc.integer({ min: -900, max: 900 }),
    });
    fc.assert(
      fc.property(fc.array(anywhere, { maxLength: 30 }), (anchors) => {
        for (const { x, y } of layOutLabels(
          anchors.map((at) => chipAt(at.x, at.y)),
          frame,
        )) {
          expect(x).toBeGreaterThanOrEqual(0);
          expect(x).toBeLessThanOrEqual(540);
          expect(y).toBeGreaterThanOrEqual(0);
          expect(y).toBeLessThanOrEqual(382);
        }
      }),
    );
  });

  it.each([
    ['on the same spot', [chipAt(200, 200), chipAt(200, 200), chipAt(200, 200), chipAt(200, 200)]],
    ['in a corner', [chipAt(0, 0), chipAt(5, 5), chipAt(10, 0)]],
    ['in a row', [chipAt(100, 100), chipAt(130, 104), chipAt(160, 98), chipAt(190, 100)]],
  ])('are pushed apart %s', (_, chips) => {
    const places = layOutLabels(chips, frame);
    places.forEach((a, index) => {
      for (const b of places.slice(index + 1)) {
        const isApart = Math.abs(a.x - b.x) >= 60 || Math.abs(a.y - b.y) >= 18;
        expect(isApart).toBe(true);
      }
    });
  });
});
