import { describe, expect, it } from 'vitest';
import { drawScene } from './draw-scene';
import { labelColour } from './label-colour';
import { defaultLook } from './overlay-look';
import type { Scene, SceneContext } from './scene';
import type { PictureShape } from './shape';

const facts = { imageIndex: 0, isImageAssumed: false, attributes: {}, span: [0, 1] } as const;
const small: PictureShape = { ...facts, id: 'small', label: 'cat', kind: 'box', coords: [40, 40, 60, 60] };
const large: PictureShape = { ...facts, id: 'large', label: 'bed', kind: 'box', coords: [0, 0, 100, 100] };
const nose: PictureShape = { ...facts, id: 'nose', label: 'nose', kind: 'point', coords: [50, 50] };

const frame = { width: 400, height: 300 };
const view = { scale: 2, offsetX: 10, offsetY: 20 };

interface Stroke {
  readonly path: string;
  readonly width: number;
  readonly colour: unknown;
  readonly alpha: number;
}

/** A context that remembers its strokes and its words. */
function recorder() {
  const strokes: Stroke[] = [];
  const words: string[] = [];
  let path = '';
  const context: SceneContext = {
    lineJoin: 'miter',
    lineWidth: 1,
    strokeStyle: '',
    fillStyle: '',
    globalAlpha: 1,
    font: '',
    textBaseline: 'alphabetic',
    save: () => undefined,
    restore: () => undefined,
    beginPath: () => {
      path = '';
    },
    moveTo: (x, y) => {
      path += `M ${x} ${y} `;
    },
    lineTo: (x, y) => {
      path += `L ${x} ${y} `;
    },
    closePath: () => {
      path += 'Z';
    },
    rect: (...numbers) => {
      path = `rect ${numbers.join(' ')}`;
    },
    arc: (x, y) => {
      path = `arc ${x} ${y}`;
    },
    roundRect: () => {
      path = 'chip';
    },
    fill: () => undefined,
    stroke: () => {
      strokes.push({
        path,
        width: context.lineWidth,
        colour: context.strokeStyle,
        alpha: context.globalAlpha,
      });
    },
    fillText: (text) => {
      words.push(text);
    },
    measureText: (text) => ({ width: text.length * 7 }),
  };
  return { context, strokes, words };
}

function drawn(scene: Partial<Scene> = {}, at = view) {
  const { context, strokes, words } = recorder();
  const whole: Scene = {
    shapes: [small, nose, large],
    colourOf: labelColour,
    look: defaultLook,
    fontFamily: 'sans-serif',
    hoveredId: null,
    selectedIds: [],
    ...scene,
  };
  drawScene(context, whole, at, frame);
  return { strokes: strokes.filter(({ path }) => path !== 'chip'), words };
}

const order = (strokes: readonly Stroke[]) => [...new Set(strokes.map(({ path }) => path))];

