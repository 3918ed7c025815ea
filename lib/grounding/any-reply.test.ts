import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import vectors from './__fixtures__/replies.json' with { type: 'json' };
import { createAnswerReader } from './answer-reader';
import { parseAnswer } from './parse-answer';
import type { AnswerContext, AnswerPicture, Shape } from './shape';

const qwen3: AnswerContext = {
  model: 'qwen3-vl-plus',
  media: 'image',
  images: [
    { width: 1000, height: 500 },
    { width: 400, height: 1200 },
  ],
};

/** A picture, then two videos, of which the length of one is known. */
const withVideos: AnswerContext = {
  model: 'qwen3-vl-plus',
  media: 'video',
  images: [
    { width: 1000, height: 500 },
    { kind: 'video', width: 640, height: 360, durationSeconds: 14 },
    { kind: 'video', width: 400, height: 1200 },
  ],
};
const anyContext = fc.constantFrom(
  qwen3,
  withVideos,
  ...['qwen2-vl-72b', 'glm-4.5v', 'gemini-2.5-pro', 'paligemma', 'molmo-7b'].map((model) => ({
    ...qwen3,
    model,
  })),
);

const real = fc.constantFrom(...vectors.cases.map(({ reply }) => reply));
const fragments = [
  '{', '}', '[', ']', '"', "'", '“', '”', ':', ',', '，', '｛', '］', '\\', '\n', '\r\n', '\t', ' ', '```', '```json\n',
  '```python\n', '~~~', '# ', '//', '<think>', '</think>', '<', '/', 'bbox_2d', '"bbox_2d": ', '"point_2d": [3, 4]',
  '"label": "cat"', '[1, 2, 300, 400]', '{"bbox_2d": [1, 2, 300, 400], "label": "a"}', '1e999', 'NaN', 'null', '-5', '[]',
  'Picture 2', '图片 1', '24" monitor', '{"detections": [', '5', 'x', '😀', '__proto__', '"__proto__": 1',
  '```html\n', '```\n', '<html><body>', '</body></html>', '<p data-bbox="1 2 300 400">', '</p>', '<div class="table" ', 'data-bbox="5 6 70 80"', '>',
  '</div>', '<img data-bbox="1 2 300 400"/>', '<!-- Image (1, 2, 300, 400) -->', '<!--', '-->', '<ol><li data-bbox=9,9,20,20>', '&amp;', 'a < b', '<b ',
  'Video 1', 'Video 2:\n', '00:05 - 00:10', '- 00:03: text', ' to ', '12s', '"start_time": "00:01"', '"end_time": 9', '{"00:02 - 00:20": "x"}', '"event": "y"',
  '"time": 3', 'from 2 seconds to 3 seconds', '"video": "Video 1"', '99:99', '1:00:00',
  '"polygon": [[1, 2], [30, 40], [5, 600]]', '"trajectory": [1, 2, 3, 4]', '"bbox_3d": [0.1, 0.2, 3, 1, 1, 1, 0.1, 0.2, 0.3]', '"coordinate": [5, 6]',
  '"coordinate2": [7, 8]', '"keypoints": {"a": [1, 2]}', '[[1, 2, 3, 4], [5, 6, 70, 80]]',
  '<ref>', 'dog</ref>', '<box>', '(1,2),(30,40)', '</box>', '<|object_ref_start|>', '<|box_start|>(5,6)<|box_end|>', '<|det|>', '<|/det|>', '<|', '|>',
  '<pred>', '<quad>(1,2),(3,2),(3,4),(1,4)</quad>', '<points x1="1" y1="2" alt="a">', '<points x1="1" y1="2">', '</points>', '<point x="5" y="6"/>',
  '<points coords="1 1 900 700 2 900 800">', '<tracks coords="0 1 5 6\t1 1 7 8">t</tracks>', '<loc0001>', '<loc_0300>', '<loc_1><loc_2><loc_30><loc_40>', ';', '{"polygon": [[1, 2], [30, 40], [5, 600]]}',
  '{"segmentation": {"size": [10, 10], "counts": "P13700000l0"}}', '"counts": [3, 4, 5]', '"size": [4, 3]', '{"size": [2, 2], "counts": [0, 4]}', '{"cat": [[1, 2, 30, 40]]}',
  '"cat": [1, 2, 30, 40]', '"x": 3, "y": 4', '"width": 5, "height": 6', '(', ')', '<3dbbox>0 0 2 1 1 1 0 0 0</3dbbox>', '<bbox>1 2 3 4</bbox>', '<point>', '1 2</point>',
  '"bbox_2d": 1, 2, 3, 4', "Action: click(start_box='(1,2)')", '{"name": "mobile_use", "arguments": "{\\"coordinate\\": [4, 5]}"}', '"mask": "data:image/png;base64,iVBORw0KGgo="',
  '{"bbox_3d": [0, 0, 1, 1, 1, 6, 0.1, 0.2, 0.3]}', '{"name": "mobile_use", "arguments": {"action": "click", "coordinate": [4, 5]}}',
]; // biome-ignore format: a list of pieces
const noise = fc.array(fc.constantFrom(...fragments), { maxLength: 60 }).map((pieces) => pieces.join(''));
const mutilated = fc
  .tuple(real, fc.nat(), fc.nat(40), fc.constantFrom(...fragments))
  .map(([reply, at, length, instead]) => {
    const start = at % (reply.length + 1);
    return reply.slice(0, start) + instead + reply.slice(start + length);
  });
