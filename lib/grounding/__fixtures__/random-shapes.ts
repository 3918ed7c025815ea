import * as fc from 'fast-check';
import { cuboidCorners } from '../cuboid';
import type { Shape } from '../shape';

const labels = fc.oneof(
  fc.constant(null),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.string({ unit: 'binary', maxLength: 6 }),
  fc.constantFrom(
    'cat',
    'dog',
    'Cat',
    '=1+1',
    '-2',
    "'=x",
    '@SUM(A1)',
    'a,b',
    'say "hi"',
    'two\nlines',
    'a\r\nb',
    '\ttab',
    '<b>&amp;</b>',
    ']]>',
    '猫',
    '👨‍👩‍👧',
    '\u2028',
    ' padded ',
    'x: y # z',
    '\\u0041',
    '',
    'cut \ud83d',
    'null',
    '__proto__',
    'constructor',
  ),
);

const attributes = fc.dictionary(
  fc.constantFrom('color', 'sub_label', '__proto__', 'a b', '<x>', 'time'),
  fc.oneof(fc.string({ unit: 'grapheme', maxLength: 8 }), fc.integer(), fc.boolean()),
  { maxKeys: 2 },
);

const part = fc.double({ min: 0, max: 1, noNaN: true });

/** Two places on a side, at least half a pixel apart. */
function span(side: number) {
  return fc.tuple(part, part).map(([a, b]) => {
    const from = a * (side - 0.5);
    return [from, from + 0.5 + b * (side - 0.5 - from)] as const;
  });
}

/** Cells at random, in runs; now and then a picture that cannot be read. */
const masks = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 12 }), fc.infiniteStream(fc.nat({ max: 9 })))
      .map(([width, height, stream]) => ({ kind: 'runs', width, height, runs: runsWithin(width * height, stream) })),
  },
  fc.constant({ kind: 'png', dataUrl: 'data:image/png;base64,AAAA' }),
);

function runsWithin(cells: number, stream: Iterable<number>): number[] {
  const runs: number[] = [];
  let left = cells;
  for (const run of stream) {
    runs.push(Math.min(run, left));
    left -= Math.min(run, left);
    if (left === 0) return runs;
  }
  return runs;
}

function geometry(width: number, height: number): fc.Arbitrary<object> {
  const point = fc.tuple(part, part).map(([x, y]) => [x * width, y * height] as const);
  const box = fc
    .tuple(span(width), span(height))
    .map(([[x1, x2], [y1, y2]]) => [x1, y1, x2, y2] as const);
  const turn = fc.double({ min: -1, max: 1, noNaN: true });
  const metres = fc.double({ min: 0.05, max: 4, noNaN: true });
  const inSpace = fc
    .tuple(turn, turn, metres, metres, metres, metres, turn, turn, turn)
    .map((numbers) => cuboidCorners(numbers, 'qwen'));
  return fc.oneof(
    { weight: 3, arbitrary: box.map((coords) => ({ kind: 'box', coords })) },
    point.map((coords) => ({ kind: 'point', coords })),
    fc
      .tuple(fc.array(point, { minLength: 3, maxLength: 6 }), fc.boolean())
      .map(([points, isClosed]) => ({ kind: 'polygon', coords: points.flat(), isClosed })),
    fc.tuple(box, masks).map(([coords, mask]) => ({ kind: 'mask', coords, mask })),
    fc.tuple(box, inSpace).map(([coords, places]) => ({
      kind: 'cuboid',
      coords,
      corners: places,
      edges: [coords],
    })),
  );
}

const event = fc
  .tuple(part, part)
  .map(([a, b]) => ({ kind: 'event', coords: [Math.min(a, b) * 60, Math.max(a, b) * 60] }));

/** One reply's shapes as a person left them, and what was taken away. */
export interface CorrectedList {
  readonly shapes: readonly Shape[];
  readonly removedShapes: readonly Shape[];
}

const fates = fc.constantFrom('kept', 'kept', 'kept', 'renamed', 'moved', 'added', 'removed');

/** Shapes of every kind with a fate each: as said, renamed, given the place of another of its kind, added or removed. */
export function correctedShapes(width: number, height: number, isVideo: boolean): fc.Arbitrary<CorrectedList> {
  const where = isVideo ? fc.oneof(event, geometry(width, height)) : geometry(width, height);
  const facts = fc.record({ label: labels, attributes, isWriting: fc.boolean(), where, fate: fates });
  return fc.array(facts, { minLength: 1, maxLength: 7 }).map((list) => {
    const all = list.map(({ where: place, isWriting, label, fate, ...rest }, index) => {
      const writing = isWriting && label !== null ? { isWriting: true } : {};
      const said = { id: `s${index + 1}`, imageIndex: 0, isImageAssumed: false, span: [index, index + 1] };
      const shape = { ...said, ...rest, label, ...writing, ...place } as unknown as Shape;
      return { fate, shape };
    });
    const boxes = all.flatMap(({ shape }) => (shape.kind === 'box' ? [shape] : []));
    return {
      shapes: all.filter(({ fate }) => fate !== 'removed').map(({ fate, shape }) => asLeft(shape, fate, boxes[0])),
      removedShapes: all.filter(({ fate }) => fate === 'removed').map(({ shape }) => shape),
    };
  });
}

function asLeft(shape: Shape, fate: string, box: Shape | undefined): Shape {
  if (fate === 'added') return { ...shape, correction: { kind: 'added' } };
  const correction = { kind: 'changed', from: shape } as const;
  if (fate === 'renamed') return { ...shape, label: 'renamed', correction };
  if (fate !== 'moved' || shape.kind !== 'box' || box?.kind !== 'box') return shape;
  return { ...shape, coords: box.coords, correction };
}
