import type { FieldValue } from '@/lib/conversation/rows';
import { isRecord } from '@/lib/core/is-record';

export interface Field {
  readonly kind: 'field';
  /** JSON Pointer (RFC 6901) into the list of documents. */
  readonly pointer: string;
  readonly name: string;
  readonly depth: number;
  readonly said: FieldValue;
}

/** What holds the rows behind it that are one deeper; `count`: of what it holds. */
export interface FieldGroup {
  readonly kind: 'group';
  readonly pointer: string;
  readonly name: string;
  readonly depth: number;
  readonly count: number;
}

/** A list of things alike, a line each. A cell is null where that thing has no such field. */
export interface FieldGrid {
  readonly kind: 'grid';
  readonly pointer: string;
  readonly name: string;
  readonly depth: number;
  readonly columns: readonly string[];
  readonly lines: readonly (readonly (Field | null)[])[];
}

export type FieldRow = Field | FieldGroup | FieldGrid;

/** A wider list is easier to read line by line. */
const mostColumns = 8;
/** No deeper nesting is shown as such; below it stands what is there, as JSON. */
const deepest = 8;

/** The rows of all documents, flattened in their order; the pointers count the documents first. */
export function fieldRows(documents: readonly unknown[]): readonly FieldRow[] {
  return documents.flatMap((document, index) => {
    const pointer = `/${index}`;
    if (documents.length > 1) return rowsOf(document, pointer, String(index + 1), 0);
    if (isRecord(document)) return entriesOf(document, pointer, 0);
    return Array.isArray(document) ? listOf(document, pointer, '', 0) : [];
  });
}

/** All fields, those in grids among them. */
export function fieldsOf(rows: readonly FieldRow[]): readonly Field[] {
  return rows.flatMap((row) =>
    row.kind === 'field'
      ? [row]
      : row.kind === 'grid'
        ? row.lines.flat().filter((cell): cell is Field => cell !== null)
        : [],
  );
}

function rowsOf(value: unknown, pointer: string, name: string, depth: number): readonly FieldRow[] {
  if (isScalar(value)) return [{ kind: 'field', pointer, name, depth, said: value }];
  if (depth >= deepest) return [{ kind: 'field', pointer, name, depth, said: JSON.stringify(value) ?? '' }];
  if (Array.isArray(value)) return listOf(value, pointer, name, depth);
  if (!isRecord(value)) return [];
  return [
    { kind: 'group', pointer, name, depth, count: Object.keys(value).length },
    ...entriesOf(value, pointer, depth + 1),
  ];
}

function entriesOf(record: Readonly<Record<string, unknown>>, pointer: string, depth: number) {
  return Object.entries(record).flatMap(([name, value]) =>
    rowsOf(value, `${pointer}/${escaped(name)}`, name, depth),
  );
}

function listOf(list: readonly unknown[], pointer: string, name: string, depth: number): readonly FieldRow[] {
  const grid = gridOf(list, pointer, name, depth);
  if (grid !== null) return [grid];
  const isRoot = name === '';
  return [
    ...(isRoot ? [] : [{ kind: 'group', pointer, name, depth, count: list.length } as const]),
    ...list.flatMap((value, index) =>
      rowsOf(value, `${pointer}/${index}`, String(index + 1), isRoot ? depth : depth + 1),
    ),
  ];
}

function gridOf(list: readonly unknown[], pointer: string, name: string, depth: number): FieldGrid | null {
  const records = list.filter((one) => isRecord(one) && Object.values(one).every(isScalar)).filter(isRecord);
  const columns = [...new Set(records.flatMap((record) => Object.keys(record)))];
  const isGrid = records.length === list.length && list.length > 0 && columns.length > 0;
  if (!isGrid || columns.length > mostColumns) return null;
  const lines = records.map((record, index) =>
    columns.map((column): Field | null => {
      const said = Object.hasOwn(record, column) ? record[column] : undefined;
      if (!isScalar(said)) return null;
      return { kind: 'field', pointer: `${pointer}/${index}/${escaped(column)}`, name: column, depth, said };
    }),
  );
  return { kind: 'grid', pointer, name, depth, columns, lines };
}

function isScalar(value: unknown): value is FieldValue {
  return (
    value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
  );
}

/** A name as a part of a JSON Pointer. */
export function escaped(name: string): string {
  return name.replaceAll('~', '~0').replaceAll('/', '~1');
}
