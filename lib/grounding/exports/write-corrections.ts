import { csvText } from '@/lib/core/csv-text';
import type { Shape } from '../shape';
import { classOf } from './class-names';
import { sortOf, type WritableMedium } from './export-writer';
import { rounded } from './rounded';

const columns = [
  'file',
  'model',
  'correction',
  'kind',
  'label',
  'coords',
  'said_label',
  'said_coords',
] as const;

/**
 * Everything that a person corrected as a table: `changed`, `added` or `removed`, with what it is now and what the model
 * had said. Coordinates as in the product's own JSON.
 */
export function correctionsTable(media: readonly WritableMedium[]): string {
  const rows = media.flatMap((medium) =>
    medium.findings.flatMap(({ answer, shapes, removedShapes }) =>
      [
        ...shapes.flatMap((shape) => rowOf(shape)),
        ...removedShapes.map((shape) => ['removed', sortOf(shape), null, null, ...saidOf(shape)]),
      ].map((cells) => [medium.file, answer.model, ...cells]),
    ),
  );
  return csvText([columns, ...rows]);
}

export function hasCorrections(media: readonly WritableMedium[]): boolean {
  return media.some(({ findings }) =>
    findings.some(
      ({ shapes, removedShapes }) => removedShapes.length > 0 || shapes.some(({ correction }) => correction),
    ),
  );
}

function rowOf(shape: Shape) {
  const { correction } = shape;
  if (correction === undefined) return [];
  const said = correction.kind === 'changed' ? saidOf(correction.from) : [null, null];
  return [[correction.kind, sortOf(shape), ...saidOf(shape), ...said]];
}

function saidOf(shape: Shape) {
  return [classOf(shape), JSON.stringify(shape.coords.map(rounded))];
}
