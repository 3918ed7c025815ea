import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addedShapeId,
  applyCorrections,
  type CorrectionStep,
  type Corrections,
  lastGivenLabel,
  lastStep,
  noCorrections,
  redone,
  undone,
  withStep,
  withStepInstead,
} from './corrections';
import type { Shape } from './shape';

const facts = { isImageAssumed: false, attributes: {}, span: [3, 9] } as const;
const said: readonly Shape[] = [
  { ...facts, id: 's1', imageIndex: 0, label: 'cat', kind: 'box', coords: [10, 10, 50, 40] },
  { ...facts, id: 's2', imageIndex: 0, label: 'nose', kind: 'point', coords: [20, 20] },
  {
    ...facts,
    id: 's3',
    imageIndex: 1,
    label: null,
    kind: 'polygon',
    coords: [0, 0, 9, 0, 9, 9],
    isClosed: true,
  },
  {
    ...facts,
    id: 's4',
    imageIndex: 0,
    label: 'rug',
    kind: 'mask',
    coords: [0, 0, 8, 8],
    mask: { kind: 'runs', width: 1, height: 1, runs: [0, 1] },
  },
];

const done = (...steps: CorrectionStep[]) => steps.reduce(withStep, noCorrections);
const shapesOf = (corrections: Corrections) => applyCorrections(said, corrections).shapes;
const shapeOf = (corrections: Corrections, id: string) => shapesOf(corrections).find((one) => one.id === id);

const ids = fc.subarray(['s1', 's2', 's3', 's4', 'added-1', 'added-2', 'nobody'], { minLength: 1 });
const coords = fc.array(fc.oneof(fc.integer({ min: 0, max: 90 }), fc.constant(Number.NaN)), { maxLength: 7 });
const label = fc.constantFrom(null, 'cat', 'dog', '');

/** Something a person may do next; `add` gets its id when it is done. */
const deed = fc.oneof(
  fc
    .array(fc.record({ shapeId: ids.map(([id]) => id ?? ''), coords }), { minLength: 1, maxLength: 3 })
    .map((changes) => ({ kind: 'reshape' as const, changes })),
  fc.record({ kind: fc.constant('rename' as const), shapeIds: ids, label }),
  fc.record({ kind: fc.constant('remove' as const), shapeIds: ids }),
  fc.record({ kind: fc.constant('revert' as const), shapeIds: ids }),
  fc.record({ kind: fc.constant('add' as const), label }),
  fc.constantFrom({ kind: 'undo' as const }, { kind: 'redo' as const }),
);
type Deed = typeof deed extends fc.Arbitrary<infer One> ? One : never;

function doNext(before: Corrections, next: Deed): Corrections {
  if (next.kind === 'undo') return undone(before);
  if (next.kind === 'redo') return redone(before);
  if (next.kind !== 'add') return withStep(before, next);
  const shape = { kind: 'box', id: addedShapeId(before), label: next.label, imageIndex: 0 } as const;
  return withStep(before, { kind: 'add', shape: { ...shape, coords: [1, 2, 30, 40] } });
}

const histories = fc.array(deed, { maxLength: 25 }).map((deeds) => deeds.reduce(doNext, noCorrections));

