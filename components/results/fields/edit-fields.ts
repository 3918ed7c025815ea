import type { FieldEdits, FieldValue } from '@/lib/conversation/rows';
import { isRecord } from '@/lib/core/is-record';
import { escaped, type Field } from './field-rows';

/** The value as it is now: as a person put it, else as the model said it. */
export function valueNow({ pointer, said }: Field, edits: FieldEdits): FieldValue {
  return Object.hasOwn(edits, pointer) ? (edits[pointer] ?? null) : said;
}

/** As it is shown and written: nothing for null. */
export function textOf(value: FieldValue): string {
  return value === null ? '' : String(value);
}

/** With these words in the place of the field's; a value that is the model's again is no edit. */
export function withEdit(edits: FieldEdits, field: Field, text: string): FieldEdits {
  const { [field.pointer]: _, ...others } = edits;
  const value = likeSaid(field.said, text);
  return value === field.said ? others : { ...others, [field.pointer]: value };
}

/** Numbers stay numbers and truths truths as long as the words can be read so; anything else is text. */
function likeSaid(said: FieldValue, text: string): FieldValue {
  const plain = text.trim();
  if (typeof said === 'number' && /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:e[+-]?\d+)?$/i.test(plain)) {
    return Number(plain);
  }
  if (typeof said === 'boolean' && (plain === 'true' || plain === 'false')) return plain === 'true';
  return said === null && plain === '' ? null : text;
}

/** The documents with the edits in their places. */
export function applyEdits(documents: readonly unknown[], edits: FieldEdits): readonly unknown[] {
  return documents.map((document, index) => edited(document, `/${index}`, edits));
}

function edited(value: unknown, pointer: string, edits: FieldEdits): unknown {
  if (Object.hasOwn(edits, pointer)) return edits[pointer];
  if (Array.isArray(value)) return value.map((one, index) => edited(one, `${pointer}/${index}`, edits));
  if (!isRecord(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [name, edited(one, `${pointer}/${escaped(name)}`, edits)]),
  );
}
