import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Shape } from '@/lib/grounding/shape';
import { createPassageReader, passagesOf } from './passages';

const shape = (id: string, span: readonly [number, number]): Shape => ({
  kind: 'point',
  coords: [1, 1],
  id,
  label: null,
  imageIndex: 0,
  isImageAssumed: false,
  attributes: {},
  span,
});

test('shapes that the same words said share a passage; it has no spaces at its ends', () => {
  const text = ' <points> \n- 00:05 a bell\n';
  expect(passagesOf(text, [shape('s1', [0, 10]), shape('s2', [0, 10]), shape('s3', [11, 25])])).toEqual([
    { start: 1, end: 9, shapeIds: ['s1', 's2'] },
    { start: 11, end: 25, shapeIds: ['s3'] },
  ]);
});

test('what a person added was said nowhere', () => {
  const added = { ...shape('added-1', [0, 0]), correction: { kind: 'added' } } as const;
  expect(passagesOf('words', [added, shape('s1', [0, 5])])).toEqual([{ start: 0, end: 5, shapeIds: ['s1'] }]);
});

test('passages are counted in lines that end with one character', () => {
  const text = 'a\r\n[1]\r\n\r\n[2]\rb';
  const passages = passagesOf(text, [shape('s1', [3, 6]), shape('s2', [10, 13])]);
  const normalised = text.replace(/\r\n?/g, '\n');
  expect(passages.map(({ start, end }) => normalised.slice(start, end))).toEqual(['[1]', '[2]']);
});

test('a reply that grows has the passages of the whole, also when a shape is said to reach further', () => {
  const span = fc.tuple(fc.nat(60), fc.nat(12)).map(([start, length]) => [start, start + length] as const);
  fc.assert(
    fc.property(
      fc.array(fc.array(span, { maxLength: 4 }), { maxLength: 8 }),
      fc.nat(20),
      (steps, changed) => {
        const text = 'x'.repeat(80);
        const reader = createPassageReader();
        let shapes: readonly Shape[] = [];
        steps.forEach((spans, step) => {
          shapes = [...shapes, ...spans.map((one, index) => shape(`s${step}-${index}`, one))];
          if (step % 3 === 2) {
            shapes = shapes.map((one, index) => (index === changed ? shape(one.id, [one.span[0], 80]) : one));
          }
          expect(reader.read(text, shapes)).toEqual(passagesOf(text, shapes));
        });
      },
    ),
    { numRuns: 300 },
  );
});

test('an answer that did not change has the same passages', () => {
  const reader = createPassageReader();
  const shapes = [shape('s1', [0, 2])];
  expect(reader.read('ab', shapes)).toBe(reader.read('ab cd', shapes));
});
