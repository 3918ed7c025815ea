import type { ReportEvent, ReportMedium, ReportSource } from '../report-source';
import { foreign, type Html, join, nothing, tag, text } from './html';
import { tableHtml } from './objects-html';
import { swatch } from './swatch';

const line = { width: 1000, row: 14, bar: 8 } as const;
/** More lines would be as tall as the table below them. */
const mostLines = 40;

/** The moments that a reply names in a video: as bands along its time, and as a list. */
export function eventsHtml(medium: ReportMedium, words: ReportSource['words']): Html {
  const { events } = medium;
  if (events.length === 0) return nothing;
  const hasDetails = events.some(({ details }) => details !== '');
  const rows = events.map(({ colour, name, times, details }) =>
    tag(
      'tr',
      {},
      tag('td', { class: 'numbers' }, swatch(colour.fill), text(times)),
      tag('td', {}, foreign(name)),
      hasDetails ? tag('td', { class: 'details' }, foreign(details)) : nothing,
    ),
  );
  const columns = [words.time, words.event, ...(hasDetails ? [words.details] : [])];
  return join(bandsHtml(medium, words), tableHtml(columns, rows));
}

function bandsHtml({ events, durationSeconds }: ReportMedium, words: ReportSource['words']): Html {
  const longest = events.reduce((most, { to }) => Math.max(most, to), durationSeconds ?? 0);
  if (!(longest > 0) || events.length > mostLines) return nothing;
  const bands = events.map((event, index) => bandHtml(event, index, longest));
  const height = events.length * line.row;
  const size = { viewBox: `0 0 ${line.width} ${height}`, width: line.width, height };
  return tag('svg', { class: 'bands', ...size, role: 'img', 'aria-label': words.events }, ...bands);
}

function bandHtml({ from, to, colour, name, times }: ReportEvent, index: number, longest: number): Html {
  const share = (seconds: number) =>
    Math.round((Math.min(Math.max(seconds, 0), longest) / longest) * line.width);
  const y = index * line.row + (line.row - line.bar) / 2;
  const width = Math.max(4, share(to) - share(from));
  const x = Math.min(share(from), line.width - width);
  return join(
    tag('rect', { class: 'track', x: 0, y: y + line.bar / 2 - 0.5, width: line.width, height: 1 }),
    tag(
      'rect',
      { x, y, width, height: line.bar, rx: 2, fill: colour.fill },
      tag('title', {}, text(`${times} ${name}`)),
    ),
  );
}
