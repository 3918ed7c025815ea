import { describe, expect, it } from 'vitest';
import { parseAnswer } from '@/lib/grounding/parse-answer';
import { pageSource } from './page-source';

describe('the page of a reply', () => {
  it('is HTML with places, bare or fenced', () => {
    const page = '<html><body>\n<h1 data-bbox="1 2 300 40">Hi</h1>\n</body></html>';
    expect(pageSource(`Here:\n\`\`\`html\n${page}\n\`\`\``, [], false)).toEqual({
      format: 'html',
      text: page,
    });
    expect(pageSource(`${page}\nDone.`, [], false)).toEqual({ format: 'html', text: page });
  });

  it('names the tags that shapes were read from', () => {
    const text = '```html\n<body><p data-bbox="1 2 3 4">One</p><div class="image" data-bbox="5 6 7 8"></div>';
    const { shapes } = parseAnswer(text, {
      model: 'qwen3-vl-plus',
      media: 'image',
      images: [{ width: 1000, height: 1000 }],
    });
    expect(shapes).toHaveLength(2);
    expect(pageSource(text, shapes, true)?.text).toBe(
      `<body><p data-shape="${shapes[0]?.id}" data-bbox="1 2 3 4">One</p><div data-shape="${shapes[1]?.id}" class="image" data-bbox="5 6 7 8"></div>`,
    );
  });

  it('is Markdown where it was asked for, its tables in LaTeX too', () => {
    const text =
      '# Title\n\n<!-- Table (1, 2, 3, 4) -->\n\\begin{tabular}{|c|c|}\\hline A & B \\\\ \\hline 1\\% & \\textbf{x} \\\\ \\end{tabular}';
    expect(pageSource(text, [], true)).toEqual({
      format: 'markdown',
      text: '# Title\n\n\n\n\n| A | B |\n| --- | --- |\n| 1% | x |\n\n',
    });
    expect(pageSource(text, [], false)).toBeNull();
  });

  it('is none where other things are told', () => {
    expect(pageSource('```json\n{"a": 1}\n```', [], true)).toBeNull();
    expect(pageSource('<html><body><p>x</p></body></html>', [], false)).toBeNull();
  });
});
