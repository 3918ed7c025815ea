import { describe, expect, it } from 'vitest';
import { createAnswerReader } from '../answer-reader';
import { parseAnswer } from '../parse-answer';
import type { AnswerContext } from '../shape';

const page: AnswerContext = {
  model: 'qwen3-vl-plus',
  media: 'image',
  images: [{ width: 1000, height: 2000 }],
};
const regions = (reply: string) =>
  parseAnswer(reply, page).shapes.map(({ label, coords, attributes }) => [label, coords, attributes.text]);
const title = '<h1 data-bbox="10 20 300 40">Title</h1>';
const asTitle = ['h1', [10, 40, 300, 80], 'Title'];

describe('a region of a page', () => {
  it('is shown when its opening tag has closed, and gets its text when it ends', () => {
    const reader = createAnswerReader(page);
    expect(reader.feed('<p data-bbox="1 2 3 4"').shapes).toEqual([]);
    const begun = reader.feed('>');
    expect(begun).toMatchObject({ isOpen: true, shapes: [{ id: 's1', label: 'p', attributes: {} }] });
    expect(reader.feed('Some ')).toBe(begun);
    expect(reader.feed('words</')).toBe(begun);
    const ended = reader.feed('p>');
    expect(ended).toMatchObject({
      isOpen: false,
      shapes: [{ id: 's1', attributes: { text: 'Some words' }, span: [0, 37] }],
    });
    expect(ended.shapes[0]?.coords).toBe(begun.shapes[0]?.coords);
    expect(reader.feed('\n')).toBe(ended);
  });

  it.each([
    ['in a fence', `\`\`\`html\n${title}\n\`\`\``],
    ['in a fence that never closes', `\`\`\`html\n${title}`],
    ['without a fence', `Here it is:\n${title}`],
    ['in capitals', '<H1 DATA-BBOX="10 20 300 40">Title</H1>'],
    ['with commas', '<h1 data-bbox="10, 20, 300, 40">Title</h1>'],
    ['with single quotes', "<h1 data-bbox='10 20 300 40'>Title</h1>"],
    ['without quotes', '<h1 data-bbox=10,20,300,40>Title</h1>'],
    ['in brackets', '<h1 data-bbox="[10, 20, 300, 40]">Title</h1>'],
    ['with corners the other way round', '<h1 data-bbox="300 40 10 20">Title</h1>'],
    ['over several lines', '<h1\n  class="big"\n  data-bbox="10 20\n300 40"\n>\nTitle\n</h1\n>'],
    ['without its closing quote', '<h1 data-bbox="10 20 300 40>Title</h1>'],
    ['with a stray quote', '<h1 title="24" screen" data-bbox="10 20 300 40">Title</h1>'],
    ['with a tag in it', '<h1 data-bbox="10 20 300 40"><b>Ti</b>tle</h1>'],
    ['cut in its text', '<h1 data-bbox="10 20 300 40">Title'],
    ['closed by the page', '<body><h1 data-bbox="10 20 300 40">Title</body>'],
    ['around itself', `<div class="title" data-bbox="0 0 0 0">${title}</div>`],
  ])('is read %s', (_, reply) => {
    expect(regions(reply)).toEqual([asTitle]);
  });

  it('says that it was cut', () => {
    expect(parseAnswer('<h1 data-bbox="10 20 300 40">Ti', page).isOpen).toBe(true);
    expect(parseAnswer('<h1 data-bbox="10 20 30', page)).toMatchObject({ shapes: [], isOpen: true });
    expect(parseAnswer(title, page).isOpen).toBe(false);
  });

  it('holds the words as they are read', () => {
    const cells = '<tr><td>a &amp; b</td><td>1&nbsp;&lt; 2</td></tr>\n  <tr><td>c&#33;</td><td></td></tr>';
    expect(regions(`<table data-bbox="1 2 3 4">${cells}</table>`)[0]?.[2]).toBe('a & b 1 < 2\nc!');
    expect(regions('<p data-bbox="1 2 3 4">if a < b and {"bbox_2d": [1, 2, 3, 4]}</p>')).toEqual([
      ['p', [1, 4, 3, 8], 'if a < b and {"bbox_2d": [1, 2, 3, 4]}'],
    ]);
  });

  it('ends where a paragraph begins', () => {
    expect(
      regions('<p data-bbox="1 1 2 2">one<p data-bbox="2 2 3 3">two</p>').map(([, , text]) => text),
    ).toEqual(['one', 'two']);
  });

  it('is one with the picture inside it, and apart from a smaller one', () => {
    const inner = (place: string) =>
      `<div class="image" data-bbox="1 1 9 9"><div>x</div><img data-bbox="${place}"/></div>${title}`;
    expect(regions(inner('1 1 9 9'))).toEqual([['image', [1, 2, 9, 18], 'x'], asTitle]);
    expect(regions(inner('2 2 8 8')).map(([label]) => label)).toEqual(['image', 'img', 'h1']);
  });

  it('keeps what else its tag says', () => {
    const { shapes } = parseAnswer(
      '<div class="music sheet" format="abc notation" style="x" data-bbox="1 1 9 9"></div>',
      page,
    );
    expect(shapes).toMatchObject([{ label: 'music sheet', attributes: { format: 'abc notation' } }]);
  });

  it('is also what a comment of QwenVL Markdown places', () => {
    expect(
      regions('```markdown\n# A\n<!-- Image (10, 20, 300, 40) -->\n![](x)\n<!-- Table (1,1,9,9) -->\n```'),
    ).toEqual([
      ['Image', [10, 40, 300, 80], undefined],
      ['Table', [1, 2, 9, 18], undefined],
    ]);
  });
});

describe('no region', () => {
  it.each([
    [
      'a web page',
      '```html\n<html><body><h1>Hi</h1><script>if (a<b) f({"point": [1, 2]})</script></body></html>\n```',
    ],
    ['a list that holds regions', '<ol data-bbox="1 1 9 9"></ol>'],
    ['an attribute without numbers', '<p data-bbox="x1 y1 x2 y2">t</p>'],
    ['an ordinary comment', '<!-- Rectangle (10, 20, 300, 40) -->'],
    ['code', '```python\nprint(\'<p data-bbox="1 2 3 4">\')\n```'],
  ])('is in %s', (_, reply) => {
    expect(parseAnswer(reply, page)).toMatchObject({ shapes: [], isNothingFound: false });
  });

  it('never hides the objects after it', () => {
    const box = '{"bbox_2d": [1, 1, 9, 9], "label": "cat"}';
    for (const before of [
      'a <b and c',
      'List<String> x',
      '<br>',
      title,
      '<!-- a',
      '```html\n<p>x</p>\n```\n',
    ]) {
      expect(regions(`${before} ${box}`).at(-1)?.[0]).toBe('cat');
    }
  });
});

it('takes the pictures that a page writes of for its own', () => {
  const images = [
    { width: 10, height: 10 },
    { width: 20, height: 20 },
  ];
  const reply = `Picture 1:\n\`\`\`html\n<p data-bbox="1 1 9 9">图2 is below</p>\n${title}\n\`\`\`\nPicture 2:\n${title}`;
  expect(parseAnswer(reply, { ...page, images }).shapes.map(({ imageIndex }) => imageIndex)).toEqual([
    0, 0, 1,
  ]);
});
