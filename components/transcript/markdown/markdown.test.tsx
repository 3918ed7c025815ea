import { NextIntlClientProvider } from 'next-intl';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import messages from '@/lib/i18n/messages/en/transcript.json';
import videoMessages from '@/lib/i18n/messages/en/video.json';
import { CodeBlock } from './code-block';
import { ColouredCode } from './coloured-code';
import { Markdown } from './markdown';
import { MathProse } from './math-prose';
import { rewriteMath } from './rewrite-math';
import { SeekableVideoContext } from './seekable-video';

const unmarked = { start: 0, passages: [] };
const render = (children: ReactNode) =>
  renderToStaticMarkup(
    <NextIntlClientProvider
      locale="en"
      timeZone="UTC"
      messages={{ transcript: messages, video: videoMessages }}
    >
      {children}
    </NextIntlClientProvider>,
  );
const read = (text: string, isGrowing = false) => render(<Markdown text={text} isGrowing={isGrowing} />);
const readMath = (text: string) => render(<MathProse {...unmarked} text={rewriteMath(text).markdown} />);

test('raw HTML is shown as the text it is', () => {
  const html = read('<img src="https://example.com/x.png" onerror="alert(1)">\n\na <b onclick="x()">c</b>');
  expect(html).toContain('&lt;img src=&quot;https://example.com/x.png&quot; onerror=');
  expect(html).toContain('&lt;b onclick=&quot;x()&quot;&gt;');
  expect(html).not.toMatch(/<img|<b[ >]/);
});

test.each([
  '[x](javascript:alert(1))',
  '[x](JaVaScRiPt:alert(1))',
  '[x](data:text/html,hi)',
  '[x](vbscript:x)',
  '<javascript:alert(1)>',
])('%s leads nowhere', (source) => {
  expect(read(source)).not.toMatch(/<a\b|href=/);
});

test('links leave for a new tab and tell it nothing', () => {
  expect(read('[a link](https://example.com/a)')).toContain(
    '<a href="https://example.com/a" target="_blank" rel="noopener noreferrer">a link</a>',
  );
  expect(read('see https://example.com/b')).toContain('rel="noopener noreferrer">https://example.com/b</a>');
});

test('a remote picture is a link to it, never an image', () => {
  const html = read('![a cat](https://example.com/cat.png) ![](https://example.com/d.png)');
  expect(html).not.toContain('<img');
  expect(html).toContain('href="https://example.com/cat.png"');
  expect(html).toContain('>a cat</a>');
  expect(html).toContain(`>${messages.remotePicture}</a>`);
  expect(read('![x](data:image/png;base64,AAAA)')).not.toMatch(/<img|data:/);
});

test('Chinese emphasis beside punctuation', () => {
  expect(read('**注意：**请看')).toContain('<strong>注意：</strong>请看');
  expect(read('大约3~5个，8~10米')).not.toContain('<del>');
});

test('references and footnotes reach across blocks', () => {
  expect(read('see [Qwen][q]\n\nplain\n\n[q]: https://example.com/q')).toContain(
    'href="https://example.com/q"',
  );
  const html = read('a[^1]\n\nb\n\n[^1]: the note');
  expect(html).toContain('the note');
  expect(html).toContain(messages.footnotes);
});

test('a table scrolls in a box of its own', () => {
  const html = read('| Item | Price |\n|---|---|\n| Cake | $5 |');
  expect(html).toContain('<section class="reading-table" aria-label="Table" tabindex="0"><table>');
  expect(html).toContain('<td>$5</td>');
});

test('code keeps its text, names its language and folds when it is long', () => {
  expect(read('```python\nprint("<b>")\n```')).toContain('print(&quot;&lt;b&gt;&quot;)');
  expect(read('```python\nx\n```')).toContain('<span>Python</span>');
  expect(read('- a\n\n  ```sql\n  select 1\n  ```')).toContain('<span>SQL</span>');
  const rows = Array.from({ length: 20 }, (_, row) => `{"row": ${row}}`);
  const json = `\`\`\`json\n${rows.join('\n')}`;
  const closed = read(`${json}\n\`\`\``);
  expect(closed).toContain('Show all 20 lines');
  expect(closed).toContain('&quot;row&quot;: 0}');
  expect(closed).not.toContain('&quot;row&quot;: 12}');
  const open = read(json, true);
  expect(open).toContain('&quot;row&quot;: 19}');
  expect(open).not.toContain('&quot;row&quot;: 0}');
});

