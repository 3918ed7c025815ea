import * as fc from 'fast-check';
import type { ExportMedium, ExportSource, Finding } from '../export-source';
import { correctedShapes } from './random-shapes';

function finding(width: number, height: number, isVideo: boolean): fc.Arbitrary<Finding> {
  const sent = { width: Math.ceil(width / 28) * 28, height: Math.ceil(height / 28) * 28 };
  const facts = fc.record({
    sent: fc.constant(sent),
    answer: fc.record({
      model: fc.constantFrom('qwen3-vl-plus', 'qwen2.5-vl-7b-instruct'),
      provider: fc.constant('demo'),
      prompt: fc.string({ unit: 'grapheme', maxLength: 20 }),
      space: fc.constantFrom('relative-1000' as const, 'sent-pixels' as const, 'percent' as const),
      whySpace: fc.constantFrom('profile' as const, 'chosen' as const),
      createdAt: fc.constant('2026-01-02T03:04:05.000Z'),
    }),
  });
  return fc
    .tuple(facts, correctedShapes(width, height, isVideo))
    .map(([told, corrected]) => ({ ...told, ...corrected }));
}

const names = fc.oneof(
  fc.constantFrom('cat.jpg', 'Cat.png', 'a/b\\c.png', 'CON.jpg', '..', '', '=cmd.csv', '图 1.webp', 'x.tar.gz'),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
);

const medium: fc.Arbitrary<ExportMedium> = fc
  .record({
    name: names,
    width: fc.oneof({ weight: 6, arbitrary: fc.integer({ min: 16, max: 300 }) }, fc.integer({ min: 300, max: 4000 })),
    height: fc.oneof({ weight: 6, arbitrary: fc.integer({ min: 16, max: 300 }) }, fc.integer({ min: 300, max: 4000 })),
    isVideo: fc.boolean(),
  })
  .chain(({ name, width, height, isVideo }) => {
    const facts = { kind: isVideo ? ('video' as const) : ('picture' as const), name, width, height, number: 1 };
    return fc
      .array(finding(width, height, isVideo), { minLength: 1, maxLength: 2 })
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
