import type { ReportField, ReportMessage, ReportSource, ReportValue } from '../report-source';
import { foreign, type Html, join, nothing, tag, text } from './html';
import { tableHtml } from './objects-html';

type Words = ReportSource['words'];

/** Deeper indents would leave no room for names. */
const deepestIndent = 4;

/** The data of a reply as a table, with what a person corrected in it and what the model had said there. */
export function fieldsHtml({ fields }: ReportMessage, words: Words): Html {
  if (fields.length === 0) return nothing;
  const [only] = fields;
  const table =
    fields.length === 1 && only?.kind === 'grid'
      ? gridHtml(only, words)
      : tableHtml(
          [words.field, words.value],
          fields.map((field) => rowHtml(field, words)),
        );
  return tag('section', { class: 'fields', 'aria-label': words.fields }, table);
}

function rowHtml(field: ReportField, words: Words): Html {
  const indent = `depth-${Math.min(deepestIndent, field.depth)}`;
  const name = tag('th', { scope: 'row', class: indent }, foreign(field.name));
  if (field.kind === 'field') return tag('tr', {}, name, tag('td', {}, valueHtml(field.value, words)));
  return tag('tr', {}, name, tag('td', {}, field.kind === 'grid' ? gridHtml(field, words) : nothing));
}

function gridHtml({ columns, lines }: Extract<ReportField, { kind: 'grid' }>, words: Words): Html {
  const rows = lines.map((line) =>
    tag('tr', {}, ...line.map((value) => tag('td', {}, valueHtml(value, words)))),
  );
  return tableHtml(columns, rows);
}

function valueHtml({ text: now, said }: ReportValue, words: Words): Html {
  if (said === null) return foreign(now);
  const before = tag('span', { class: 'before' }, text(`${words.said} `), foreign(said));
  return join(tag('strong', {}, foreign(now)), text(' '), before);
}
