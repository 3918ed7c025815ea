import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { imagePoint, imageToScreen, screenPoint, screenToImage } from './spaces';
import { actualSize, fitViewport, greatestScale, panBy, recentre, reveal, zoomAt } from './viewport';

const picture = { width: 1000, height: 500 };
const canvas = { width: 632, height: 432 };
const fitted = fitViewport(picture, canvas);

describe('fitting', () => {
  it('shows the whole picture in the middle with a margin', () => {
    expect(fitted).toEqual({ scale: 0.6, offsetX: 16, offsetY: 66 });
  });

  it('enlarges a small picture, but no further than the greatest zoom', () => {
    expect(fitViewport({ width: 2, height: 2 }, canvas).scale).toBe(greatestScale);
  });
});

describe('zooming', () => {
  it('keeps the spot under the pointer where it is', () => {
    const at = screenPoint(300, 200);
    const spot = screenToImage(at, fitted);
    const zoomed = zoomAt(fitted, 4, at, picture, canvas);
    expect(zoomed.scale).toBeCloseTo(2.4);
    expect(imageToScreen(spot, zoomed)[0]).toBeCloseTo(300);
    expect(imageToScreen(spot, zoomed)[1]).toBeCloseTo(200);
  });

  it('ends at 3200 % and at half the fitted size', () => {
    const at = screenPoint(0, 0);
    expect(zoomAt(fitted, 1e9, at, picture, canvas).scale).toBe(32);
    expect(zoomAt(fitted, 1e-9, at, picture, canvas).scale).toBeCloseTo(0.3);
  });

  it('shows the actual size', () => {
    expect(actualSize(fitted, picture, canvas).scale).toBe(1);
  });

  it('never loses the picture, whatever is done', () => {
    const step = fc.oneof(
      fc.record({
        kind: fc.constant('pan'),
        a: fc.integer({ min: -5000, max: 5000 }),
        b: fc.integer({ min: -5000, max: 5000 }),
      }),
      fc.record({
        kind: fc.constant('zoom'),
        a: fc.integer({ min: -30, max: 30 }),
        b: fc.integer({ min: 0, max: 600 }),
      }),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
        let view = fitted;
        for (const { kind, a, b } of steps) {
          view =
            kind === 'pan'
              ? panBy(view, a, b, picture, canvas)
              : zoomAt(view, Math.exp(a / 10), screenPoint(b, b), picture, canvas);
        }
        const [left, top] = imageToScreen(imagePoint(0, 0), view);
        const [right, bottom] = imageToScreen(imagePoint(1000, 500), view);
        expect(left).toBeLessThanOrEqual(canvas.width / 2);
        expect(right).toBeGreaterThanOrEqual(canvas.width / 2);
        expect(top).toBeLessThanOrEqual(canvas.height / 2);
        expect(bottom).toBeGreaterThanOrEqual(canvas.height / 2);
      }),
    );
  });
});

describe('moving', () => {
  it('leaves a picture that fits in the middle', () => {
    expect(panBy(fitted, 100, 100, picture, canvas)).toEqual(fitted);
  });

  it('keeps what was in the middle there when the canvas grows', () => {
    const view = zoomAt(fitted, 10, screenPoint(316, 216), picture, canvas);
    const larger = { width: 832, height: 632 };
    const middle = screenToImage(screenPoint(316, 216), view);
    const [x, y] = imageToScreen(middle, recentre(view, picture, canvas, larger));
    expect([Math.round(x), Math.round(y)]).toEqual([416, 316]);
  });

  it('brings into sight what is out of it, and moves nothing else', () => {
    const view = zoomAt(fitted, 10, screenPoint(0, 0), picture, canvas);
    const [left] = imageToScreen(imagePoint(900, 400), reveal(view, [890, 390, 910, 410], picture, canvas));
    expect(left).toBeGreaterThan(0);
    expect(left).toBeLessThan(canvas.width);
    expect(reveal(fitted, [890, 390, 910, 410], picture, canvas)).toBe(fitted);
  });
});
