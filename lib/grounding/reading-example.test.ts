import { describe, expect, it } from 'vitest';
import type { AnswerSpace } from './answer-profile';
import { parseAnswer } from './parse-answer';
import { readingExample } from './reading-example';

const picture = { width: 1920, height: 1080 };
const sent = { width: 1280, height: 960 };

function exampleOf(text: string, space: AnswerSpace = 'relative-1000', axisOrder?: 'y-first') {
  const image = { ...picture, sentWidth: sent.width, sentHeight: sent.height };
  const { shapes } = parseAnswer(text, {
    model: 'qwen3-vl-plus',
    media: 'image',
    images: [image],
    space,
    ...(axisOrder && { axisOrder }),
  });
  return readingExample({ shapes, text, space, picture, sent });
}

const sums = (text: string, space?: AnswerSpace, axisOrder?: 'y-first') =>
  exampleOf(text, space, axisOrder)?.axes.map(({ axis, said, units, pixels, place }) => [
    axis,
    said,
    units,
    pixels,
    Math.round(place * 100) / 100,
  ]);

describe('the example of how numbers are read', () => {
  it.each([
    [
      'relative-1000',
      [412, 300],
      [
        ['x', 412, 1000, 1920, 791.04],
        ['y', 300, 1000, 1080, 324],
      ],
    ],
    [
      'relative-999',
      [412, 300],
      [
        ['x', 412, 999, 1920, 791.83],
        ['y', 300, 999, 1080, 324.32],
      ],
    ],
    [
      'relative-1024',
      [412, 300],
      [
        ['x', 412, 1024, 1920, 772.5],
        ['y', 300, 1024, 1080, 316.41],
      ],
    ],
    [
      'percent',
      [41.2, 30],
      [
        ['x', 41.2, 100, 1920, 791.04],
        ['y', 30, 100, 1080, 324],
      ],
    ],
    [
      'unit',
      [0.412, 0.3],
      [
        ['x', 0.412, 1, 1920, 791.04],
        ['y', 0.3, 1, 1080, 324],
      ],
    ],
    [
      'sent-pixels',
      [412, 300],
      [
        ['x', 412, 1280, 1920, 618],
        ['y', 300, 960, 1080, 337.5],
      ],
    ],
    [
      'picture-pixels',
      [412, 300],
      [
        ['x', 412, 1920, 1920, 412],
        ['y', 300, 1080, 1080, 300],
      ],
    ],
  ] as const)('shows the sum of %s', (space, [x, y], expected) => {
    expect(sums(`Here: {"point_2d": [${x}, ${y}], "label": "cat"}`, space)).toEqual(expected);
  });

  it('takes the number that is meant when y comes first', () => {
    expect(sums('{"bbox_2d": [300, 412, 600, 700]}', 'relative-1000', 'y-first')).toEqual([
      ['x', 412, 1000, 1920, 791.04],
      ['y', 300, 1000, 1080, 324],
    ]);
  });

  it('passes over what shows nothing: zeros, what was clamped, boxes in space', () => {
    const zero = '{"bbox_2d": [0, 0, 100, 100]}';
    const clamped = '{"bbox_2d": [-20, -20, 100, 100]}';
    const space = '{"bbox_3d": [0, 0, 5, 2, 1, 1, 0, 0, 0]}';
    expect(exampleOf(`${zero} ${clamped} ${space}`)).toBeNull();
    expect(exampleOf(`${zero} {"point_2d": [500, 500], "label": "cat"}`)?.label).toBe('cat');
    expect(exampleOf('Nothing here.')).toBeNull();
  });
});
