import { describe, expect, it } from 'vitest';
import { type Mark, recordingContext } from '../__fixtures__/recording-context';
import { assumedCamera, cuboidCorners, cuboidEdges } from '../cuboid';
import { drawScene } from '../draw-scene';
import { labelColour } from '../label-colour';
import { defaultLook } from '../overlay-look';
import type { Scene } from '../scene';
import type { CuboidShape, MaskShape, PictureShape, PointShape } from '../shape';

const facts = { label: null, imageIndex: 0, isImageAssumed: false, attributes: {}, span: [0, 1] } as const;
const view = { scale: 2, offsetX: 10, offsetY: 20 };

function drawn(
  shape: PictureShape,
  scene: Partial<Scene> = {},
  frame = { width: 400, height: 300 },
): readonly Mark[] {
  const { context, marks } = recordingContext();
  const whole: Scene = {
    shapes: [shape],
    colourOf: labelColour,
    look: { ...defaultLook, hasLabels: false },
    fontFamily: 'sans-serif',
    hoveredId: null,
    selectedIds: [],
    ...scene,
  };
  drawScene(context, whole, view, frame);
  return marks;
}

const pathsOf = (marks: readonly Mark[]) => [...new Set(marks.map(({ path }) => path.trim()))];
const filled = { look: { ...defaultLook, hasLabels: false, fill: 0.5 } };

describe('lines', () => {
  const lines = { ...facts, id: 'p', kind: 'polygon', coords: [0, 0, 10, 0, 10, 10] } as const;

  it('are closed, and filled when the look says so', () => {
    const closed = { ...lines, isClosed: true };
    expect(pathsOf(drawn(closed))).toEqual(['M 10 20 L 30 20 L 30 40 Z']);
    expect(drawn(closed).map(({ kind }) => kind)).toEqual(['stroke', 'stroke']);
    expect(drawn(closed, filled)[0]).toMatchObject({ kind: 'fill', colour: '#f5f5f580' });
  });

  it('run from a dot to the head of an arrow that points where they end', () => {
    const [line, dot, head] = pathsOf(drawn({ ...lines, isClosed: false }));
    expect(line).toBe('M 10 20 L 30 20 L 30 40');
    expect(dot).toBe('arc 10 20 3');
    const [tip, left, right] = pairsIn(head);
    expect(tip).toEqual([30, 40]);
    // Straight down: its sides lie above the tip, one to each side.
    expect([left?.[1], right?.[1]].every((y) => y !== undefined && y < 40)).toBe(true);
    expect((left?.[0] ?? 0) - 30).toBeCloseTo(30 - (right?.[0] ?? 0));
  });

  it('point their head the way a dense path comes', () => {
    const path = [0, 0, 100, 0, 100.4, 0.3, 100.2, 0.6];
    const head = pathsOf(drawn({ ...lines, isClosed: false, coords: path })).at(-1);
    const [tip = [], left = [], right = []] = pairsIn(head);
    expect(Math.max(left[0] ?? 0, right[0] ?? 0)).toBeLessThan((tip[0] ?? 0) - 8);
  });
});

describe('points', () => {
  const point: PointShape = { ...facts, id: 'p', kind: 'point', coords: [50, 50] };

  it('are rings with a light dot in their middle', () => {
    const marks = drawn(point);
    expect(pathsOf(marks)).toEqual(['arc 110 120 5', 'arc 110 120 1.5']);
    expect(marks.at(-1)).toMatchObject({ kind: 'fill', colour: '#ffffff' });
  });

  it('that an agent presses have a ring of a twentieth of the shorter side, within bounds', () => {
    const click: PointShape = { ...point, label: 'click', attributes: { action: 'click' } };
    const ringIn = (width: number, height: number) => pathsOf(drawn(click, {}, { width, height }))[0];
    expect(ringIn(400, 300)).toBe('arc 110 120 15');
    expect(ringIn(4000, 3000)).toBe('arc 110 120 26');
    expect(ringIn(160, 120)).toBe('arc 110 120 9');
    expect(pathsOf(drawn(click))[1]).toBe('arc 110 120 3');
  });
});

describe('boxes', () => {
  it('that a model asks to see larger have broken lines', () => {
    const box: PictureShape = { ...facts, id: 'b', kind: 'box', coords: [0, 0, 50, 50] };
    expect(drawn(box).every(({ dash }) => dash.length === 0)).toBe(true);
    const zoom = { ...box, attributes: { action: 'image_zoom_in_tool' } };
    expect(drawn(zoom).map(({ dash }) => dash)).toEqual([[], [8, 6]]);
  });
});

