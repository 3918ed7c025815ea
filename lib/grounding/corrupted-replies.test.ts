import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Case, cases, contextOf } from './__fixtures__/reply-cases';
import { createAnswerReader } from './answer-reader';
import { maskArea, maskCells } from './mask-picture';
import { parseAnswer } from './parse-answer';
import type { AnswerContext, Shape } from './shape';

/** A way of damaging the bytes of a reply, as a bad connection or a model's slip would. */
interface Damage {
  readonly kind: 'delete' | 'duplicate' | 'swap';
  readonly at: number;
  readonly length: number;
  readonly other: number;
}

const damage: fc.Arbitrary<Damage> = fc.record({
  kind: fc.constantFrom('delete', 'duplicate', 'swap'),
  at: fc.nat(),
  length: fc.integer({ min: 1, max: 24 }),
  other: fc.nat(),
});

function damaged(reply: string, { kind, at, length, other }: Damage): string {
  const bytes = new TextEncoder().encode(reply);
  const start = at % (bytes.length + 1);
  const end = Math.min(start + length, bytes.length);
  const piece = bytes.slice(start, end);
  if (kind === 'delete') return decode([bytes.slice(0, start), bytes.slice(end)]);
  if (kind === 'duplicate') return decode([bytes.slice(0, end), piece, bytes.slice(end)]);
  const place = other % (bytes.length + 1);
  const [left, right] = [Math.min(start, place), Math.max(end, Math.min(place + length, bytes.length))];
  const middle = bytes.slice(left, right);
  return decode([bytes.slice(0, left), middle.slice(1), middle.slice(0, 1), bytes.slice(right)]);
}

/** As the browser decodes what arrives: what is no letter becomes a mark for one. */
function decode(parts: readonly Uint8Array<ArrayBuffer>[]): string {
  return new TextDecoder().decode(Uint8Array.from(parts.flatMap((part) => [...part])));
}

const anyCase = fc.constantFrom(...cases);
const anyDamaged = fc
  .tuple(anyCase, fc.array(damage, { minLength: 1, maxLength: 8 }))
  .map(([vector, blows]) => ({ vector, reply: blows.reduce(damaged, vector.reply) }));

function inPieces(reply: string, cuts: readonly number[]): string[] {
  const at = [...new Set(cuts.map((cut) => cut % (reply.length + 1)))].sort((a, b) => a - b);
  return [0, ...at].map((start, index) => reply.slice(start, at[index] ?? reply.length));
}

function expectSane(shape: Shape, { images }: AnswerContext) {
  const picture = images[shape.imageIndex];
  expect(picture).toBeDefined();
  expect(shape.coords.every(Number.isFinite)).toBe(true);
  if (shape.kind === 'event') return;
  shape.coords.forEach((coordinate, index) => {
    expect(coordinate).toBeGreaterThanOrEqual(0);
    expect(coordinate).toBeLessThanOrEqual(
      (index % 2 === 0 ? picture?.width : picture?.height) ?? Number.NaN,
    );
  });
  if (shape.kind === 'cuboid') expect(shape.edges.flat().every(Number.isFinite)).toBe(true);
  if (shape.kind === 'mask') {
    expect(maskArea(shape)).toBeGreaterThanOrEqual(0);
    const cells = maskCells(shape);
    if (cells) expect(cells.runs.every((run) => Number.isInteger(run) && run >= 0)).toBe(true);
  }
}

/** Many runs on a busy machine. */
const patience = { timeout: 120_000 };
const numRuns = 1500;
const contextsOf = (vector: Case): AnswerContext[] => {
  const context = contextOf(vector);
  return [context, { ...context, space: 'picture-pixels' }];
};

describe('a damaged reply', patience, () => {
  it('never fails, and what it gives is finite and inside its picture', () => {
    fc.assert(
      fc.property(anyDamaged, ({ vector, reply }) => {
        for (const context of contextsOf(vector)) {
          const answer = parseAnswer(reply, context);
          for (const shape of answer.shapes) expectSane(shape, context);
          expect(new Set(answer.shapes.map(({ id }) => id)).size).toBe(answer.shapes.length);
        }
      }),
      { numRuns },
    );
  });

  it('is read alike whole and in pieces', () => {
    fc.assert(
      fc.property(anyDamaged, fc.array(fc.nat(), { maxLength: 12 }), ({ vector, reply }, cuts) => {
        const context = contextOf(vector);
        const reader = createAnswerReader(context);
        for (const piece of inPieces(reply, cuts)) reader.feed(piece);
        expect(reader.finish()).toEqual(parseAnswer(reply, context));
      }),
      { numRuns },
    );
  });
});