describe('whatever was done', () => {
  it('keeps ids apart, loses nothing that was said, and marks what differs', () => {
    fc.assert(
      fc.property(histories, (corrections) => {
        const { shapes, removedShapes } = applyCorrections(said, corrections);
        const shown = shapes.map(({ id }) => id);
        expect(new Set(shown).size).toBe(shown.length);
        const fromModel = [...shown.filter((id) => id.startsWith('s')), ...removedShapes.map(({ id }) => id)];
        expect(fromModel.toSorted()).toEqual(said.map(({ id }) => id));
        for (const shape of shapes) {
          expect(shape.coords.every(Number.isFinite)).toBe(true);
          const before = said.find(({ id }) => id === shape.id);
          if (shape.correction?.kind === 'changed') expect(shape.correction.from).toBe(before);
          else if (shape.correction) expect(before).toBeUndefined();
          else expect(shape).toBe(before);
        }
      }),
    );
  });

  it('is undone and redone exactly, step by step', () => {
    fc.assert(
      fc.property(histories, deed, (corrections, next) => {
        const after = doNext(corrections, next);
        if (next.kind !== 'undo' && next.kind !== 'redo') {
          expect(shapesOf(undone(after))).toEqual(shapesOf(corrections));
          expect(redone(undone(after))).toEqual(after);
        }
        let back = after;
        while (lastStep(back) !== null) back = undone(back);
        expect(shapesOf(back)).toBe(said);
        while (back.doneCount < after.doneCount) back = redone(back);
        expect(back).toEqual(after);
      }),
    );
  });

  it('gives an added shape an id that was never used', () => {
    fc.assert(
      fc.property(histories, (corrections) => {
        const added = corrections.steps.flatMap((step) => (step.kind === 'add' ? [step.shape.id] : []));
        expect(added).not.toContain(addedShapeId(corrections));
        expect(new Set(added).size).toBe(added.length);
      }),
    );
  });

  it('goes back to what the model said', () => {
    fc.assert(
      fc.property(histories, (corrections) => {
        const { shapes, removedShapes } = applyCorrections(said, corrections);
        const all = [...shapes, ...removedShapes].map(({ id }) => id);
        const reverted = withStep(corrections, { kind: 'revert', shapeIds: all });
        expect(applyCorrections(said, reverted)).toEqual({ shapes: said, removedShapes: [] });
      }),
    );
  });
});

it('reverts one alone', () => {
  const corrections = done(
    { kind: 'rename', shapeIds: ['s1', 's2'], label: 'dog' },
    { kind: 'remove', shapeIds: ['s3'] },
    { kind: 'revert', shapeIds: ['s2', 's3'] },
  );
  expect(shapesOf(corrections).map(({ label: name }) => name)).toEqual(['dog', 'nose', null, 'rug']);
  expect(applyCorrections(said, corrections).removedShapes).toEqual([]);
});

it('knows a shape that is back where the model put it', () => {
  const away = done({ kind: 'reshape', changes: [{ shapeId: 's1', coords: [11, 10, 51, 40] }] });
  expect(shapeOf(away, 's1')?.correction).toEqual({ kind: 'changed', from: said[0] });
  const back = withStep(away, { kind: 'reshape', changes: [{ shapeId: 's1', coords: [10, 10, 50, 40] }] });
  expect(shapeOf(back, 's1')).toBe(said[0]);
});

it('sorts the corners of a box and refuses what its kind does not have', () => {
  const reshape = (shapeId: string, to: readonly number[]) =>
    shapeOf(done({ kind: 'reshape', changes: [{ shapeId, coords: to }] }), shapeId)?.coords;
  expect(reshape('s1', [50, 40, 10, 20])).toEqual([10, 20, 50, 40]);
  expect(reshape('s1', [50, 40])).toEqual([10, 10, 50, 40]);
  expect(reshape('s2', [5, Number.NaN])).toEqual([20, 20]);
  expect(reshape('s3', [1, 1, 9, 0, 9, 9, 4, 4])).toEqual([0, 0, 9, 0, 9, 9]);
  expect(reshape('s4', [1, 1, 5, 5])).toEqual([0, 0, 8, 8]);
});

it('numbers added shapes past those that were undone', () => {
  const add = (before: Corrections) => doNext(before, { kind: 'add', label: null });
  const twice = add(add(undone(add(noCorrections))));
  expect(applyCorrections(said, twice).shapes.slice(said.length)).toHaveLength(2);
});

it('counts a move whose key is held as one', () => {
  const step = (x: number): CorrectionStep => ({
    kind: 'reshape',
    changes: [{ shapeId: 's2', coords: [x, 20] }],
  });
  const moved = withStepInstead(withStep(noCorrections, step(21)), step(22));
  expect(moved).toEqual({ steps: [step(22)], doneCount: 1 });
});

it('remembers the label that was given last and still holds', () => {
  const named = done(
    { kind: 'rename', shapeIds: ['s1'], label: 'dog' },
    { kind: 'rename', shapeIds: ['s2'], label: null },
  );
  expect(lastGivenLabel(named)).toBe('dog');
  expect(lastGivenLabel(undone(undone(named)))).toBeNull();
});
