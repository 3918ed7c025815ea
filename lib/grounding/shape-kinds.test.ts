import { describe, expect, it } from 'vitest';
import { parseAnswer } from './parse-answer';
import type { AnswerContext } from './shape';

const context = (model: string): AnswerContext => ({
  model,
  media: 'image',
  images: [{ width: 1000, height: 500 }],
});
const shapes = (reply: string, model = 'qwen3-vl-plus') =>
  parseAnswer(reply, context(model)).shapes.map((shape) => [
    shape.kind,
    shape.label,
    shape.coords.map((coordinate) => Math.round(coordinate * 100) / 100),
    ...(shape.kind === 'polygon' ? [shape.isClosed] : []),
  ]);

describe('polygons and lines', () => {
  const triangle = ['polygon', 'a', [0, 0, 100, 0, 100, 50], true];

  it.each([
    ['{"polygon": [[0, 0], [100, 0], [100, 100]], "label": "a"}', [triangle]],
    ['{"polygon": [0, 0, 100, 0, 100, 100], "label": "a"}', [triangle]],
    ['{"segmentation": [[0, 0, 100, 0, 100, 100]], "label": "a"}', [triangle]],
    ['{"polygon": [{"x": 0, "y": 0}, {"x": 100, "y": 0}, {"x": 100, "y": 100}], "label": "a"}', [triangle]],
    [
      '{"polygons": [[[0, 0], [100, 0], [100, 100]], [[0, 0], [200, 0], [200, 200]]], "label": "a"}',
      [triangle, ['polygon', 'a', [0, 0, 200, 0, 200, 100], true]],
    ],
    [
      '{"bbox_2d": [[0, 0], [100, 0], [100, 100], [0, 100]]}',
      [['polygon', null, [0, 0, 100, 0, 100, 50, 0, 50], true]],
    ],
    [
      '{"bbox_2d": [[0, 0, 100, 100], [200, 200, 300, 300]]}',
      [
        ['box', null, [0, 0, 100, 50]],
        ['box', null, [200, 100, 300, 150]],
      ],
    ],
    ['{"trajectory": [[0, 0], [100, 100]]}', [['polygon', null, [0, 0, 100, 50], false]]],
    ['{"polygon": [[0, 0], [100, 0], [200, 0]]}', []],
    ['{"polygon": [[0, 0], [100, 0]]}', []],
    ['{"polygon": [[0, 0], [100, 0], [100, 1500]]}', [['polygon', null, [0, 0, 100, 0, 100, 500], true]]],
  ])('are read from %j', (reply, expected) => {
    expect(shapes(reply)).toEqual(expected);
  });
});

describe('keypoints', () => {
  it.each([
    ['{"keypoints": {"nose": [10, 20], "eye": [30, 40, 2]}, "label": "cat"}', ['nose', 'eye']],
    [
      '{"keypoints": [{"name": "nose", "x": 10, "y": 20}, {"label": "eye", "x": "30", "y": 40}], "label": "cat"}',
      ['nose', 'eye'],
    ],
    ['{"keypoints": [[10, 20], [30, 40, 1]], "label": "cat"}', ['cat', 'cat']],
  ])('are points by their own names: %j', (reply, labels) => {
    expect(shapes(reply)).toEqual([
      ['point', labels[0], [10, 10]],
      ['point', labels[1], [30, 20]],
    ]);
  });
});

describe('where an agent points', () => {
  const call = (name: string, argument: string) =>
    `<tool_call>\n{"name": "${name}", "arguments": ${argument}}\n</tool_call>`;

  it.each([
    [
      call('computer_use', '{"action": "left_click", "coordinate": [500, 500]}'),
      [['point', 'left_click', [500, 250]]],
    ],
    [call('mobile_use', '{"action": "click", "coordinate": [999, 999]}'), [['point', 'click', [1000, 500]]]],
    [
      call('computer_use', '{"action": "swipe", "coordinate": [0, 0], "coordinate2": [500, 500]}'),
      [['polygon', 'swipe', [0, 0, 500, 250], false]],
    ],
    [call('computer_use', '{"action": "type", "text": "[500, 500]"}'), []],
    [call('computer_use', '{"action": "scroll", "pixels": 300}'), []],
  ])('is read from %j', (reply, expected) => {
    expect(shapes(reply)).toEqual(expected);
  });
});

describe('the family of the model', () => {
  it.each([
    ['gemini-2.5-pro', '{"box_2d": [0, 500, 100, 600]}', [500, 0, 600, 50]],
    ['gemini-2.5-pro', '{"point": [0, 500]}', [500, 0]],
    ['gemini-2.5-pro', '{"x_min": 500, "y_min": 0, "x_max": 600, "y_max": 100}', [500, 0, 600, 50]],
    ['glm-5.3-flash', '{"box_2d": [0, 500, 100, 600]}', [500, 0, 600, 50]],
    ['glm-5.3-flash', '{"bbox_2d": [500, 0, 600, 100]}', [500, 0, 600, 50]],
    ['qwen3-vl-plus', '{"box_2d": [500, 0, 600, 100]}', [500, 0, 600, 50]],
    ['moonshotai/Kimi-VL-A3B', '{"bbox_2d": [0.5, 0, 0.6, 0.1]}', [500, 0, 600, 50]],
    [
      'moondream3',
      '{"objects": [{"x_min": 0.5, "y_min": 0, "x_max": 0.6, "y_max": 0.1}]}',
      [500, 0, 600, 50],
    ],
  ])('%s gives %j its meaning', (model, reply, coords) => {
    expect(shapes(reply, model).map(([, , found]) => found)).toEqual([coords]);
  });
});

it('keeps embedded files out of what is said of a thing', () => {
  const reply =
    '{"box_2d": [0, 0, 9, 9], "mask": "data:image/png;base64,AAAA", "label": "cat", "size": "small"}';
  expect(parseAnswer(reply, context('gemini-2.5-pro')).shapes[0]?.attributes).toEqual({ size: 'small' });
});

describe('a box in space', () => {
  const cuboids = (numbers: readonly number[]) =>
    parseAnswer(JSON.stringify({ bbox_3d: numbers }), context('qwen3-vl-plus')).shapes;

  it('is known by its corners in space and its edges on the picture', () => {
    const [shape] = cuboids([0, 0, 5, 2, 1, 1, 0, 0, 0]);
    expect(shape).toMatchObject({ kind: 'cuboid' });
    if (shape?.kind !== 'cuboid') throw new Error('not a cuboid');
    expect(shape.corners).toHaveLength(8);
    expect(shape.edges).toHaveLength(12);
    expect(shape.coords.map(Math.round)).toEqual([308, 202, 692, 298]);
  });

  it('is cut where it passes the camera', () => {
    const [shape] = cuboids([0, 1, 0, 1, 1, 6, 0, 0, 0]);
    expect(shape?.kind === 'cuboid' && shape.edges.flat().every(Number.isFinite)).toBe(true);
    expect(shape?.coords.every((value) => value >= 0 && value <= 1000)).toBe(true);
  });

  it.each([[[0, 0, -5, 1, 1, 1, 0, 0, 0]], [[100, 0, 5, 1, 1, 1, 0, 0, 0]], [[0, 0, 5, 1, 1, 1]]])(
    'is none where it cannot be seen, or is no box: %j',
    (numbers) => {
      expect(cuboids(numbers)).toEqual([]);
    },
  );
});
