import type { ReportMessage, ReportReaders, ReportSource } from '../report-source';
import { answerHtml } from './answer-html';
import { fieldsHtml } from './fields-html';
import { foreign, type Html, nothing, tag, text } from './html';
import { mediumHtml, type Placed } from './medium-html';
import { safeUrl } from './safe-url';

export interface PlacedMessage {
  readonly message: ReportMessage;
  readonly id: string;
  readonly media: readonly Placed[];
}

/** One message: a person's as it was written, a reply read as Markdown, each with its pictures. */
export function messageHtml(placed: PlacedMessage, source: ReportSource, readers: ReportReaders): Html {
  const { message, id, media } = placed;
  const { words } = source;
  const figures = media.map((each) => mediumHtml(each, source));
  const isAnswer = message.role === 'assistant';
  const said = isAnswer
    ? answerHtml(message.text, readers, { idPrefix: `${id}-`, words })
    : tag('p', { class: 'said' }, text(message.text));
  return tag(
    'article',
    { class: message.role, id, 'aria-labelledby': `${id}-heading` },
    tag(
      'header',
      {},
      tag('h2', { id: `${id}-heading` }, text(message.heading)),
      ...message.marks.map((mark) =>
        tag('span', { class: mark.isWarning ? 'mark warning' : 'mark' }, foreign(mark.text)),
      ),
    ),
    isAnswer ? nothing : tag('div', { class: 'given' }, ...figures),
    reasoningHtml(message),
    message.text === '' ? nothing : said,
    fieldsHtml(message, words),
    ...(isAnswer ? figures : []),
    sourcesHtml(message, words),
    failureHtml(message),
    ...message.notes.map((note) => tag('p', { class: 'note' }, text(note))),
    factsHtml(message, words),
  );
}

function reasoningHtml({ reasoning }: ReportMessage): Html {
  if (reasoning === null) return nothing;
  return tag(
    'details',
    { class: 'reasoning' },
    tag('summary', {}, text(reasoning.summary)),
    tag('div', { class: 'thoughts' }, text(reasoning.text)),
  );
}

function failureHtml({ failure }: ReportMessage): Html {
  if (failure === null) return nothing;
  return tag('p', { class: 'failure' }, tag('strong', {}, text(failure.title)), text(` ${failure.hint}`));
}

function sourcesHtml({ sources }: ReportMessage, words: ReportSource['words']): Html {
  if (sources.length === 0) return nothing;
  const items = sources.map(({ title, url }) => {
    const href = safeUrl(url);
    const name = foreign(title === '' ? url : title);
    return tag(
      'li',
      {},
      href === null
        ? name
        : tag('a', { href, target: '_blank', rel: 'noopener noreferrer', title: href }, name),
    );
  });
  return tag('section', { class: 'sources' }, tag('h3', {}, text(words.sources)), tag('ol', {}, ...items));
}

function factsHtml({ facts }: ReportMessage, words: ReportSource['words']): Html {
  if (facts.length === 0) return nothing;
  return tag(
    'ul',
    { class: 'facts', 'aria-label': words.facts },
    ...facts.map((fact) => tag('li', {}, foreign(fact))),
  );
}
