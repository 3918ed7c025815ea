import { expect, test } from 'vitest';
import { type KnownSample, knownSamples } from './known-samples';
import { parsePage } from './parse-page';

const textOf = (sample: KnownSample, words = 'qwenvl html') => {
  const block = parsePage(sample, words);
  return block.kind === 'page' ? block.text : '';
};
const find = (id: string): KnownSample => {
  const sample = knownSamples.find((each) => each.id === id);
  if (sample === undefined) throw new Error(`No sample ${id}`);
  return sample;
};
const boxesIn = (html: string) => Array.from(html.matchAll(/data-bbox="([^"]+)"/g), ([, box]) => box ?? '');

test.each(knownSamples)('every part of $id has a box of four numbers in order, within 0–1000', (sample) => {
  const boxes = boxesIn(textOf(sample));
  expect(boxes.length).toBeGreaterThan(0);
  for (const box of boxes) {
    const [x1 = -1, y1 = -1, x2 = -1, y2 = -1, ...others] = box.split(' ').map(Number);
    expect(others).toEqual([]);
    expect(0 <= x1 && x1 < x2 && x2 <= 1000 && 0 <= y1 && y1 < y2 && y2 <= 1000).toBe(true);
  }
});

test('a plot is one image between its title and its source', () => {
  expect(textOf(find('chart')).match(/<(h1|p|div class="image")/g)).toEqual([
    '<h1',
    '<p',
    '<div class="image"',
    '<p',
  ]);
});

test('what is written inside a figure belongs to it; the text of cards is not said twice', () => {
  expect(textOf(find('maths'))).not.toContain('h = ?');
  expect(textOf(find('maths'))).toContain('A ladder 6.5 m long');
  expect(textOf(find('sketch')).match(/Monstera/g)).toHaveLength(1);
});

test('text cannot end its element', () => {
  const line = { text: '</p><script>alert("1 & 2")</script>', box: [10, 10, 90, 20] } as const;
  expect(textOf({ ...find('receipt'), lines: [line] })).toContain(
    '&lt;/p&gt;&lt;script&gt;alert(&quot;1 &amp; 2&quot;)&lt;/script&gt;</h1>',
  );
});

test('Markdown tells places of images and tables only', () => {
  const markdown = textOf(find('page'), 'qwenvl markdown');
  expect(markdown.match(/<!-- \w+ \(\d+, \d+, \d+, \d+\) -->/g)).toHaveLength(2);
  expect(markdown).not.toContain('data-bbox');
});
