import { describe, expect, it } from 'vitest';
import { type Case, cameraOf, cases, contextOf } from './__fixtures__/reply-cases';
import { assumedCamera, cuboidEdges, projectPoint } from './cuboid';
import { parseAnswer } from './parse-answer';
import type { ReadingChoices } from './reading-choices';
import { reviseAnswer } from './revise-answer';
import type { CuboidShape, Shape } from './shape';

const inSpace = cases.filter(({ expected }) => expected.some(({ kind }) => kind === 'box3d'));

function revised(vector: Case, reading?: ReadingChoices) {
  const context = contextOf(vector);
  return reviseAnswer(parseAnswer(vector.reply, context), { ...context, reading });
}

function cuboidOf(shape: Shape | undefined): CuboidShape {
  if (shape?.kind !== 'cuboid') throw new Error('not a box in space');
  return shape;
}

/** The shape that is expected of a vector, its corners seen through the camera that it was drawn with. */
function edgesOf(shape: Shape | undefined) {
  return cuboidOf(shape).edges.map((edge) => edge.map((part) => Math.round(part)));
}

function vectorNamed(id: string): Case {
  const found = cases.find((vector) => vector.id === id);
  if (!found) throw new Error(`no vector ${id}`);
  return found;
}

const gemini = vectorNamed('gemini-box3d');
const qwen = vectorNamed('qwen3-3d-fov60');
const cars = vectorNamed('qwen3-3d-cars');

describe('a revised answer', () => {
  it('keeps the very shapes of which nothing was chosen or corrected', () => {
    const answer = parseAnswer(cars.reply, contextOf(cars));
    const { shapes, removedShapes } = reviseAnswer(answer, contextOf(cars));
    expect(shapes).toBe(answer.shapes);
    expect(removedShapes).toEqual([]);
    expect(reviseAnswer(answer, { ...contextOf(cars), reading: { space: 'percent' } }).shapes).toBe(shapes);
  });

  it('has vectors in space to be tried on', () => expect(inSpace.length).toBeGreaterThanOrEqual(3));

  it.each(inSpace.filter(({ context }) => cameraOf(context) === null))(
    'sees $id through the assumed camera again when its own view is chosen',
    (vector) => {
      const asRead = revised(vector).shapes.map(edgesOf);
      expect(revised(vector, { fieldOfViewDegrees: 60 }).shapes.map(edgesOf)).toEqual(asRead);
    },
  );
});

describe('a chosen camera', () => {
  it('has square pixels for Gemini and the same view on both axes for Qwen until a person says otherwise', () => {
    const [ground] = contextOf(gemini).images;
    if (!ground) throw new Error('no picture');
    const { corners } = cuboidOf(revised(gemini).shapes[0]);
    const seen = (reading: ReadingChoices) => cuboidOf(revised(gemini, reading).shapes[0]).edges;
    expect(seen({ fieldOfViewDegrees: 80 })).toEqual(
      cuboidEdges(corners, assumedCamera(ground, 'gemini', 80)),
    );
    expect(seen({ hasSquarePixels: false })).toEqual(cuboidEdges(corners, assumedCamera(ground, 'qwen')));

    const [bottle] = revised(qwen, { fieldOfViewDegrees: 80 }).shapes;
    const [square] = revised(qwen, { fieldOfViewDegrees: 80, hasSquarePixels: true }).shapes;
    expect(edgesOf(bottle)).not.toEqual(edgesOf(square));
    expect(cuboidOf(square).edges).toEqual(
      cuboidEdges(cuboidOf(bottle).corners, assumedCamera({ width: 640, height: 480 }, 'gemini', 80)),
    );
  });

  it('with square pixels keeps the exact focal length that is known', () => {
    const camera = cameraOf(cars.context);
    if (!camera) throw new Error('no camera');
    const [car] = revised(cars, { hasSquarePixels: true }).shapes;
    expect(cuboidOf(car).edges).toEqual(cuboidEdges(cuboidOf(car).corners, { ...camera, fy: camera.fx }));
    expect(revised(cars, { hasSquarePixels: false }).shapes.map(edgesOf)).toEqual(
      revised(cars).shapes.map(edgesOf),
    );
  });

  it('draws a box larger the narrower the view, around the same centre', () => {
    const widthAt = (fieldOfViewDegrees: number) => {
      const { corners } = cuboidOf(revised(qwen).shapes[0]);
      const camera = assumedCamera({ width: 640, height: 480 }, 'qwen', fieldOfViewDegrees);
      const across = corners.map((corner) => projectPoint(corner, camera)?.[0] ?? Number.NaN);
      const edges = cuboidOf(revised(qwen, { fieldOfViewDegrees }).shapes[0]).edges;
      expect(Math.max(...edges.flatMap(([x1, , x2]) => [x1, x2]))).toBeCloseTo(Math.max(...across), 6);
      return Math.max(...across) - Math.min(...across);
    };
    expect(widthAt(40)).toBeGreaterThan(widthAt(60));
    expect(widthAt(60)).toBeGreaterThan(widthAt(100));
  });

  it('leaves out what it does not see and counts it, and shows it again under the same id', () => {
    const aside: Case = { ...qwen, reply: '{"bbox_3d": [2, 0, 4, 0.2, 0.2, 0.2, 0, 0, 0], "label": "lamp"}' };
    const [lamp] = revised(aside).shapes;
    expect(lamp?.label).toBe('lamp');
    expect(revised(aside)).toMatchObject({ unseenCount: 0 });
    expect(revised(aside, { fieldOfViewDegrees: 20 })).toMatchObject({ shapes: [], unseenCount: 1 });
    expect(revised(aside, { fieldOfViewDegrees: 90 }).shapes[0]?.id).toBe(lamp?.id);
  });

  it('changes nothing but boxes in space', () => {
    const mixed: Case = { ...qwen, reply: `${qwen.reply}\n{"bbox_2d": [100, 100, 500, 500]}` };
    const answer = parseAnswer(mixed.reply, contextOf(mixed));
    const after = reviseAnswer(answer, { ...contextOf(mixed), reading: { fieldOfViewDegrees: 100 } });
    expect(after.shapes[1]).toBe(answer.shapes[1]);
  });
});
