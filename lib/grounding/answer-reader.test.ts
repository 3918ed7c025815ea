import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import vectors from './__fixtures__/replies.json' with { type: 'json' };
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

const real = fc.constantFrom(...vectors.cases.map(({ reply }) => reply));
const fragments = [
  '{', '}', '[', ']', '"', "'", '“', '”', ':', ',', '，', '｛', '］', '\\', '\n', '\r\n', '\t', ' ', '```', '```json\n',
  '```python\n', '~~~', '# ', '//', '<think>', '</think>', '<', '/', 'bbox_2d', '"bbox_2d": ', '"point_2d": [3, 4]',
  '"label": "cat"', '[1, 2, 300, 400]', '{"bbox_2d": [1, 2, 300, 400], "label": "a"}', '1e999', 'NaN', 'null', '-5', '[]',
  'Picture 2', '图片 1', '24" monitor', '{"detections": [', '5', 'x', '😀', '__proto__', '"__proto__": 1',
]; // biome-ignore format: a list of pieces
const noise = fc.array(fc.constantFrom(...fragments), { maxLength: 60 }).map((pieces) => pieces.join(''));
const mutilated = fc
  .tuple(real, fc.nat(), fc.nat(40), fc.constantFrom(...fragments))
  .map(([reply, at, length, instead]) => {
    const start = at % (reply.length + 1);
    return reply.slice(0, start) + instead + reply.slice(start + length);
  });
const anyReply = fc.oneof(real, noise, mutilated);

function inPieces(reply: string, cuts: readonly number[]): string[] {
  const at = [...new Set(cuts.map((cut) => cut % (reply.length + 1)))].sort((a, b) => a - b);
  return [0, ...at].map((start, index) => reply.slice(start, at[index] ?? reply.length));
}

describe('any reply', () => {
  it('is read alike in whatever pieces it arrives', () => {
    fc.assert(
      fc.property(anyReply, fc.array(fc.nat(), { maxLength: 12 }), (reply, cuts) => {
        const whole = createAnswerReader(qwen3);
        const pieces = createAnswerReader(qwen3);
        const wholeSoFar = whole.feed(reply);
        let soFar = pieces.feed('');
        for (const piece of inPieces(reply, cuts)) soFar = pieces.feed(piece);
        expect(soFar).toEqual(wholeSoFar);
        expect(pieces.finish()).toEqual(whole.finish());
      }),
      { numRuns: 1500 },
    );
  });

  it('is read alike character by character', () => {
    fc.assert(
      fc.property(anyReply, (reply) => {
        const reader = createAnswerReader(qwen3);
        for (let at = 0; at < reply.length; at += 1) reader.feed(reply.charAt(at));
        expect(reader.finish()).toEqual(parseAnswer(reply, qwen3));
      }),
      { numRuns: 400 },
    );
  });

  it('gives finite shapes inside their pictures, each with its own id and a span of its text', () => {
    fc.assert(
      fc.property(anyReply, (reply) => {
        const { shapes } = parseAnswer(reply, qwen3);
        expect(new Set(shapes.map(({ id }) => id)).size).toBe(shapes.length);
        for (const { coords, imageIndex, span } of shapes) {
          const picture = qwen3.images[imageIndex];
          coords.forEach((coordinate, index) => {
            const side = index % 2 === 0 ? picture?.width : picture?.height;
            expect(coordinate).toBeGreaterThanOrEqual(0);
            expect(coordinate).toBeLessThanOrEqual(side ?? Number.NaN);
          });
          expect(span[0]).toBeGreaterThanOrEqual(0);
          expect(span[1]).toBeGreaterThan(span[0]);
          expect(span[1]).toBeLessThanOrEqual(reply.length);
        }
      }),
      { numRuns: 1500 },
    );
  });

  it('keeps what it showed while more arrives', () => {
    const withoutThinking = anyReply.filter((reply) => !reply.includes('think'));
    fc.assert(
      fc.property(withoutThinking, fc.array(fc.nat(), { maxLength: 12 }), (reply, cuts) => {
        const reader = createAnswerReader(qwen3);
        let before = reader.feed('').shapes;
        for (const piece of inPieces(reply, cuts)) {
          const { shapes } = reader.feed(piece);
          expect(shapes.slice(0, before.length)).toEqual(before);
          before = shapes;
        }
      }),
      { numRuns: 600 },
    );
  });
});

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

describe('a reply of great length', () => {
  const points = (count: number) =>
    Array.from(
      { length: count },
      (_, index) => `{"point_2d": [${index % 1000}, ${Math.floor(index / 1000)}]}`,
    );

  it.each([
    ['many objects', points(20_000).join(','), 20_000],
    ['one wrapper around all', `{"detections": [${points(20_000).join(',')}]}`, 20_000],
    ['a loop', points(1).join('').repeat(20_000), 1],
    ['deep nesting', `${'{"a": ['.repeat(50_000)}{"point_2d": [1, 2]}`, 1],
    ['an endless string', `{"label": "${'a" b'.repeat(50_000)}`, 0],
    ['blanks after a quote', `{"label": "a"${' '.repeat(100_000)}, "point_2d": [1, 2]}`, 1],
    ['brackets', `${'['.repeat(100_000)}{"point_2d": [1, 2]}`, 1],
    ['braces', `${'{'.repeat(100_000)}{"point_2d": [1, 2]}`, 1],
  ])('is read to its end: %s', (_, reply, count) => {
    expect(parseAnswer(reply, qwen3).shapes).toHaveLength(count);
  });
});
