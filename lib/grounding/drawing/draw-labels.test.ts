import { describe, expect, it } from 'vitest';
import { recordingContext } from '../__fixtures__/recording-context';
import { drawScene } from '../draw-scene';
import { labelColour } from '../label-colour';
import { defaultLook } from '../overlay-look';
import type { Scene } from '../scene';
import type { PictureShape } from '../shape';

const facts = { imageIndex: 0, isImageAssumed: false, attributes: {}, span: [0, 1] } as const;
const small: PictureShape = { ...facts, id: 'small', label: 'cat', kind: 'box', coords: [40, 40, 60, 60] };
const large: PictureShape = { ...facts, id: 'large', label: 'bed', kind: 'box', coords: [0, 0, 100, 100] };
const nose: PictureShape = { ...facts, id: 'nose', label: 'nose', kind: 'point', coords: [50, 50] };
const view = { scale: 2, offsetX: 10, offsetY: 20 };
const frame = { width: 400, height: 300 };

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
  const chips = marks.filter(({ kind, path }) => kind === 'fill' && path.startsWith('chip'));
  return {
    words: marks.filter(({ kind }) => kind === 'text').map(({ path }) => path),
    /** [x, y, width, height] */
    chips: chips.map(({ path }) => path.split(' ').slice(1).map(Number)),
    leaders: marks.filter(
      ({ kind, path, widthPx }) => kind === 'stroke' && widthPx === 1 && path.startsWith('M'),
    ),
  };
}

describe('names', () => {
  it('are those of every shape', () => {
    expect(drawn().words.toSorted()).toEqual(['bed', 'cat', 'nose']);
  });

  it('can be switched off, but for what is picked', () => {
    const look = { ...defaultLook, hasLabels: false };
    expect(drawn({ look }).words).toEqual([]);
    expect(drawn({ look, selectedIds: ['small'] }).words).toEqual(['cat']);
  });

  it('are left out of shapes that are too small for one', () => {
    expect(drawn({ shapes: [small] }, { ...view, scale: 0.2 }).words).toEqual([]);
    expect(drawn({ shapes: [small], hoveredId: 'small' }, { ...view, scale: 0.2 }).words).toEqual(['cat']);
  });

  it('are only that of the one under the pointer while there is one', () => {
    expect(drawn({ hoveredId: 'small', selectedIds: ['nose'] }).words).toEqual(['cat', 'nose']);
  });

  it('of writing are shown only when it is picked', () => {
    const writing: PictureShape = { ...large, isWriting: true };
    expect(drawn({ shapes: [writing] }).words).toEqual([]);
    expect(drawn({ shapes: [writing], hoveredId: writing.id }).words).toEqual(['bed']);
  });

  it('are cut when they are long', () => {
    const [word = ''] = drawn({ shapes: [{ ...large, label: 'a very long name '.repeat(10) }] }).words;
    expect(word).toMatch(/…$/);
    expect(word.length * 7).toBeLessThanOrEqual(220);
  });

  it('have an asterisk where a person corrected the shape', () => {
    const changed: PictureShape = { ...large, correction: { kind: 'changed', from: small } };
    const added: PictureShape = { ...small, label: null, correction: { kind: 'added' } };
    expect(drawn({ shapes: [changed, added] }).words).toEqual(['bed *', '*']);
  });
});

describe('the names of points', () => {
  const point = (label: string, x: number, y: number, span: readonly [number, number]): PictureShape => ({
    ...nose,
    id: label + x + y,
    label,
    coords: [x, y],
    span,
  });

  it('stand beside them, on the other side where there is no room', () => {
    expect(drawn({ shapes: [nose] }).chips).toEqual([[118, 111, 38, 18]]);
    expect(drawn({ shapes: [point('nose', 190, 50, [0, 1])] }).chips).toEqual([[344, 111, 38, 18]]);
  });

  it('are smaller where they are parts of one thing', () => {
    const parts = [point('left eye', 40, 40, [0, 9]), point('right eye', 60, 40, [0, 9])];
    const other = point('cat', 20, 20, [10, 19]);
    const heights = drawn({ shapes: [...parts, other] }).chips.map(([, , , height]) => height);
    expect(heights.toSorted()).toEqual([15, 15, 18]);
    const alike = [point('cat', 40, 40, [0, 9]), point('cat', 60, 80, [0, 9])];
    expect(drawn({ shapes: alike }).chips.map(([, , , height]) => height)).toEqual([18, 18]);
  });

  it('stand away from the other parts', () => {
    const parts = [point('left eye', 40, 40, [0, 9]), point('right eye', 60, 40, [0, 9])];
    const [first, second] = drawn({ shapes: parts }).chips;
    const [x = 0, , width = 0] = first ?? [];
    expect(x + width).toBeLessThan(90);
    expect(second?.[0]).toBeGreaterThan(130);
  });

  it('are joined to them where others push them away', () => {
    expect(drawn({ shapes: [nose] }).leaders).toEqual([]);
    const crowd = Array.from({ length: 14 }, (_, index) =>
      point(`part ${index}`, 50 + index * 0.1, 50, [0, 9]),
    );
    expect(drawn({ shapes: crowd }).leaders.length).toBeGreaterThan(2);
  });
});
