import { describe, expect, it } from 'vitest';
import { createAnswerReader } from './answer-reader';
import { parseAnswer } from './parse-answer';
import type { AnswerContext } from './shape';

const context = (model: string): AnswerContext => ({
  model,
  media: 'image',
  images: [{ width: 1000, height: 1000 }],
});
const shapes = (reply: string, model = 'qwen2-vl-7b') =>
  parseAnswer(reply, context(model)).shapes.map(({ kind, label, coords }) => [
    kind,
    label,
    ...coords.map(Math.round),
  ]);

describe('boxes between tokens', () => {
  it.each([
    ['<ref>cat</ref><box>(1,2),(30,40)</box>', [['box', 'cat', 1, 2, 30, 40]]],
    [
      '<|object_ref_start|>cat<|object_ref_end|><|box_start|>(1,2),(30,40)<|box_end|>',
      [['box', 'cat', 1, 2, 30, 40]],
    ],
    ['<ref>cat</ref><box>[[1, 2, 30, 40]]</box>', [['box', 'cat', 1, 2, 30, 40]]],
    [
      '<ref>sign</ref><quad>(1,2),(30,2),(30,40),(1,40)</quad>',
      [['polygon', 'sign', 1, 2, 30, 2, 30, 40, 1, 40]],
    ],
    ['<ref>cat</ref> sits <box>(1,2)</box>', [['point', 'cat', 1, 2]]],
    ['left_double(start_box="<|box_start|>(5,6)<|box_end|>")', [['point', 'left_double', 5, 6]]],
    ['<ref>cat</ref><box>none</box>', []],
    ['<ref>cat</ref><box>(1,2),(30', []],
    ['<ref>cat</ref><box>(1,2),(30,40),(5</box>', []],
    ['Use the <ref> tag\n{"bbox_2d": [1, 2, 30, 40]}', [['box', null, 1, 2, 30, 40]]],
  ])('are read from %j', (reply, expected) => {
    expect(shapes(reply)).toEqual(expected);
  });

  it('are shown when they close', () => {
    const reader = createAnswerReader(context('qwen2-vl-7b'));
    expect(reader.feed('<ref>cat</ref><box>(1,2),(30,40)</bo').shapes).toEqual([]);
    const [shape] = reader.feed('x>').shapes;
    expect(shape).toMatchObject({ label: 'cat', span: [0, 38] });
  });

  it('are read without their tokens only from families that lose them', () => {
    expect(shapes('It is at (1,2),(30,40).')).toEqual([['box', null, 1, 2, 30, 40]]);
    expect(shapes('It is at (1,2),(30,40),(5,6).')).toEqual([]);
    expect(shapes('It is at (1,2),(30,40).', 'qwen3-vl-plus')).toEqual([]);
    expect(shapes('box [1, 2, 30, 40]', 'qwen3-vl-plus')).toEqual([]);
    expect(shapes('box [1, 2, 30, 40] and [[5, 6, 7, 8]]', 'zai-org/GLM-4.5V')).toEqual([
      ['box', null, 1, 2, 30, 40],
      ['box', null, 5, 6, 7, 8],
    ]);
  });
});

describe('point tags', () => {
  it.each([
    [
      '<points x1="1" y1="2" x2="3" y2="4" alt="dogs">dogs</points>',
      [
        ['point', 'dogs', 1, 2],
        ['point', 'dogs', 3, 4],
      ],
    ],
    ['<point x="10" y="20" alt="dog">it</point>', [['point', 'dog', 10, 20]]],
    ['<points x1="1" y1="2">dog</points>', [['point', 'dog', 1, 2]]],
    ['<points x1="1" y1="2">dog', [['point', 'dog', 1, 2]]],
    ['<point x="10" y="20"/>', [['point', null, 10, 20]]],
    ['```xml\n<points x1="1" y1="2" alt="dog">dog</points>\n```', [['point', 'dog', 1, 2]]],
    ['<points x1="1" y1="a" alt="dog">dog</points>', []],
    ['<polygon points="1,2 3,4"/>', []],
  ])('are read from %j', (reply, expected) => {
    expect(shapes(reply, 'qwen3-vl-plus')).toEqual(expected);
  });

  it('are pixels of what was sent for Qwen2.5, and per cent for Molmo', () => {
    const reply = '<points x1="10" y1="20" alt="dog">dog</points>';
    expect(shapes(reply, 'molmo-7b')).toEqual([['point', 'dog', 100, 200]]);
    const sent = {
      ...context('qwen2.5-vl-7b'),
      images: [{ width: 1000, height: 1000, sentWidth: 500, sentHeight: 100 }],
    };
    expect(parseAnswer(reply, sent).shapes[0]?.coords).toEqual([20, 200]);
  });

  it('may say the picture, or the second and the track', () => {
    const images = [
      { width: 100, height: 100 },
      { width: 1000, height: 1000 },
    ];
    const two = { ...context('molmo2'), images };
    expect(
      parseAnswer('<points coords="1 1 500 500;2 1 500 500">cat</points>', two).shapes.map(
        ({ imageIndex, coords }) => [imageIndex, coords],
      ),
    ).toEqual([
      [0, [50, 50]],
      [1, [500, 500]],
    ]);
    const video: AnswerContext = {
      ...two,
      media: 'video',
      images: [{ kind: 'video', width: 1000, height: 1000 }],
    };
    expect(parseAnswer('<tracks coords="0 3 1 2\t1.5 3 5 6">cat</tracks>', video).shapes).toMatchObject([
      { kind: 'point', label: 'cat', coords: [1, 2], attributes: { time: 0, track: 3 } },
      { kind: 'point', label: 'cat', coords: [5, 6], attributes: { time: 1.5, track: 3 } },
    ]);
  });
});

describe('location tokens', () => {
  it.each([
    [
      'florence-2-large',
      'car<loc_10><loc_20><loc_300><loc_400>dog<loc_1><loc_2><loc_3><loc_4>',
      [
        ['box', 'car', 10, 20, 300, 400],
        ['box', 'dog', 1, 2, 3, 4],
      ],
    ],
    [
      'florence-2-large',
      'SALE<loc_1><loc_2><loc_30><loc_2><loc_30><loc_40><loc_1><loc_40>',
      [['polygon', 'SALE', 1, 2, 30, 2, 30, 40, 1, 40]],
    ],
    ['paligemma2-3b', '<loc0000><loc0512><loc0256><loc1024> cat', [['box', 'cat', 500, 0, 1000, 250]]],
    ['paligemma2-3b', '<loc0000><loc0512><loc0256>', []],
  ])('of %s are read from %j', (model, reply, expected) => {
    expect(shapes(reply, model)).toEqual(expected);
  });
});