const anyReply = fc.oneof(real, noise, mutilated);
/** What may be said of a shape after it was shown: what its region holds, and where it ends. */
const shown = (shapes: readonly Shape[]) =>
  shapes.map(({ attributes: _, span, ...rest }) => ({ ...rest, at: span[0] }));

function expectInside({ kind, coords }: Shape, picture: AnswerPicture | undefined) {
  if (kind === 'event') {
    const [start, end] = coords;
    expect(picture?.kind).toBe('video');
    expect(start).toBeGreaterThanOrEqual(0);
    expect(end).toBeGreaterThanOrEqual(start);
    expect(end).toBeLessThanOrEqual(picture?.durationSeconds ?? Number.MAX_VALUE);
    return;
  }
  coords.forEach((coordinate, index) => {
    const side = index % 2 === 0 ? picture?.width : picture?.height;
    expect(coordinate).toBeGreaterThanOrEqual(0);
    expect(coordinate).toBeLessThanOrEqual(side ?? Number.NaN);
  });
}

function inPieces(reply: string, cuts: readonly number[]): string[] {
  const at = [...new Set(cuts.map((cut) => cut % (reply.length + 1)))].sort((a, b) => a - b);
  return [0, ...at].map((start, index) => reply.slice(start, at[index] ?? reply.length));
}

/** Many runs on a busy machine. */
const patience = { timeout: 60_000 };

