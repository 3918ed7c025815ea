import { describe, expect, it } from 'vitest';
import { webPages } from './web-pages';

const page = '<!DOCTYPE html>\n<html><body><h1>Hi</h1></body></html>';

describe('the web pages of a reply', () => {
  it('are found in fences and without them', () => {
    expect(webPages(`Here it is:\n\n\`\`\`html\n${page}\n\`\`\`\nDone.`)).toEqual([page]);
    expect(webPages(`\`\`\`\n${page}\n\`\`\``)).toEqual([page]);
    expect(webPages(`Sure.\n${page}\nDone.`)).toEqual([page]);
    expect(webPages('```html\n<p>One</p>\n```\n```html\n<p>Two</p>\n```')).toEqual([
      '<p>One</p>',
      '<p>Two</p>',
    ]);
  });

  it('are taken as far as they came', () => {
    expect(webPages('```html\n<html><body><h1>Hal')).toEqual(['<html><body><h1>Hal']);
    expect(webPages('<html><body><h1>Hal')).toEqual(['<html><body><h1>Hal']);
  });

  it('hold the styles and scripts that stand beside the only one', () => {
    const [whole = ''] = webPages(
      '```html\n<html><body><p>x</p></body></html>\n```\n```css\np { color: red }\n```\n```js\nlet x = "</script>";\n```',
    );
    expect(whole).toMatch(/<style>\np \{ color: red \}\n<\/style>/);
    expect(whole).toContain('let x = "<\\/script>";');
    expect(whole.indexOf('<style>')).toBeLessThan(whole.indexOf('</body>'));
  });

  it('are neither pages that were read nor other code', () => {
    expect(webPages('```html\n<body><p data-bbox="1 2 3 4">x</p></body>\n```')).toEqual([]);
    expect(webPages('<html><body><p data-bbox="1 2 3 4">x</p></body></html>')).toEqual([]);
    expect(webPages('```json\n{"html": "<html>"}\n```')).toEqual([]);
    expect(webPages('```python\nprint("hi")\n```')).toEqual([]);
    expect(webPages('Use `<html>` at the start? No page here.')).toEqual([]);
  });
});
