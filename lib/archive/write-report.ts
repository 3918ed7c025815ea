import { contentPolicy } from './report/content-policy';
import { foreign, type Html, nothing, ownText, tag, text } from './report/html';
import { messageHtml, type PlacedMessage } from './report/message-html';
import { reportScript } from './report/report-script';
import { mediumRules, reportStyle } from './report/report-style';
import type { ReportPicture, ReportReaders, ReportSource } from './report-source';

/** A report, to be saved or to be laid out where its own head does not count. */
export interface WrittenReport {
  /** The pieces of the one HTML file, in order. */
  readonly file: readonly string[];
  /** What stands in its body, without its script. */
  readonly body: readonly string[];
  readonly style: string;
}

/**
 * Writes the report. Its file fetches nothing: its own policy allows its one style sheet and its one script, by their
 * hashes, and pictures that it holds itself. Whatever the texts of the source say, they are shown and never obeyed.
 * Masks must be decoded.
 */
export async function writeReport(source: ReportSource, readers: ReportReaders): Promise<WrittenReport> {
  const messages = place(source);
  const media = messages.flatMap((message) => message.media);
  const style = ownText(`${reportStyle}${media.map((each) => mediumRules(each, source)).join('')}`);
  const script = ownText(reportScript);
  const content = [
    openingHtml(source),
    contentsHtml(messages, source),
    ...messages.map((message) => messageHtml(message, source, readers)),
    tag('footer', {}, ...source.closing.map((line) => tag('p', {}, text(line)))),
  ];
  const body = [...pictureStore(source.pictures), tag('main', {}, ...content)];
  const file = [
    `<!doctype html>\n<html lang="${text(source.language)}">`,
    headHtml(source, style, await contentPolicy({ style, script })),
    '<body>',
    ...body,
    tag('script', {}, script),
    '</body></html>\n',
  ];
  return { file, body, style };
}

function headHtml({ title }: ReportSource, style: Html, policy: string): Html {
  return tag(
    'head',
    {},
    tag('meta', { charset: 'utf-8' }),
    tag('meta', { 'http-equiv': 'Content-Security-Policy', content: policy }),
    tag('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    tag('meta', { name: 'referrer', content: 'no-referrer' }),
    tag('meta', { name: 'color-scheme', content: 'light dark' }),
    tag('title', {}, text(title)),
    tag('style', {}, style),
  );
}

function place({ messages }: ReportSource): readonly PlacedMessage[] {
  return messages.map((message, index) => ({
    message,
    id: `message-${index}`,
    media: message.media.map((medium, at) => ({ medium, id: `medium-${index}-${at}` })),
  }));
}

/** Each picture stands here once; wherever it is shown, it is drawn from here. */
function pictureStore(pictures: readonly ReportPicture[]): readonly Html[] {
  const images = pictures.map(({ dataUrl, size: { width, height } }, index) =>
    tag('image', { id: `picture-${index}`, href: dataUrl, width, height, preserveAspectRatio: 'none' }),
  );
  return [
    tag('svg', { class: 'store', width: 0, height: 0, 'aria-hidden': 'true' }, tag('defs', {}, ...images)),
  ];
}

function openingHtml({ title, about, words }: ReportSource): Html {
  const themes = (['system', 'light', 'dark'] as const).map((theme) =>
    tag(
      'label',
      { class: 'choice' },
      tag('input', {
        type: 'radio',
        name: 'theme',
        id: `theme-${theme}`,
        checked: theme === 'system',
        autocomplete: 'off',
      }),
      text(words[theme]),
    ),
  );
  return tag(
    'header',
    { class: 'opening' },
    tag('h1', {}, foreign(title)),
    ...about.map((line) => tag('p', {}, foreign(line))),
    tag('fieldset', { class: 'themes' }, tag('legend', {}, text(words.theme)), ...themes),
  );
}

/** As many questions as are worth a list of them. */
const fewestListed = 3;
const longestEntry = 90;

function contentsHtml(messages: readonly PlacedMessage[], { words }: ReportSource): Html {
  const questions = messages.filter(({ message }) => message.role === 'user');
  if (questions.length < fewestListed) return nothing;
  const items = questions.map(({ id, message }) => {
    const words = message.text.trim() === '' ? (message.media[0]?.caption ?? message.heading) : message.text;
    const entry = Array.from(words.replace(/\s+/g, ' ').trim()).slice(0, longestEntry).join('');
    return tag('li', {}, tag('a', { href: `#${id}` }, foreign(entry)));
  });
  return tag('nav', { 'aria-label': words.contents }, tag('ol', {}, ...items));
}
