import type { FieldEdits, FieldValue } from '@/lib/conversation/rows';
import { csvText } from '@/lib/core/csv-text';
import { jsonText } from '@/lib/core/json-text';
import { applyEdits, valueNow } from './edit-fields';
import { type FieldRow, fieldsOf } from './field-rows';

type Cell = string | number | null;

/**
 * A list of things alike as a table of its own; everything else as a row for each field, with what the model said beside
 * what a person put in its place.
 */
export function fieldsTable(rows: readonly FieldRow[], edits: FieldEdits): readonly (readonly Cell[])[] {
  const [only] = rows;
  if (rows.length === 1 && only?.kind === 'grid') {
    const lines = only.lines.map((line) =>
      line.map((field) => (field === null ? null : cellOf(valueNow(field, edits)))),
    );
    return [only.columns, ...lines];
  }
  const fields = fieldsOf(rows);
  const hasEdits = Object.keys(edits).length > 0;
  const isOneDocument = fields.every(({ pointer }) => pointer.startsWith('/0/'));
  return [
    ['field', 'value', ...(hasEdits ? ['model_value'] : [])],
    ...fields.map((field) => [
      pathOf(field.pointer, isOneDocument ? 2 : 1),
      cellOf(valueNow(field, edits)),
      ...(hasEdits ? [Object.hasOwn(edits, field.pointer) ? cellOf(field.said) : null] : []),
    ]),
  ];
}

export function fieldsCsv(rows: readonly FieldRow[], edits: FieldEdits): string {
  return csvText(fieldsTable(rows, edits));
}

/** For pasting into a spreadsheet: cells between tabs, and nothing that it would run as a formula. */
export function fieldsClipboard(rows: readonly FieldRow[], edits: FieldEdits): string {
  const plain = (cell: Cell) => {
    if (typeof cell !== 'string') return String(cell ?? '');
    const flat = cell.replace(/[\t\r\n]+/g, ' ');
    return /^'*[=+\-@＝＋－＠]/.test(flat) ? `'${flat}` : flat;
  };
  return fieldsTable(rows, edits)
    .map((cells) => cells.map(plain).join('\t'))
    .join('\n');
}

/** The document as a person left it; several as a list. */
export function fieldsJson(documents: readonly unknown[], edits: FieldEdits): string {
  const left = applyEdits(documents, edits);
  return jsonText(left.length === 1 ? left[0] : left);
}

function cellOf(value: FieldValue): Cell {
  return typeof value === 'boolean' ? String(value) : value;
}

/** `/0/items/2/price` as `items.2.price`; lists count from 0 as in the JSON. */
function pathOf(pointer: string, from: number): string {
  const parts = pointer.split('/').slice(from);
  return parts.map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~')).join('.');
}
