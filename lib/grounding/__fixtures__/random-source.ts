import * as fc from 'fast-check';
import type { ExportMedium, ExportSource, Finding } from '../export-source';
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

function geometry(width: number, height: number): fc.Arbitrary<object> {
  const point = fc.tuple(part, part).map(([x, y]) => [x * width, y * height] as const);
  const box = fc
    .tuple(span(width), span(height))
    .map(([[x1, x2], [y1, y2]]) => [x1, y1, x2, y2] as const);
  const corners = fc.array(fc.tuple(part, part, part), { minLength: 8, maxLength: 8 });
  return fc.oneof(
    { weight: 3, arbitrary: box.map((coords) => ({ kind: 'box', coords })) },
    point.map((coords) => ({ kind: 'point', coords })),
    fc
      .tuple(fc.array(point, { minLength: 3, maxLength: 6 }), fc.boolean())
      .map(([points, isClosed]) => ({ kind: 'polygon', coords: points.flat(), isClosed })),
    fc.tuple(box, corners).map(([coords, places]) => ({
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

function shapes(of: fc.Arbitrary<object>): fc.Arbitrary<Shape[]> {
  const facts = fc.record({ label: labels, attributes, isWriting: fc.boolean(), where: of });
  return fc.array(facts, { minLength: 1, maxLength: 6 }).map((list) =>
    list.map(({ where, isWriting, label, ...rest }, index) => {
      const writing = isWriting && label !== null ? { isWriting: true } : {};
      const said = { id: `s${index + 1}`, imageIndex: 0, isImageAssumed: false, span: [0, 1] };
      return { ...said, ...rest, label, ...writing, ...where } as unknown as Shape;
    }),
  );
}

function finding(of: fc.Arbitrary<object>, width: number, height: number): fc.Arbitrary<Finding> {
  const sent = { width: Math.ceil(width / 28) * 28, height: Math.ceil(height / 28) * 28 };
  return fc.record({
    shapes: shapes(of),
    sent: fc.constant(sent),
    answer: fc.record({
      model: fc.constantFrom('qwen3-vl-plus', 'qwen2.5-vl-7b-instruct'),
      provider: fc.constant('demo'),
      prompt: fc.string({ unit: 'grapheme', maxLength: 20 }),
      space: fc.constantFrom('relative-1000' as const, 'sent-pixels' as const),
      createdAt: fc.constant('2026-01-02T03:04:05.000Z'),
    }),
  });
}

const names = fc.oneof(
  fc.constantFrom('cat.jpg', 'Cat.png', 'a/b\\c.png', 'CON.jpg', '..', '', '=cmd.csv', '图 1.webp', 'x.tar.gz'),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
);

const medium: fc.Arbitrary<ExportMedium> = fc
  .record({
    name: names,
    width: fc.integer({ min: 16, max: 4000 }),
    height: fc.integer({ min: 16, max: 4000 }),
    isVideo: fc.boolean(),
  })
  .chain(({ name, width, height, isVideo }) => {
    const of = isVideo ? fc.oneof(event, geometry(width, height)) : geometry(width, height);
    const facts = { kind: isVideo ? ('video' as const) : ('picture' as const), name, width, height, number: 1 };
    return fc
      .array(finding(of, width, height), { minLength: 1, maxLength: 2 })
      .map((findings) => ({ ...facts, hash: 'ab12', findings, ...(isVideo && { durationSeconds: 60 }) }));
  });

/** Media with shapes of every kind, under names that trouble formats. */
export const sources: fc.Arbitrary<ExportSource> = fc
  .array(medium, { minLength: 1, maxLength: 3 })
  .map((media) => ({
    name: 'conversation',
    createdAt: '2026-01-02T03:04:05.000Z',
    media: media.map((one, index) => ({ ...one, number: index + 1 })),
  }));
