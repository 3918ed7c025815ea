import { NextIntlClientProvider } from 'next-intl';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { parseAnswer } from '@/lib/grounding/parse-answer';
import type { AnswerContext } from '@/lib/grounding/shape';
import messages from '@/lib/i18n/messages/en/transcript.json';
import { ColouredCode } from './coloured-code';
import { Markdown } from './markdown';
import { passagesBesideMath } from './math-passages';
import { MathProse } from './math-prose';
import { passagesOf } from './passages';
import { rewriteMath } from './rewrite-math';
import { SeekableVideoContext } from './seekable-video';

const picture: AnswerContext = {
  model: 'qwen3-vl-plus',
  media: 'image',
  images: [{ width: 1000, height: 1000 }],
};
const render = (children: ReactNode) =>
  renderToStaticMarkup(
    <NextIntlClientProvider locale="en" timeZone="UTC" messages={{ transcript: messages }}>
      {children}
    </NextIntlClientProvider>,
  );
const passagesIn = (text: string, context = picture) => passagesOf(text, parseAnswer(text, context).shapes);
const read = (text: string, context = picture, isGrowing = false) =>
  render(<Markdown text={text} isGrowing={isGrowing} passages={passagesIn(text, context)} />);

/** The text without its elements, entities read. */
const plain = (html: string) =>
  html.replace(/<[^>]*>/g, '').replace(/&(lt|gt|quot|amp|#x27);/g, (_, name: string) => entities[name] ?? '');
const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', amp: '&', '#x27': "'" };
const marks = (html: string) =>
  [...html.matchAll(/<mark data-shape="(s\d+)" role="presentation">(.*?)<\/mark>/gs)].map(
    ([, id, inside]) => [id, plain(inside ?? '')],
  );

const cat = '{"bbox_2d": [1, 2, 300, 400], "label": "cat"}';
const dog = '{"bbox_2d": [5, 6, 700, 800], "label": "dog"}';

test.each([
  ['fenced', `Here:\n\n\`\`\`json\n[\n  ${cat},\n  ${dog}\n]\n\`\`\``],
  ['bare', `Here:\n[${cat}, ${dog}]`],
  ['with carriage returns', `Here:\r\n\r\n\`\`\`json\r\n[\r\n  ${cat},\r\n  ${dog}\r\n]\r\n\`\`\``],
  ['in a list', `- Here:\n\n  \`\`\`json\n  [${cat},\n  ${dog}]\n  \`\`\``],
  ['in a quotation', `> \`\`\`json\n> [${cat},\n> ${dog}]\n> \`\`\``],
  ['as code in a line', `One is \`${cat}\`, the other \`${dog}\`.`],
  ['still open', `\`\`\`json\n[${cat},\n${dog},\n{"bbox`],
])('the words of every object are marked in JSON %s', (_, text) => {
  expect(marks(read(text))).toEqual([
    ['s1', cat],
    ['s2', dog],
  ]);
});

test.each([
  ['<ref>a cat</ref><box>(1,2),(300,400)</box>'],
  ['<|object_ref_start|>a cat<|object_ref_end|><|box_start|>(1,2),(300,400)<|box_end|>'],
  ['<points x1="10" y1="20" x2="30" y2="40">cats</points>'],
  ['<points x1="10" y1="20" alt="a cat"/>'],
])('%s stands in the text and is marked whole', (tags) => {
  for (const text of [tags, `There ${tags} it *is*.`, `1. **first** ${tags}\n2. second`, `> ${tags}`]) {
    const html = read(text, { ...picture, model: 'qwen2-vl-7b-instruct' });
    expect(plain(html)).toContain(tags);
    expect(html).not.toMatch(/<(?:ref|box|points)/);
    expect(marks(html)).toEqual([['s1', tags]]);
  }
});

test('comments of a parsed page keep their lines and are marked', () => {
  const comment = '<!-- Image (100, 100, 500, 500) -->';
  const html = read(`# Title\n\n${comment}\n\nwords\n${comment.replace('100', '200')}`);
  expect(html).toContain('<p class="reading-markup">');
  expect(marks(html)).toEqual([
    ['s1', comment],
    ['s2', comment.replace('100', '200')],
  ]);
});

test('the lines of moments are marked, with the times in them still ways into the video', () => {
  const context: AnswerContext = {
    ...picture,
    media: 'video',
    images: [{ kind: 'video', width: 10, height: 10, durationSeconds: 60 }],
  };
  const text = '- 00:05 – 00:09: **opens** the door\n- from 28 seconds to 50 seconds he runs';
  const html = render(
    <SeekableVideoContext value={{ durationSeconds: 60, timeOfWhole: () => null, seek: () => undefined }}>
      <Markdown text={text} isGrowing={false} passages={passagesIn(text, context)} />
    </SeekableVideoContext>,
  );
  expect(marks(html)).toEqual([
    ['s1', '00:05 – 00:09: opens the door'],
    ['s2', 'from 28 seconds to 50 seconds he runs'],
  ]);
  expect(html.match(/reading-moment/g)).toHaveLength(2);
});

test('what stands beside a formula is marked, the formula stays one', () => {
  const text = `With \\(a^2\\) there is <ref>a cat</ref><box>(1,2),(300,400)</box> and $x$.`;
  const passages = passagesIn(text, { ...picture, model: 'qwen2-vl-7b-instruct' });
  const { markdown, changes } = rewriteMath(text);
  const html = render(
    <MathProse text={markdown} start={0} passages={passagesBesideMath(passages, 0, changes)} />,
  );
  expect(marks(html)).toEqual([['s1', '<ref>a cat</ref><box>(1,2),(300,400)</box>']]);
  expect(html.match(/class="katex"/g)).toHaveLength(2);
});

test('coloured code keeps its text and its colours, a page within a page is a mark within a mark', () => {
  const page = '<div data-bbox="10 10 900 900">\n<p data-bbox="20 20 300 300">words</p>\n</div>';
  const passages = passagesIn(page);
  const html = render(<ColouredCode grammar="xml" code={page} start={0} passages={passages} />);
  expect(plain(html)).toBe(page);
  expect(html).toMatch(
    /^<mark data-shape="s1"[^>]*><span class="hljs-tag">.*<mark data-shape="s2"[^>]*><span/s,
  );
  expect(plain(render(<ColouredCode grammar="json" code={cat} start={7} passages={passages} />))).toBe(cat);
});

test('a folded block marks what it shows; while it grows it is plain, so that nothing shifts as its lines move up', () => {
  const rows = Array.from({ length: 30 }, (_, row) => `{"point_2d": [${row}, 5], "label": "p"}`);
  const text = `\`\`\`json\n[\n${rows.join(',\n')}`;
  expect(marks(read(text, picture, true))).toEqual([]);
  expect(marks(read(`${text}\n]\n\`\`\``)).map(([id]) => id)).toEqual(
    Array.from({ length: 9 }, (_, index) => `s${1 + index}`),
  );
});