describe('any reply', patience, () => {
  it('is read alike in whatever pieces it arrives', () => {
    fc.assert(
      fc.property(anyReply, fc.array(fc.nat(), { maxLength: 12 }), anyContext, (reply, cuts, context) => {
        const whole = createAnswerReader(context);
        const pieces = createAnswerReader(context);
        const wholeSoFar = whole.feed(reply);
        let soFar = pieces.feed('');
        for (const piece of inPieces(reply, cuts)) soFar = pieces.feed(piece);
        expect(soFar).toEqual(wholeSoFar);
        expect(pieces.finish()).toEqual(whole.finish());
      }),
      { numRuns: 1000 },
    );
  });

  it('is read alike character by character', () => {
    fc.assert(
      fc.property(anyReply, anyContext, (reply, context) => {
        const reader = createAnswerReader(context);
        for (let at = 0; at < reply.length; at += 1) reader.feed(reply.charAt(at));
        expect(reader.finish()).toEqual(parseAnswer(reply, context));
      }),
      { numRuns: 400 },
    );
  });

  it('gives finite shapes inside their pictures, each with its own id and a span of its text', () => {
    fc.assert(
      fc.property(anyReply, anyContext, (reply, context) => {
        const { shapes } = parseAnswer(reply, context);
        expect(new Set(shapes.map(({ id }) => id)).size).toBe(shapes.length);
        for (const shape of shapes) {
          const { span } = shape;
          expectInside(shape, context.images[shape.imageIndex]);
          expect(span[0]).toBeGreaterThanOrEqual(0);
          expect(span[1]).toBeGreaterThan(span[0]);
          expect(span[1]).toBeLessThanOrEqual(reply.length);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('keeps what it showed while more arrives', () => {
    const withoutThinking = anyReply.filter((reply) => !reply.includes('think'));
    fc.assert(
      fc.property(
        withoutThinking,
        fc.array(fc.nat(), { maxLength: 12 }),
        anyContext,
        (reply, cuts, context) => {
          const reader = createAnswerReader(context);
          let before = reader.feed('').shapes;
          for (const piece of inPieces(reply, cuts)) {
            const { shapes } = reader.feed(piece);
            expect(shown(shapes.slice(0, before.length))).toEqual(shown(before));
            before = shapes;
          }
        },
      ),
      { numRuns: 600 },
    );
  });
});

describe('a reply of great length', patience, () => {
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
    ['open regions', '<p data-bbox="1 2 3 4">a'.repeat(20_000), 1],
    [
      'a region around many',
      `<div data-bbox="0 0 9 9">${'<p data-bbox="1 2 3 4">a</p>'.repeat(20_000)}</div>`,
      2,
    ],
    [
      'nested regions',
      Array.from({ length: 5000 }, (_, index) => `<div data-bbox="0 0 9 ${index + 1}">a`).join(''),
      1000,
    ],
    ['an endless tag', `<p ${'a="b" '.repeat(40_000)}`, 0],
    ['an endless comment', `<!-- ${'- '.repeat(100_000)} {"point_2d": [1, 2]}`, 1],
    ['angles', `${'<'.repeat(100_000)}{"point_2d": [1, 2]}`, 1],
    ['a line without end', `${'x [ < a '.repeat(50_000)}{"point_2d": [1, 2]}`, 1],
    ['refs', '<ref>a<box>(1,2),(3,4)'.repeat(20_000), 0],
    ['a ref without end', `<ref>${'a ('.repeat(100_000)}\n{"point_2d": [1, 2]}`, 1],
    ['locations', 'x<loc_0001>'.repeat(20_000), 0],
    ['a polygon', `{"polygon": [${'1, 2, 3, 5, '.repeat(20_000)}]}`, 0],
    ['pairs', '(1,2),'.repeat(50_000), 0],
    ['braces', `${'{'.repeat(100_000)}{"point_2d": [1, 2]}`, 1],
  ])('is read to its end: %s', (_, reply, count) => {
    expect(parseAnswer(reply, qwen3).shapes).toHaveLength(count);
  });

  it.each([
    ['a line of times', '00:01 - 00:02 and '.repeat(20_000), 1],
    ['times in brackets', 'x (00:01 - 00:02) '.repeat(20_000), 1],
    ['a line of dashes', `00:01 - 00:02 ${'- '.repeat(100_000)}`, 1],
    ['digits', '1'.repeat(200_000), 0],
    ['digits apart', '1 '.repeat(100_000), 0],
    ['colons', '1:00'.repeat(50_000), 0],
    ['keys', `{${'"00:01 - 00:02": "a", '.repeat(20_000)}}`, 1],
  ])('is read to its end about a video: %s', (_, reply, count) => {
    expect(parseAnswer(reply, withVideos).shapes).toHaveLength(count);
  });
});
