import type { ExportAnswer, ExportMedium, ExportSource, Finding } from '../export-source';
import type { Shape } from '../shape';

export const answered: ExportAnswer = {
  model: 'qwen3-vl-plus',
  provider: 'demo',
  prompt: 'Find every animal',
  space: 'relative-1000',
  whySpace: 'profile',
  createdAt: '2026-01-02T03:04:00.000Z',
};

/** What every shape has beside its kind and place. */
export const plainFacts = {
  label: 'cat',
  imageIndex: 0,
  isImageAssumed: false,
  attributes: {},
  span: [0, 1],
} as const;

/** One picture with one reply. */
export function exportOf(
  shapes: readonly Shape[],
  { width, height }: { width: number; height: number },
  finding: Partial<Finding> = {},
): ExportSource {
  const medium: ExportMedium = {
    kind: 'picture',
    number: 1,
    name: 'photo.jpg',
    hash: 'ab12',
    width,
    height,
    findings: [{ answer: answered, sent: { width, height }, shapes, removedShapes: [], ...finding }],
  };
  return { name: 'photo', createdAt: '2026-01-02T03:04:05.000Z', media: [medium] };
}
