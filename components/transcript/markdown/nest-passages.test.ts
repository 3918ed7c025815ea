import fc from 'fast-check';
import { expect, test } from 'vitest';
import { clipMarkings, type Marking, nestPassages } from './nest-passages';
import type { Passage } from './passages';

const length = 40;
const passages = fc
  .array(fc.tuple(fc.nat(length), fc.integer({ min: 1, max: 12 })), { maxLength: 10 })
  .map((found): readonly Passage[] =>
    found
      .map(([start, width], index) => ({ start, end: start + width, shapeIds: [`s${index}`] }))
      .sort((a, b) => a.start - b.start || b.end - a.end),
  );

/** The shapes that every character is marked for, from the outermost in. */
function painted(
  markings: readonly Marking[],
  around: readonly string[] = [],
): readonly (readonly string[])[] {
  const characters: (readonly string[])[] = Array.from({ length: length + 12 }, () => []);
  for (const { start, end, shapeId, within } of markings) {
    const names = [...around, shapeId];
    const inner = painted(within, names);
    for (let at = start; at < end; at += 1) characters[at] = inner[at]?.at(0) ? (inner[at] ?? names) : names;
  }
  return characters;
}

test('every character of a passage is marked once for it, and no other', () => {
  fc.assert(
    fc.property(passages, fc.nat(length), fc.nat(length), (found, one, other) => {
      const [from, to] = [Math.min(one, other), Math.max(one, other)];
      const marks = painted(nestPassages(found, from, to));
      marks.forEach((names, at) => {
        const said = found.filter(({ start, end }) => start <= at && at < end && at >= from && at < to);
        expect([...names].sort()).toEqual(said.map(({ shapeIds }) => shapeIds[0]).sort());
      });
    }),
  );
});

test('neighbours follow each other and lie within what is around them', () => {
  const check = (markings: readonly Marking[], from: number, to: number) => {
    let at = from;
    for (const { start, end, within } of markings) {
      expect(start).toBeGreaterThanOrEqual(at);
      expect(end).toBeGreaterThan(start);
      check(within, start, end);
      at = end;
    }
    expect(at).toBeLessThanOrEqual(to);
  };
  fc.assert(fc.property(passages, (found) => check(nestPassages(found, 0, length), 0, length)));
});

test('clipping what is nested is nesting what is clipped', () => {
  fc.assert(
    fc.property(passages, fc.nat(length), fc.nat(length), (found, one, other) => {
      const [from, to] = [Math.min(one, other), Math.max(one, other)];
      const whole = painted(clipMarkings(nestPassages(found, 0, length), from, to)).map((names) =>
        [...names].sort(),
      );
      const part = painted(nestPassages(found, from, to)).map((names) => [...names].sort());
      expect(whole).toEqual(part);
    }),
  );
});
