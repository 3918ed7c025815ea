import { textOf, valueNow } from '@/components/results/fields/edit-fields';
import { type Field, type FieldRow, fieldRows } from '@/components/results/fields/field-rows';
import { dataOf } from '@/components/results/result-kinds';
import type { ReportField, ReportValue } from '@/lib/archive/report-source';
import type { AssistantMessage, FieldEdits, UserMessage } from '@/lib/conversation/rows';
import type { RevisedAnswer } from '@/lib/grounding/revise-answer';

/** The data of a reply as it stands below it on screen, with a person's corrections; none where it is not about data. */
export function fieldsOf(
  message: AssistantMessage,
  { task }: UserMessage,
  answer: RevisedAnswer,
): readonly ReportField[] {
  const edits = message.fieldEdits ?? {};
  return fieldRows(dataOf({ message, task, answer })).map((row) => rowOf(row, edits));
}

function rowOf(row: FieldRow, edits: FieldEdits): ReportField {
  const { name, depth } = row;
  if (row.kind === 'field') return { kind: 'field', name, depth, value: valueWithSaid(row, edits) };
  if (row.kind === 'group') return { kind: 'group', name, depth };
  const lines = row.lines.map((line) => line.map((field) => valueWithSaid(field, edits)));
  return { kind: 'grid', name, depth, columns: row.columns, lines };
}

function valueWithSaid(field: Field | null, edits: FieldEdits): ReportValue {
  if (field === null) return { text: '', said: null };
  const isEdited = Object.hasOwn(edits, field.pointer);
  return { text: textOf(valueNow(field, edits)), said: isEdited ? textOf(field.said) : null };
}
