import { describe, expect, it } from 'vitest';
import { createAnswerReader } from './answer-reader';
import { parseAnswer } from './parse-answer';
import type { AnswerContext } from './shape';

const qwen3: AnswerContext = {
  model: 'qwen3-vl-plus',
  media: 'image',
  images: [
    { width: 1000, height: 500 },
    { width: 400, height: 1200 },
  ],
};

describe('an answer', () => {
  const box = '{"bbox_2d": [100, 200, 300, 400], "label": "cat"}';

  it('keeps its identity while nothing changes', () => {
    const reader = createAnswerReader(qwen3);
    const answer = reader.feed(box);
    expect(reader.feed(' That is ')).toBe(answer);
    expect(reader.feed('all.')).toBe(answer);
  });

  it('is open while an object is', () => {
    const reader = createAnswerReader(qwen3);
    expect(reader.feed('[{"bbox_2d": [1').isOpen).toBe(true);
    expect(reader.feed(', 2, 3, 4]}').isOpen).toBe(false);
  });

  it.each([
    ['[]'],
    ['```json\n[]\n```'],
    ['{"detections": []}'],
    ['[{"bbox_2d": null, "label": "dog"}]'],
    ['json\n[ ]\n'],
  ])('says that nothing was found: %j', (reply) => {
    expect(parseAnswer(reply, qwen3)).toMatchObject({ shapes: [], isNothingFound: true });
  });

  it.each([['No dog here.'], ['- [ ] a task'], ['See [] for more'], [`[]\n${box}`], ['{"label": "cat"}']])(
    'does not claim that nothing was found: %j',
    (reply) => {
      expect(parseAnswer(reply, qwen3).isNothingFound).toBe(false);
    },
  );

  it('counts the coordinates that lay outside', () => {
    const { outOfRangeCount, shapes } = parseAnswer('{"bbox_2d": [-50, 10, 1200, 1100]}', qwen3);
    expect(outOfRangeCount).toBe(3);
    expect(shapes[0]?.coords).toEqual([0, 12, 400, 1200]);
  });

  it('keeps a shape that is said twice once, but one thing with two names twice', () => {
    expect(parseAnswer(`[${box},${box}]`, qwen3).shapes).toHaveLength(1);
    expect(parseAnswer(`[${box},${box.replace('cat', 'animal')}]`, qwen3).shapes).toHaveLength(2);
  });

  it('takes a repeated key for the next entry', () => {
    const reply = '{"bbox_2d": [1, 2, 3, 4], "label": "a", "bbox_2d": [5, 6, 7, 8], "label": "b"}';
    const { shapes } = parseAnswer(reply, qwen3);
    expect(shapes.map(({ label }) => label)).toEqual(['a', 'b']);
    expect(shapes.map(({ span }) => reply.slice(...span))).toEqual([
      '{"bbox_2d": [1, 2, 3, 4], "label": "a", ',
      '"bbox_2d": [5, 6, 7, 8], "label": "b"}',
    ]);
  });

  it.each([
    ['a missing brace', '[{"bbox_2d": [1, 2, 3, 4], "label": "a", {"bbox_2d": [5, 6, 7, 8], "label": "b"}]'],
    [
      'a missing bracket',
      '[{"bbox_2d": [1, 2, 3, 4, "label": "a"}, {"bbox_2d": [5, 6, 7, 8], "label": "b"}]',
    ],
    ['an extra brace', '[{"bbox_2d": [1, 2, 3, 4], "label": "a"}}, {"bbox_2d": [5, 6, 7, 8], "label": "b"}]'],
    [
      'an extra bracket',
      '[{"bbox_2d": [1, 2, 3, 4]], "label": "a"}, {"bbox_2d": [5, 6, 7, 8], "label": "b"}]',
    ],
    ['a missing quote', '[{"bbox_2d": [1, 2, 3, 4], "label": "a},\n{"bbox_2d": [5, 6, 7, 8], "label": "b"}]'],
    ['keys without quotes', '[{bbox_2d: [1, 2, 3, 4], label: "a"}, {bbox_2d: [5, 6, 7, 8], label: "b"}]'],
    [
      'two in a parent',
      '{"n": 2, "things": [{"bbox_2d": [1, 2, 3, 4], "label": "a"}, {"bbox": {"x1": 5, "y1": 6, "x2": 7, "y2": 8}, "label": "b"}]}',
    ],
  ])('survives %s', (_, reply) => {
    const { shapes } = parseAnswer(reply, qwen3);
    expect(shapes.map(({ coords }) => coords.map((value) => Math.round(value * 10)))).toEqual([
      [4, 24, 12, 48],
      [20, 72, 28, 96],
    ]);
    expect(shapes.at(-1)?.label).toBe('b');
  });

  it('reads a parent and its parts, each once', () => {
    const reply =
      '{"bbox_2d": [0, 0, 500, 500], "label": "person", "parts": [{"point_2d": [10, 20], "label": "nose"}]}';
    expect(parseAnswer(reply, qwen3).shapes.map(({ kind, label }) => [kind, label])).toEqual([
      ['point', 'nose'],
      ['box', 'person'],
    ]);
  });
});

