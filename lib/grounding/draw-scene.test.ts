import { describe, expect, it } from 'vitest';
import { type Mark, recordingContext } from './__fixtures__/recording-context';
import { drawScene } from './draw-scene';
import { labelColour } from './label-colour';
import { defaultLook, type OverlayLook } from './overlay-look';
import type { Scene } from './scene';
import type { PictureShape } from './shape';

const facts = { imageIndex: 0, isImageAssumed: false, attributes: {}, span: [0, 1] } as const;
const small: PictureShape = { ...facts, id: 'small', label: 'cat', kind: 'box', coords: [40, 40, 60, 60] };
const large: PictureShape = { ...facts, id: 'large', label: 'bed', kind: 'box', coords: [0, 0, 100, 100] };
const nose: PictureShape = { ...facts, id: 'nose', label: 'nose', kind: 'point', coords: [50, 50] };

const frame = { width: 400, height: 300 };
const view = { scale: 2, offsetX: 10, offsetY: 20 };

function drawn(scene: Partial<Scene> = {}, at = view) {
  const { context, marks } = recordingContext();
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
  const shapes = marks.filter(({ kind, path }) => kind !== 'text' && !path.startsWith('chip'));
  return {
    strokes: shapes.filter(({ kind }) => kind === 'stroke'),
    fills: shapes.filter(({ kind }) => kind === 'fill'),
    words: marks.filter(({ kind }) => kind === 'text').map(({ path }) => path),
    marks,
  };
}

const order = (marks: readonly Mark[]) => [...new Set(marks.map(({ path }) => path.slice(0, 18)))];
const widths = (marks: readonly Mark[]) => marks.map(({ widthPx }) => widthPx);
const looking = (look: Partial<OverlayLook>): OverlayLook => ({ ...defaultLook, ...look });

describe('a scene', () => {
  it('is drawn where the viewport puts it, the large before the small', () => {
    expect(order(drawn().strokes)).toEqual(['rect 10 20 200 200', 'rect 90 100 40 40', 'arc 110 120 5']);
  });

  it('has a dark halo under every line', () => {
    const { strokes } = drawn({ shapes: [small] });
    expect(strokes).toHaveLength(2);
    expect(strokes[0]?.widthPx).toBeGreaterThan(strokes[1]?.widthPx ?? 0);
    expect(strokes[1]?.colour).toBe(labelColour('cat').fill);
  });

  it('keeps its line width at every zoom', () => {
    for (const scale of [32, 2, 0.2]) {
      expect(widths(drawn({ shapes: [large] }, { ...view, scale }).strokes)).toEqual([4, 2]);
    }
  });

  it('draws what is slim in fine lines, unless it is picked, and does not name it', () => {
    const line: PictureShape = { ...small, coords: [40, 40, 140, 45] };
    const { strokes, words } = drawn({ shapes: [line] });
    expect(widths(strokes)).toEqual([2, 1]);
    expect(words).toEqual([]);
    const picked = drawn({ shapes: [line], selectedIds: [line.id] });
    expect(widths(picked.strokes)).toEqual([5, 3]);
    expect(picked.words).toEqual(['cat']);
  });

  it('leaves out what is not in the frame', () => {
    expect(drawn({}, { scale: 2, offsetX: -1000, offsetY: 0 }).marks).toEqual([]);
  });

  it('leaves the halo off slim boxes in a crowd, and names no more than can be read', () => {
    const crowd = Array.from({ length: 2500 }, (_, index): PictureShape => {
      const x = (index % 50) * 2;
      return { ...small, id: `s${index}`, coords: index < 100 ? [x, 40, x + 30, 70] : [x, 40, x + 1, 41] };
    });
    const { strokes, words } = drawn({ shapes: crowd, selectedIds: ['s2400'] });
    expect(widths(strokes).slice(0, 4)).toEqual([4, 2, 4, 2]);
    expect(widths(strokes).slice(-4)).toEqual([1, 1, 5, 3]);
    expect(words).toHaveLength(80);
  });
});

describe('what is picked', () => {
  it('is drawn last, and what is under the pointer dims the rest', () => {
    expect(order(drawn({ selectedIds: ['large'] }).strokes).at(-1)).toBe('rect 10 20 200 200');
    const { strokes, words } = drawn({ hoveredId: 'small' });
    expect(order(strokes).at(-1)).toBe('rect 90 100 40 40');
    expect(strokes.at(-1)?.alpha).toBe(1);
    expect(strokes[0]?.alpha).toBeLessThan(1);
    expect(words).toEqual(['cat']);
    expect(drawn({ hoveredId: 'small', selectedIds: ['small'] }).strokes[0]?.alpha).toBeLessThan(1);
  });

  it('may be several, the newest on top, all with wider lines, a tint and their names', () => {
    const { strokes, fills, words } = drawn({
      selectedIds: ['large', 'small'],
      look: looking({ hasLabels: false }),
    });
    expect(order(strokes)).toEqual(['arc 110 120 5', 'rect 10 20 200 200', 'rect 90 100 40 40']);
    expect(widths(strokes.filter(({ path }) => path.startsWith('rect')))).toEqual([5, 3, 5, 3]);
    expect(fills.filter(({ path }) => path.startsWith('rect'))).toHaveLength(2);
    expect(words).toEqual(['bed', 'cat']);
    const other = drawn({ selectedIds: ['small', 'large'], hoveredId: 'nose' });
    expect(order(other.strokes)).toEqual(['arc 110 120 7', 'rect 90 100 40 40', 'rect 10 20 200 200']);
  });
});

describe('the look', () => {
  it('says how wide lines are, and how wide those of what is picked', () => {
    const look = looking({ lineWidthPx: 5 });
    expect(widths(drawn({ shapes: [large], look }).strokes)).toEqual([7, 5]);
    expect(widths(drawn({ shapes: [large], look, selectedIds: ['large'] }).strokes)).toEqual([8, 6]);
  });

  it('says how much can be seen through all that is not picked', () => {
    const { marks } = drawn({ look: looking({ opacity: 0.3 }), selectedIds: ['small'] });
    const alphas = (id: string) =>
      new Set(marks.filter(({ path }) => path.startsWith(id)).map(({ alpha }) => alpha));
    expect(alphas('rect 10 20')).toEqual(new Set([0.3]));
    expect(alphas('rect 90 100')).toEqual(new Set([1]));
    expect(alphas('bed')).toEqual(new Set([0.3]));
    expect(alphas('cat')).toEqual(new Set([1]));
  });

  it('says how much of its colour fills a shape', () => {
    expect(drawn({ shapes: [large] }).fills).toEqual([]);
    const [fill] = drawn({ shapes: [large], look: looking({ fill: 0.5 }) }).fills;
    expect(fill).toMatchObject({ path: 'rect 10 20 200 200', colour: `${labelColour('bed').fill}80` });
  });

  it('breaks lines where colours alone do not tell labels apart, but not their halo', () => {
    const colourOf = (label: string | null) => ({ ...labelColour(label), dash: [4, 2] });
    expect(drawn({ shapes: [large], colourOf }).strokes.map(({ dash }) => dash)).toEqual([[], [8, 4]]);
    expect(drawn({ shapes: [{ ...large, coords: [0, 0, 5, 100] }], colourOf }).strokes.at(-1)?.dash).toEqual([
      4, 2,
    ]);
  });
});
