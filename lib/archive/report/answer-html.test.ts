import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { readers, words as reportWords } from '../__fixtures__/report-of';
import type { PageNode } from '../report-source';
import { mathElements, proseElements } from './allowed';
import { answerHtml } from './answer-html';

const html = (text: string) => String(answerHtml(text, readers, { idPrefix: 'm0-', words: reportWords }));

describe('a reply in a report', () => {
  test.each([
    ['<script>alert(1)</script>', '&#x3C;script>alert(1)&#x3C;/script>'],
    ['a <img src=x onerror=alert(1)> b', '&#x3C;img src=x onerror=alert(1)>'],
    ['<svg onload=alert(1)>', '&#x3C;svg onload=alert(1)>'],
    ['[a](javascript:alert(1))', '<span>a</span>'],
    ['[a](data:text/html,<b>)', '<span>a</span>'],
    ['[a](../../secret.txt)', '<span>a</span>'],
    ['[a](file:///etc/passwd)', '<span>a</span>'],
    ['[a](#message-0)', '<span>a</span>'],
    ['![cat](https://example.com/cat.png)', '<a href="https://example.com/cat.png" target="_blank"'],
    ['![cat](javascript:alert(1))', '<p>cat</p>'],
    ['$$\\href{javascript:alert(1)}{x}$$', '<math'],
    ['$$\\htmlClass{a}{x} \\includegraphics{http://a/b.png}$$', '<math'],
  ])('%s', (text, expected) => {
    expect(html(text)).toContain(expected);
    expectSafe(html(text));
  });

  it('keeps what Markdown means', () => {
    const whole = html(
      '# Title\n\n| a | b |\n|:-:|--:|\n| 1 | **2** |\n\n- [x] done\n\nnote[^1] $$x^2$$\n\n[^1]: below',
    );
    expect(whole).toContain('<h3>Title</h3>');
    expect(whole).toContain('<div class="table"><table>');
    expect(whole).toContain('<th class="to-center">a</th>');
    expect(whole).toContain('<strong>2</strong>');
    expect(whole).toContain('\u2611 ');
    expect(whole).toContain('href="#m0-0-fn-1"');
    expect(whole).toContain('<msup><mi>x</mi><mn>2</mn></msup>');
    expect(whole).not.toContain('annotation');
    expectSafe(whole);
  });

  it('colours code without a style', () => {
    const code = html('```html\n<b onclick="x()">"&</b>\n```');
    expect(code).toContain('hljs-tag');
    expectSafe(code);
  });

  it('shows a page that was read off a picture, and nothing of it that acts', () => {
    const node = (
      localName: string,
      attributes: Record<string, string>,
      ...childNodes: PageNode[]
    ): PageNode => ({
      nodeType: 1,
      textContent: null,
      localName,
      childNodes,
      getAttribute: (name) => attributes[name] ?? null,
    });
    const words = (textContent: string): PageNode => ({ nodeType: 3, textContent, childNodes: [] });
    const page = node(
      'body',
      {},
      node('h1', { onclick: 'x()' }, words('Invoice <1>')),
      node('script', {}, words('alert(1)')),
      node('img', { src: 'https://example.com/x.png', alt: 'logo', onerror: 'x()' }),
      node('table', {}, node('tr', {}, node('td', { colspan: '2', style: 'x' }, words('5 €')))),
      node('form', { action: 'https://example.com' }, node('a', { href: 'javascript:x' }, words('pay'))),
    );
    const source = '```html\n<h1 data-bbox="1 2 3 4">Invoice</h1>\n```';
    const written = String(
      answerHtml(source, { ...readers, parsePage: () => page }, { idPrefix: 'm0-', words: reportWords }),
    );
    expect(written).toContain('<h3>Invoice &#x3C;1></h3>');
    expect(written).toContain('<td colspan="2">5 €</td>');
    expect(written).toContain('<span>pay</span>');
    expect(written).not.toContain('alert');
    expectSafe(written);
  });

  it('shows as it was written what is nested deeper than can be walked', () => {
    expectSafe(html(`${'>'.repeat(2500)} <script>`));
    expectSafe(html(`${'[a'.repeat(300)}${'](b)'.repeat(300)}`));
  });

  it('lets nothing through that it does not know, however the pieces are put together', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 14 }), (parts) => {
        expectSafe(html(parts.join('')));
      }),
      { numRuns: 250 },
    );
  });
});

const pieces = [
  '<script>alert(1)</script>',
  '<style>*{display:none}</style>',
  '<iframe srcdoc="<script>parent.x()</script>">',
  '<svg><script href="data:,x"/><a xlink:href="javascript:x">',
  '<math><mtext><table><mglyph><style><img src onerror=x>',
  '<!--',
  '-->',
  '<![CDATA[',
  ']]>',
  '<?php ?>',
  '</div></article></main>',
  '<a href="jav&#x09;ascript:x()">',
  '[x](  java\tscript:x)',
  '[x]: javascript:x\n',
  '<javascript:x>',
  '<https://example.com/?"onmouseover="x>',
  '[x](https://example.com/"onclick="x)',
  '![x](x" onerror="alert(1))',
  '`<b>`',
  '```html\n<script>x</script>\n```\n',
  '$$',
  '\\url{javascript:x}',
  '\\htmlStyle{color:red}{x}',
  '\\text{<img src=x>}',
  '| <b> | "x" |\n|---|---|\n',
  '[^1]',
  '\n[^1]: <form action=x>\n',
  '- [ ] ',
  '> ',
  '&lt;script&gt;',
  '&#60;script&#62;',
  '\0',
  '\u202e',
  '\ud800',
  "'",
  '"',
  '\n\n',
];

const elements = new Set([...proseElements, ...mathElements, 'details', 'summary', 'bdi']);
const attribute =
  /^(?:class|id|href|target|rel|title|colspan|rowspan|start|tabindex|open|aria-label|display|displaystyle|scriptlevel|mathvariant|stretchy|fence|separator|lspace|rspace|minsize|maxsize|width|height|depth|voffset|linethickness|accent|accentunder|column\w+|row\w+|mathcolor|mathbackground|mathsize)$/;

/** Every `<` of safe HTML begins an element that is allowed, with attributes that are allowed. */
function expectSafe(written: string): void {
  for (const [, rest = ''] of written.matchAll(/<([^>]*)/g)) {
    const [, name = '', inside = ''] = /^\/?([a-z0-9]+)([\s\S]*)$/.exec(rest) ?? [];
    expect(elements, rest).toContain(name);
    for (const [, key = '', value = ''] of inside.matchAll(/\s([^\s=]+)(?:="([^"]*)")?/g)) {
      expect(key, rest).toMatch(attribute);
      if (key === 'href') expect(value).toMatch(/^(?:https?:\/\/|mailto:|#m0-)/);
    }
  }
}
