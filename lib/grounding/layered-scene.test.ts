import { describe, expect, it } from 'vitest';
import { type Mark, recordingContext } from './__fixtures__/recording-context';
import { labelColour } from './label-colour';
import { createLayeredScene, type Layer, type LayeredContext, type Moment } from './layered-scene';
import { defaultLook } from './overlay-look';
import type { Scene } from './scene';
import type { PictureShape } from './shape';
import type { Viewport } from './spaces';

const facts = { imageIndex: 0, isImageAssumed: false, attributes: {}, span: [0, 1] } as const;
/** A grid of boxes over a picture of 1000 × 1000. */
const many = Array.from({ length: 500 }, (_, index): PictureShape => {
  const [x, y] = [(index % 25) * 40, Math.floor(index / 25) * 50];
  return { ...facts, id: `s${index}`, label: 'cat', kind: 'box', coords: [x, y, x + 20, y + 20] };
});
const scene: Scene = {
  shapes: many,
  colourOf: labelColour,
  look: defaultLook,
  fontFamily: 'sans-serif',
  hoveredId: null,
  selectedIds: [],
};
const frame = { width: 400, height: 300 };
const start: Viewport = { scale: 1, offsetX: -200, offsetY: -200 };
const atRest = { isResting: true };

/** A layered scene whose layer counts how often it is drawn, and what came of the last step. */
function opened() {
  let drawings = 0;
  const layer: Layer = {
    clean: () => {
      drawings += 1;
      return recordingContext().context;
    },
    image: new Proxy(Object.create(null), {}),
  };
  const layered = createLayeredScene(layer);
  return {
    drawings: () => drawings,
    step(view: Viewport, change: Partial<Scene> = {}, moment: Partial<Moment> = {}) {
      const { context, marks } = recordingContext();
      const places: { at: readonly number[]; alpha: number }[] = [];
      const whole: LayeredContext = Object.assign(context, {
        imageSmoothingEnabled: true,
        drawImage: (_: CanvasImageSource, ...at: number[]) => places.push({ at, alpha: context.globalAlpha }),
      });
      const now = { view, frame, devicePixelRatio: 1, isResting: false, ...moment };
      const isFinal = layered.draw(whole, { ...scene, ...change }, now);
      return { isFinal, place: places[0], lines: linesIn(marks) };
    },
  };
}

const linesIn = (marks: readonly Mark[]) =>
  marks.filter(({ kind, path }) => kind === 'stroke' && path.startsWith('rect')).map(({ path }) => path);

describe('few shapes', () => {
  it('are drawn as they are', () => {
    const { step, drawings } = opened();
    const { isFinal, place, lines } = step(start, { shapes: many.slice(0, 300) });
    expect([isFinal, place, drawings()]).toEqual([true, undefined, 0]);
    expect(lines.length).toBeGreaterThan(20);
  });
});

describe('many shapes', () => {
  it('are drawn on a layer larger than the frame, which is then shown', () => {
    const { step, drawings } = opened();
    const { isFinal, place, lines } = step(start, {}, atRest);
    expect([isFinal, drawings(), lines]).toEqual([true, 1, []]);
    expect(place).toEqual({ at: [-100, -75, 600, 450], alpha: 1 });
  });

  it('move with their layer', () => {
    const { step, drawings } = opened();
    step(start, {}, atRest);
    const { isFinal, place } = step({ ...start, offsetX: -230, offsetY: -190 });
    expect(place?.at).toEqual([-130, -65, 600, 450]);
    expect([isFinal, drawings()]).toEqual([true, 1]);
  });

  it('move from pixel to pixel, and are drawn again when they rest between two', () => {
    const { step, drawings } = opened();
    step(start, {}, atRest);
    const between = { ...start, offsetX: -210.4 };
    expect(step(between)).toMatchObject({ isFinal: false, place: { at: [-110, -75, 600, 450] } });
    expect(drawings()).toBe(1);
    expect(step(between, {}, atRest).isFinal).toBe(true);
    expect(drawings()).toBe(2);
  });

  it('are drawn again when the layer no longer covers what is in the frame', () => {
    const { step, drawings } = opened();
    step(start, {}, atRest);
    step({ ...start, offsetX: -299 });
    expect(drawings()).toBe(1);
    step({ ...start, offsetX: -301 });
    expect(drawings()).toBe(2);
  });

  it('need no more of the layer than where there are shapes', () => {
    const { step, drawings } = opened();
    step({ ...start, offsetX: 0, offsetY: 0 }, {}, atRest);
    step({ ...start, offsetX: 200, offsetY: 0 });
    expect(drawings()).toBe(1);
  });

  it('grow with their layer for a while, and are drawn again when that ends', () => {
    const { step, drawings } = opened();
    step(start, {}, atRest);
    const nearer = { scale: 1.25, offsetX: -300, offsetY: -287.5 };
    expect(step(nearer).isFinal).toBe(false);
    expect(step(nearer).place?.at).toEqual([-175, -131.25, 750, 562.5]);
    expect(drawings()).toBe(1);
    expect(step(nearer, {}, atRest).isFinal).toBe(true);
    expect(drawings()).toBe(2);
    step({ scale: 2.5, offsetX: -800, offsetY: -725 });
    expect(drawings()).toBe(3);
  });

  it.each([
    ['shapes', { shapes: many.slice(1) }],
    ['look', { look: { ...defaultLook, fill: 0.4 } }],
    ['colours', { colourOf: () => labelColour('dog') }],
  ])('are drawn as they are when they come with other %s, and on the layer at rest', (_, change) => {
    const { step, drawings } = opened();
    step(start, {}, atRest);
    const changed = step(start, change);
    expect([changed.isFinal, changed.place, drawings()]).toEqual([false, undefined, 1]);
    expect(changed.lines.length).toBeGreaterThan(20);
    expect(step(start, change, atRest).isFinal).toBe(true);
    expect(drawings()).toBe(2);
  });

  it('are not drawn again for the pointer or for what is picked', () => {
    const { step, drawings } = opened();
    step(start, {}, atRest);
    const hovered = step(start, { hoveredId: 's130' });
    expect(hovered.place?.alpha).toBeLessThan(1);
    expect(new Set(hovered.lines)).toEqual(new Set(['rect 0 50 20 20']));
    const selected = step(start, { selectedIds: ['s130', 's131'] });
    expect(selected.place?.alpha).toBe(1);
    expect(new Set(selected.lines).size).toBe(2);
    expect(drawings()).toBe(1);
  });

  it('are drawn again once when very many are picked', () => {
    const { step, drawings } = opened();
    step(start, {}, atRest);
    const selectedIds = many.map(({ id }) => id);
    expect(step(start, { selectedIds }, atRest).lines).toEqual([]);
    step({ ...start, offsetX: -220 }, { selectedIds });
    expect(drawings()).toBe(2);
  });
});