describe('boxes in space', () => {
  const picture = { width: 200, height: 150 };
  // To the right of and below the camera, so that it sees three faces.
  const corners = cuboidCorners([0.6, 0.8, 4, 1, 1, 1, 0, 0, 0], 'qwen');
  const edges = cuboidEdges(corners, assumedCamera(picture, 'qwen'));
  const cuboid: CuboidShape = { ...facts, id: 'c', kind: 'cuboid', coords: [0, 0, 200, 150], edges, corners };

  it('have their hidden edges fine and faint and their nearest face tinted', () => {
    const marks = drawn(cuboid);
    const [hidden, , face, halo, seen] = marks;
    expect(marks).toHaveLength(5);
    expect(hidden?.path.match(/M/g)).toHaveLength(3);
    expect(hidden?.alpha).toBeLessThan(1);
    expect(face).toMatchObject({ kind: 'fill', alpha: 1 });
    expect(seen?.path.match(/M/g)).toHaveLength(9);
    expect([halo?.widthPx, seen?.widthPx]).toEqual([4, 2]);
    // The face at z = 3.5, whose corners are the farthest apart.
    const xs = pairsIn(face?.path).map(([x = 0]) => x);
    const all = edges.flatMap(([x1, , x2]) => [x1 * 2 + 10, x2 * 2 + 10]);
    expect(Math.max(...xs)).toBeCloseTo(Math.max(...all));
    expect(Math.max(...xs) - Math.min(...xs)).toBeCloseTo((assumedCamera(picture, 'qwen').fx / 3.5) * 2);
  });

  it('are all their edges where their corners are not known', () => {
    const flat: CuboidShape = { ...cuboid, edges: [[0, 0, 10, 10]], corners: [] };
    expect(pathsOf(drawn(flat))).toEqual(['M 10 20 L 30 40']);
  });

  it('have no tint where they reach behind the camera', () => {
    const around = cuboidCorners([0, 0, 0, 2, 2, 2, 0, 0, 0], 'qwen');
    const inside = { ...cuboid, corners: around, edges: cuboidEdges(around, assumedCamera(picture, 'qwen')) };
    expect(drawn(inside).filter(({ kind }) => kind === 'fill')).toEqual([]);
  });
});

describe('masks', () => {
  const grid = { kind: 'runs', width: 2, height: 2, runs: [0, 1, 2, 1] } as const;
  const mask: MaskShape = { ...facts, id: 'm', kind: 'mask', coords: [0, 0, 20, 20], mask: grid };

  it('have their cells filled, more so when the look says so', () => {
    expect(drawn(mask)).toMatchObject([
      { kind: 'fill', path: 'rect 10 20 20 20rect 30 40 20 20', colour: '#f5f5f580' },
    ]);
    expect(drawn(mask, filled)[0]?.colour).toBe('#f5f5f5af');
  });

  it('are bounded when they are picked', () => {
    expect(drawn(mask, { selectedIds: ['m'] }).at(-1)).toMatchObject({
      kind: 'stroke',
      path: 'rect 10 20 40 40',
    });
  });
});

describe('what a person corrected', () => {
  const from: PictureShape = { ...facts, id: 'b', label: 'cat', kind: 'box', coords: [0, 0, 50, 50] };
  const moved: PictureShape = { ...from, coords: [10, 0, 60, 50], correction: { kind: 'changed', from } };
  const ghosts = (marks: readonly Mark[]) => marks.filter(({ dash }) => dash.length > 0);

  it('shows where it was while it is picked', () => {
    expect(ghosts(drawn(moved))).toEqual([]);
    for (const pick of [{ hoveredId: 'b' }, { selectedIds: ['b'] }]) {
      expect(ghosts(drawn(moved, pick))).toMatchObject([{ path: 'M 10 20 L 110 20 L 110 120 L 10 120 Z' }]);
    }
  });

  it('shows nothing of where it was when it only got another name', () => {
    const renamed: PictureShape = { ...from, label: 'dog', correction: { kind: 'changed', from } };
    expect(ghosts(drawn(renamed, { selectedIds: ['b'] }))).toEqual([]);
  });
});

function pairsIn(path = ''): (readonly number[])[] {
  return Array.from(path.matchAll(/[ML] (\S+) (\S+)/g), ([, x, y]) => [Number(x), Number(y)]);
}
