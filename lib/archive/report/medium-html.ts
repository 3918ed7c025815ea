import type { ReportMedium, ReportPicture, ReportSource } from '../report-source';
import { eventsHtml } from './events-html';
import { foreign, fromShapes, type Html, join, nothing, tag, text } from './html';
import { objectsHtml } from './objects-html';
import { groupsOf, overlayOf } from './overlay';
import { swatch } from './swatch';

export interface Placed {
  readonly medium: ReportMedium;
  /** Tells it from every other medium of the report; the style sheet has rules of its own for it. */
  readonly id: string;
}

/** A picture or video with what a reply named on it, what shows and hides that, and the same in words. */
export function mediumHtml({ medium, id }: Placed, { pictures, words }: ReportSource): Html {
  const picture = medium.picture === null ? undefined : pictures[medium.picture];
  const isNamed = medium.shapes.length > 0 || medium.events.length > 0;
  return tag(
    'figure',
    { class: isNamed ? 'medium named' : 'medium', id },
    tag(
      'figcaption',
      {},
      tag('span', { class: 'name' }, foreign(medium.caption)),
      ...medium.facts.map((fact) => tag('span', { class: 'fact' }, foreign(fact))),
    ),
    picture === undefined ? nothing : pictureHtml(medium, picture, words),
    eventsHtml(medium, words),
    objectsHtml(medium, words),
  );
}

function pictureHtml(medium: ReportMedium, picture: ReportPicture, words: ReportSource['words']): Html {
  const { width, height } = picture.size;
  const overlay = overlayOf(medium, picture);
  const drawing = tag(
    'svg',
    {
      viewBox: `0 0 ${width} ${height}`,
      width,
      height,
      role: 'img',
      'aria-label': medium.summary || medium.caption,
      'data-unit': overlay.unit,
    },
    tag('use', { href: `#picture-${medium.picture ?? 0}` }),
    tag(
      'g',
      { class: 'overlay' },
      tag('g', { class: 'shapes' }, fromShapes(overlay.shapes)),
      tag('g', { class: 'names' }, fromShapes(overlay.names)),
    ),
  );
  const frame = { class: 'frame', tabindex: 0, role: 'group', 'aria-label': medium.caption };
  return join(tools(medium, words), tag('div', frame, drawing), groups(medium));
}

function tools({ shapes }: ReportMedium, words: ReportSource['words']): Html {
  const hasNames = shapes.some(({ shape }) => shape.isWriting !== true);
  return tag(
    'div',
    { class: 'tools' },
    shapes.length > 0 ? choice('show-overlay', words.overlays, true) : nothing,
    hasNames ? choice('show-names', words.names, true) : nothing,
    choice('full-size', words.fullSize, false),
    tag(
      'span',
      { class: 'zoom' },
      zoomButton('out', words.zoomOut, '\u2212'),
      zoomButton('in', words.zoomIn, '+'),
      tag('button', { type: 'button', 'data-zoom': 'fit' }, text(words.fit)),
    ),
  );
}

function choice(name: string, label: string, isOn: boolean): Html {
  const box = tag('input', { type: 'checkbox', class: name, checked: isOn, autocomplete: 'off' });
  return tag('label', { class: `choice for-${name}` }, box, text(label));
}

function zoomButton(way: 'in' | 'out', label: string, sign: string): Html {
  return tag('button', { type: 'button', 'data-zoom': way, 'aria-label': label, title: label }, text(sign));
}

/** A box to tick for all shapes of one name, where there is more than one name. */
function groups(medium: ReportMedium): Html {
  const found = groupsOf(medium);
  if (found.length < 2) return nothing;
  const labels = found.map(({ name, colour, count }, index) =>
    tag(
      'label',
      { class: 'choice' },
      tag('input', { type: 'checkbox', class: `show-${index}`, checked: true, autocomplete: 'off' }),
      swatch(colour.fill),
      foreign(name),
      tag('span', { class: 'count' }, text(String(count))),
    ),
  );
  return tag('div', { class: 'groups' }, ...labels);
}
