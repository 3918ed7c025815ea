import { describe, expect, it } from 'vitest';
import vectors from './__fixtures__/replies.json' with { type: 'json' };
import { createAnswerReader } from './answer-reader';
import { parseAnswer } from './parse-answer';
import type { AnswerContext, AnswerPicture, Shape } from './shape';

type Case = (typeof vectors.cases)[number];
type Expected = Case['expected'][number];

describe.each(vectors.cases.map((vector) => [vector.id, vector] as const))('%s', (_, vector) => {
  const { shapes } = parseAnswer(vector.reply, contextOf(vector));

  it('gives the shapes of the vector', () => {
    expect(shapes.map(({ kind }) => kind)).toEqual(vector.expected.map(({ kind }) => kind));
    vector.expected.forEach((expected, index) => {
      expectShape(shapes[index], expected, vector.tolerancePx);
    });
  });

  it('says where in the reply each shape stands', () => {
    for (const { span } of shapes) {
      expect(vector.reply.slice(...span)).toMatch(/^[{"'“｛]/);
    }
  });

  it('never takes a shape back while the reply grows', () => {
    const reader = createAnswerReader(contextOf(vector));
    let before = 0;
    for (const [index, character] of Array.from(vector.reply.matchAll(/[\s\S]/g)).entries()) {
      const count = reader.feed(character[0]).shapes.length;
      const isStillReasoning = vector.reply.indexOf('</think>') > index - '</think>'.length;
      if (!isStillReasoning) expect(count).toBeGreaterThanOrEqual(before);
      before = isStillReasoning ? 0 : count;
    }
    expect(reader.finish().shapes).toEqual(shapes);
  });
});

const staged = vectors.cases.flatMap((vector) =>
  'prefixCounts' in vector ? (vector.prefixCounts ?? []).map((count) => ({ vector, ...count })) : [],
);

it.each(staged)('$vector.id shows $boxes shapes after $upTo characters', ({ vector, upTo, boxes }) => {
  const reader = createAnswerReader(contextOf(vector));
  expect(reader.feed(vector.reply.slice(0, upTo)).shapes).toHaveLength(boxes);
});

function expectShape(shape: Shape | undefined, expected: Expected, tolerancePx: number) {
  const alternatives = 'labelAlternatives' in expected ? (expected.labelAlternatives ?? []) : [];
  expect([expected.label, ...alternatives]).toContain(shape?.label);
  expect(shape?.imageIndex).toBe(expected.imageIndex);
  expect(shape?.coords).toHaveLength(expected.coords.length);
  shape?.coords.forEach((coordinate, index) => {
    expect(Math.abs(coordinate - (expected.coords[index] ?? Number.NaN))).toBeLessThanOrEqual(tolerancePx);
  });
  if ('attributes' in expected) expect(shape?.attributes).toMatchObject(expected.attributes ?? {});
}

function contextOf(vector: Case): AnswerContext {
  const context = 'context' in vector ? vector.context : undefined;
  const sent = context?.resized
    ? { sentWidth: context.resized.width, sentHeight: context.resized.height }
    : {};
  const images: readonly AnswerPicture[] =
    'images' in vector && vector.images ? vector.images : [{ ...vector.image, ...sent }];
  const processor = context && 'processor' in context ? context.processor : undefined;
  return { model: vector.model, media: 'image', images, ...(processor ? { processor } : {}) };
}
