import { describe, expect, it } from 'vitest';
import { type Case, cameraOf, cases, contextOf, type Expected } from './__fixtures__/reply-cases';
import { createAnswerReader } from './answer-reader';
import { assumedCamera, projectPoint } from './cuboid';
import { decodeMasks, maskArea } from './mask-picture';
import { parseAnswer } from './parse-answer';
import type { Shape } from './shape';
import { isOnPicture } from './shape-kinds';

describe.each(cases.map((vector) => [vector.id, vector] as const))('%s', (_, vector) => {
  const { shapes } = parseAnswer(vector.reply, contextOf(vector));

  it('gives the shapes of the vector', () => {
    const kinds = vector.expected.map(({ kind }) => (kind === 'box3d' ? 'cuboid' : kind));
    expect(shapes.map(({ kind }) => kind)).toEqual(kinds);
    vector.expected.forEach((expected, index) => {
      expectShape(shapes[index], expected, vector);
    });
  });

  it('gives the areas of masks', async () => {
    await decodeMasks(shapes.filter(isOnPicture));
    vector.expected.forEach(({ areaPx, maskEncoding }, index) => {
      const shape = shapes[index];
      if (shape?.kind !== 'mask') return;
      expect(maskArea(shape)).toBe(areaPx);
      expect(shape.mask.kind).toBe(maskEncoding === 'coco-rle' ? 'runs' : 'png');
    });
  });

  it('says where in the reply each shape stands', () => {
    for (const { kind, span } of shapes) {
      const isInText = kind === 'event' || !/[{｛<]/.test(vector.reply) || vector.model === 'glm-v';
      expect(vector.reply.slice(...span)).toMatch(isInText ? /\d/ : /^[{"'“｛<]/);
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

const staged = cases.flatMap((vector) => (vector.prefixCounts ?? []).map((count) => ({ vector, ...count })));

it.each(staged)('$vector.id shows $boxes shapes after $upTo characters', ({ vector, upTo, boxes }) => {
  const reader = createAnswerReader(contextOf(vector));
  expect(reader.feed(vector.reply.slice(0, upTo)).shapes).toHaveLength(boxes);
});

function expectShape(shape: Shape | undefined, expected: Expected, vector: Case) {
  expect([expected.label, ...(expected.labelAlternatives ?? [])]).toContain(shape?.label);
  expect(shape?.imageIndex).toBe(expected.imageIndex);
  const [coords, wanted] = [coordsOf(shape, vector), expected.coords.flat()];
  expect(coords).toHaveLength(wanted.length);
  coords.forEach((coordinate, index) => {
    expect(Math.abs(coordinate - (wanted[index] ?? Number.NaN))).toBeLessThanOrEqual(vector.tolerancePx);
  });
  expect(shape?.attributes).toMatchObject(expected.attributes ?? {});
  if (expected.time !== undefined) expect(shape?.attributes.time).toBe(expected.time);
  if (expected.confidence !== undefined) expect(shape?.attributes.confidence).toBe(expected.confidence);
  if (expected.action !== undefined) expect(shape?.attributes.action).toBe(expected.action);
  if (shape?.kind === 'polygon') expect(shape.isClosed).toBe(expected.closed);
}

/** A cuboid's are its corners as the camera sees them. */
function coordsOf(shape: Shape | undefined, { model, image, context }: Case): readonly number[] {
  if (shape?.kind !== 'cuboid' || !image) return shape?.coords ?? [];
  const camera = cameraOf(context) ?? assumedCamera(image, model === 'gemini' ? 'gemini' : 'qwen');
  return shape.corners.flatMap((corner) => projectPoint(corner, camera) ?? []);
}
