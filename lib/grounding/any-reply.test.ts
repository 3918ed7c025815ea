import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import vectors from './__fixtures__/replies.json' with { type: 'json' };
import { createAnswerReader } from './answer-reader';
import { parseAnswer } from './parse-answer';
import type { AnswerContext, Shape } from './shape';

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
  '```html\n', '```\n', '<html><body>', '</body></html>', '<p data-bbox="1 2 300 400">', '</p>', '<div class="table" ', 'data-bbox="5 6 70 80"', '>',
  '</div>', '<img data-bbox="1 2 300 400"/>', '<!-- Image (1, 2, 300, 400) -->', '<!--', '-->', '<ol><li data-bbox=9,9,20,20>', '&amp;', 'a < b', '<b ',
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
          expect(shown(shapes.slice(0, before.length))).toEqual(shown(before));
          before = shapes;
        }
      }),
      { numRuns: 600 },
    );
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
    ['braces', `${'{'.repeat(100_000)}{"point_2d": [1, 2]}`, 1],
  ])('is read to its end: %s', (_, reply, count) => {
    expect(parseAnswer(reply, qwen3).shapes).toHaveLength(count);
  });
});
