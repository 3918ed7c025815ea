import type { ReportMedium, ReportSource } from '../report-source';
import { foreign, type Html, nothing, tag, text } from './html';
import { swatch } from './swatch';

/** As many as are looked through at a glance. */
const unfolded = 6;

/** What the overlay shows, in words: for those who do not see it, and for paper. */
export function objectsHtml({ shapes, summary }: ReportMedium, words: ReportSource['words']): Html {
  if (shapes.length === 0) return nothing;
  const hasDetails = shapes.some(({ details }) => details !== '');
  const rows = shapes.map(({ colour, name, numbers, details }, index) =>
    tag(
      'tr',
      { 'data-row': index },
      tag('td', {}, swatch(colour.fill), foreign(name)),
      tag('td', { class: 'numbers' }, text(numbers)),
      hasDetails ? tag('td', { class: 'details' }, foreign(details)) : nothing,
    ),
  );
  const columns = [words.object, words.place, ...(hasDetails ? [words.details] : [])];
  return tag(
    'details',
    { class: 'objects', open: shapes.length <= unfolded },
    tag('summary', {}, foreign(summary === '' ? words.objects : summary)),
    tableHtml(columns, rows),
  );
}

export function tableHtml(columns: readonly string[], rows: readonly Html[]): Html {
  const heads = columns.map((column) => tag('th', { scope: 'col' }, text(column)));
  const table = tag('table', {}, tag('thead', {}, tag('tr', {}, ...heads)), tag('tbody', {}, ...rows));
  return tag('div', { class: 'table' }, table);
}