describe('a scene', () => {
  it('is drawn where the viewport puts it, the large before the small', () => {
    expect(order(drawn().strokes)).toEqual(['rect 10 20 200 200', 'rect 90 100 40 40', 'arc 110 120']);
  });

  it('has a dark halo under every line', () => {
    const { strokes } = drawn({ shapes: [small] });
    expect(strokes).toHaveLength(2);
    expect(strokes[0]?.width).toBeGreaterThan(strokes[1]?.width ?? 0);
    expect(strokes[1]?.colour).toBe(labelColour('cat').fill);
  });

  it('keeps its line width at every zoom', () => {
    const [near, far] = [30, 0.2].map((scale) => drawn({ shapes: [large] }, { ...view, scale }).strokes);
    expect(near?.map(({ width }) => width)).toEqual([4, 2]);
    expect(far?.map(({ width }) => width)).toEqual([4, 2]);
  });

  it('draws what is slim in fine lines, unless it is picked, and does not name it', () => {
    const line: PictureShape = { ...small, coords: [40, 40, 140, 45] };
    const { strokes, words } = drawn({ shapes: [line] });
    expect(strokes.map(({ width }) => width)).toEqual([2, 1]);
    expect(words).toEqual([]);
    const picked = drawn({ shapes: [line], selectedIds: [line.id] });
    expect(picked.strokes.map(({ width }) => width)).toEqual([5, 3]);
    expect(picked.words).toEqual(['cat']);
  });

  it('draws what is picked last, and dims the rest under the pointer', () => {
    expect(order(drawn({ selectedIds: ['large'] }).strokes).at(-1)).toBe('rect 10 20 200 200');
    const { strokes, words } = drawn({ hoveredId: 'small' });
    expect(order(strokes).at(-1)).toBe('rect 90 100 40 40');
    expect(strokes.at(-1)?.alpha).toBe(1);
    expect(strokes[0]?.alpha).toBeLessThan(1);
    expect(words).toEqual(['cat']);
    expect(drawn({ hoveredId: 'small', selectedIds: ['small'] }).strokes[0]?.alpha).toBeLessThan(1);
  });

  it('names writing only when it is picked', () => {
    const writing: PictureShape = { ...large, isWriting: true };
    expect(drawn({ shapes: [writing] }).words).toEqual([]);
    expect(drawn({ shapes: [writing], hoveredId: writing.id }).words).toEqual(['bed']);
  });

  it('leaves the halo off slim boxes in a crowd, and names no more than can be read', () => {
    const crowd = Array.from({ length: 2500 }, (_, index): PictureShape => {
      const x = (index % 50) * 2;
      return { ...small, id: `s${index}`, coords: index < 100 ? [x, 40, x + 30, 70] : [x, 40, x + 1, 41] };
    });
    const { strokes, words } = drawn({ shapes: crowd, selectedIds: ['s2400'] });
    expect(strokes.map(({ width }) => width).slice(0, 4)).toEqual([4, 2, 4, 2]);
    expect(strokes.slice(-4).map(({ width }) => width)).toEqual([1, 1, 5, 3]);
    expect(words).toHaveLength(80);
  });

  it('leaves out what is not in the frame', () => {
    expect(drawn({}, { scale: 2, offsetX: -1000, offsetY: 0 })).toEqual({ strokes: [], words: [] });
  });
});

describe('shapes of lines', () => {
  const lines = { ...facts, id: 'p', label: null, kind: 'polygon', coords: [0, 0, 10, 0, 10, 10] } as const;

  it('are closed, or end in an arrow', () => {
    expect(order(drawn({ shapes: [{ ...lines, isClosed: true }] }).strokes)).toEqual([
      'M 10 20 L 30 20 L 30 40 Z',
    ]);
    const [open = ''] = order(drawn({ shapes: [{ ...lines, isClosed: false }] }).strokes);
    expect(open).toMatch(/^M 10 20 L 30 20 L 30 40 M \S+ \S+ L 30 40 M \S+ \S+ L 30 40 $/);
  });

  it('are the edges of a box in space', () => {
    const cuboid: PictureShape = {
      ...facts,
      id: 'c',
      label: null,
      kind: 'cuboid',
      coords: [0, 0, 10, 10],
      edges: [[0, 0, 10, 10]],
      corners: [],
    };
    expect(order(drawn({ shapes: [cuboid] }).strokes)).toEqual(['M 10 20 L 30 40 ']);
  });
});

describe('labels', () => {
  it('name every shape', () => {
    expect(drawn().words.toSorted()).toEqual(['bed', 'cat', 'nose']);
  });

  it('can be switched off, but for what is picked', () => {
    expect(drawn({ look: { ...defaultLook, hasLabels: false } }).words).toEqual([]);
    expect(drawn({ look: { ...defaultLook, hasLabels: false }, selectedIds: ['small'] }).words).toEqual([
      'cat',
    ]);
  });

  it('are left out of boxes that are too small for one', () => {
    expect(drawn({ shapes: [small] }, { ...view, scale: 0.2 }).words).toEqual([]);
    expect(drawn({ shapes: [small], hoveredId: 'small' }, { ...view, scale: 0.2 }).words).toEqual(['cat']);
  });

  it('are cut when they are long', () => {
    const [word = ''] = drawn({ shapes: [{ ...large, label: 'a very long name '.repeat(10) }] }).words;
    expect(word).toMatch(/…$/);
    expect(word.length * 7).toBeLessThanOrEqual(220);
  });
});
