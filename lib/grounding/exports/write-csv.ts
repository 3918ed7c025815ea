import { csvText } from '@/lib/core/csv-text';
import type { Shape } from '../shape';
import { boundsOf } from '../shape-pixels';
import { classOf, writingOf } from './class-names';
import { type ExportWriter, everySort, sortOf, type WritableMedium } from './export-writer';
import { maskJson } from './mask-json';
import { pairsOf, rounded } from './rounded';

interface Row {
  readonly medium: WritableMedium;
  readonly shape: Shape;
}

interface Column {
  readonly name: string;
  readonly cell: (row: Row) => string | number | null;
}

const baseColumns: readonly Column[] = [
  { name: 'image', cell: ({ medium }) => medium.file },
  { name: 'label', cell: ({ shape }) => classOf(shape) },
  ...(['x_min', 'y_min', 'x_max', 'y_max'] as const).map((name, index) => ({
    name,
    cell: ({ shape }: Row) => boundsIn(shape)[index] ?? null,
  })),
  { name: 'image_width', cell: ({ medium }) => medium.width },
  { name: 'image_height', cell: ({ medium }) => medium.height },
];

/** Left out where no row has anything to say in them. */
const furtherColumns: readonly Column[] = [
  { name: 'kind', cell: ({ shape }) => (shape.kind === 'box' ? null : sortOf(shape)) },
  {
    name: 'points',
    cell: ({ shape }) => (shape.kind === 'polygon' ? pointList(pairsOf(shape.coords)) : null),
  },
  { name: 'corners', cell: ({ shape }) => (shape.kind === 'cuboid' ? pointList(shape.corners) : null) },
  {
    name: 'mask',
    cell: ({ shape }) => (shape.kind === 'mask' ? JSON.stringify(maskJson(shape, 'packed')) : null),
  },
  { name: 'start_seconds', cell: ({ shape }) => (shape.kind === 'event' ? rounded(shape.coords[0]) : null) },
  { name: 'end_seconds', cell: ({ shape }) => (shape.kind === 'event' ? rounded(shape.coords[1]) : null) },
  { name: 'text', cell: ({ shape }) => writingOf(shape) },
  { name: 'correction', cell: ({ shape }) => shape.correction?.kind ?? null },
];

/** One row per shape, UTF-8 without a byte order mark. */
export const csvWriter: ExportWriter = {
  holds: { picture: everySort, video: everySort },
  holdsAttributes: true,
  holdsWriting: true,
  isPerAnswer: false,
  tellsCorrections: 'beside',
  write: (media, base) => [{ name: `${base}.csv`, mediaType: 'text/csv', content: tableOf(media) }],
};

function tableOf(media: readonly WritableMedium[]): string {
  const rows = media.flatMap((medium) => medium.shapes.map((shape) => ({ medium, shape })));
  const needed = [...furtherColumns, ...attributeColumns(rows)].filter(({ cell }) =>
    rows.some((row) => cell(row) !== null),
  );
  const columns = [...baseColumns, ...needed];
  return csvText([
    columns.map(({ name }) => name),
    ...rows.map((row) => columns.map(({ name, cell }) => (name === 'kind' ? sortOf(row.shape) : cell(row)))),
  ]);
}

function attributeColumns(rows: readonly Row[]): readonly Column[] {
  const names = new Set(rows.flatMap(({ shape }) => Object.keys(shape.attributes)));
  return [...names].map((name) => ({
    name: `attributes.${name}`,
    cell: ({ shape }) => {
      const value = Object.hasOwn(shape.attributes, name) ? shape.attributes[name] : undefined;
      if (value === undefined) return null;
      return typeof value === 'number' ? value : String(value);
    },
  }));
}

function boundsIn(shape: Shape): readonly number[] {
  if (shape.kind === 'event') return [];
  return boundsOf(shape.coords).map(rounded);
}

/** As JSON, which no spreadsheet takes for a formula. */
function pointList(points: readonly (readonly number[])[]): string {
  return JSON.stringify(points.map((point) => point.map(rounded)));
}