describe('the picture that is meant', () => {
  const onFirst = '{"bbox_2d": [0, 0, 500, 500]}';
  const pictures = (reply: string, context = qwen3) =>
    parseAnswer(reply, context).shapes.map(({ imageIndex, isImageAssumed }) => [imageIndex, isImageAssumed]);

  it.each([
    ['Picture 1:\n', 0],
    ['### **Image 1**\n```json\n', 0],
    ['In 图片 1 中：', 0],
    ['圖1：', 0],
    ['第一张图里有：\n', 0],
    ['Picture 1 is like Picture 2.\n', 0],
    ['Picture 1 …\nPicture 2:\n', 1],
  ])('is the one that the text before names: %j', (heading, index) => {
    expect(pictures(heading + onFirst)).toEqual([[index, false]]);
  });

  it('is named anew on the same line', () => {
    expect(pictures('Picture 1: {"point_2d": [1, 2]} Picture 2: {"point_2d": [1, 2]}')).toEqual([
      [0, false],
      [1, false],
    ]);
  });

  it('is the latest, assumed, when nothing says so', () => {
    expect(pictures(onFirst)).toEqual([[1, true]]);
    expect(pictures(onFirst, { ...qwen3, images: [{ width: 10, height: 10 }] })).toEqual([[0, false]]);
  });

  it('is known by the number of its conversation', () => {
    const images = [
      { number: 4, width: 10, height: 10 },
      { number: 7, width: 20, height: 20 },
    ];
    expect(pictures('{"image": "Picture 4", "point_2d": [1, 2]}', { ...qwen3, images })).toEqual([
      [0, false],
    ]);
    expect(pictures('{"image": "Picture 1", "point_2d": [1, 2]}', { ...qwen3, images })).toEqual([[1, true]]);
  });

  it('takes an index from 0', () => {
    expect(pictures('Picture 2: {"img_idx": 0, "point_2d": [1, 2]}')).toEqual([[0, false]]);
  });
});

describe('reasoning in the text', () => {
  const draft = '{"bbox_2d": [0, 0, 500, 500], "label": "draft"}';
  const final = '{"bbox_2d": [0, 0, 900, 900], "label": "final"}';
  const labels = (reply: string, context = qwen3) =>
    parseAnswer(reply, context).shapes.map(({ label }) => label);

  it.each([
    [`<think>${draft}</think>${final}`],
    [`${draft} {"open: </think>${final}`],
    [`\n<think>\n${draft}\n</think>\n\`\`\`json\n[${final}]\n\`\`\``],
  ])('is never drawn: %j', (reply) => {
    expect(labels(reply)).toEqual(['final']);
  });

  it('does not flash where a thinking model may begin in the middle of it', () => {
    const reader = createAnswerReader({
      ...qwen3,
      model: 'qwen3-vl-235b-a22b-thinking',
      hasReasoningApart: false,
    });
    expect(reader.feed(draft).shapes).toEqual([]);
    expect(reader.feed(`</think>${final}`).shapes.map(({ label }) => label)).toEqual(['final']);
  });

  it('is an answer after all when no tag ends it', () => {
    const context = { ...qwen3, model: 'qwen3-vl-235b-a22b-thinking', hasReasoningApart: false };
    expect(labels(final, context)).toEqual(['final']);
  });
});