test('an open fence is plain text, a closed one is coloured', () => {
  const coloured = render(<ColouredCode {...unmarked} grammar="json" code={'{"a": 1}'} />);
  expect(coloured).toContain('<span class="hljs-attr">&quot;a&quot;</span>');
  expect(coloured).toContain('<span class="hljs-number">1</span>');
  expect(
    render(<CodeBlock {...unmarked} source="" language="json" code={'{"a": 1}'} isOpen />),
  ).not.toContain('hljs');
});

test('formulas are typeset, prices are not', () => {
  expect(readMath('Inline $a^2$ costs $5 and $10')).toMatch(/class="katex".*costs \$5 and \$10/s);
  expect(readMath('so\n\\[\nx = 1\n\\]')).toContain('katex-display');
  expect(readMath('$$\n\\frac12\n$$')).toContain('katex-display');
  expect(readMath('```math\nx\n```')).toContain('katex-display');
  expect(read('costs $5 and $10')).toContain('<p>costs $5 and $10</p>');
});

test('a formula can neither link nor load, and a broken one stays readable', () => {
  const html = readMath('$\\href{https://example.com}{x}$ $\\includegraphics{https://example.com/x.png}$');
  expect(html).not.toMatch(/<a\b|<img/);
  expect(readMath('$\\frac{1$')).toContain('frac{1');
});

test('a half-written reply renders at every length', () => {
  const reply =
    '## 结果\n\n**注意：**请看\n\n| a | b |\n|---|---|\n| 1 | [2](https://example.com) |\n\n```json\n[{"a": 1}]\n```\n\n$$x$$ ![y](z)';
  for (let end = 0; end <= reply.length; end += 1) {
    expect(read(reply.slice(0, end), true)).toContain('class="reading"');
  }
});

test('times are ways into the video in a turn that has one, and only in prose', () => {
  const text = 'At 00:05 **it** rings (`00:06`).\n\n- 00:00:09: opens\n\n```json\n{"t": "00:05"}\n```';
  const html = render(
    <SeekableVideoContext value={{ durationSeconds: 14, timeOfWhole: () => null, seek: () => undefined }}>
      <Markdown text={text} isGrowing={false} />
    </SeekableVideoContext>,
  );
  expect(html.match(/<button[^>]*reading-moment[^>]*>[^<]*/g)?.map((button) => button.split('>')[1])).toEqual(
    ['00:05', '00:00:09'],
  );
  expect(html).toContain('<code>00:06</code>');
  expect(read(text)).not.toContain('reading-moment');
});

test('a time of a part says which time of the whole video it is', () => {
  const video = { durationSeconds: 14, timeOfWhole: () => '1:05', seek: () => undefined };
  const html = render(
    <SeekableVideoContext value={video}>
      <Markdown text="At 00:05 it rings." isGrowing={false} />
    </SeekableVideoContext>,
  );
  expect(html).toContain('aria-description="Show 1:05 of the video"');
});

test('times beside formulas stay ways into the video', () => {
  const html = render(
    <SeekableVideoContext value={{ durationSeconds: 14, timeOfWhole: () => null, seek: () => undefined }}>
      <MathProse {...unmarked} text={rewriteMath('At 00:05 $x = 00:06$').markdown} />
    </SeekableVideoContext>,
  );
  expect(html.match(/reading-moment/g)).toHaveLength(1);
});

test('what scrolls can be reached by keyboard', () => {
  expect(readMath('$$\n\\sum_i x_i\n$$')).toMatch(/<span class="katex-display"[^>]* tabindex="0"/);
  expect(read('| a |\n|-|\n| b |')).toMatch(/class="reading-table"[^>]* tabindex="0"/);
});
