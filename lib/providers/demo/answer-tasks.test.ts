import { describe, expect, test } from 'vitest';
import { mathsTruth } from '@/lib/tasks/maths-truth';
import { pageTruth } from '@/lib/tasks/page-truth';
import { receiptTruth } from '@/lib/tasks/receipt-truth';
import { samples } from '@/lib/tasks/samples';
import { shelfAfterTruth } from '@/lib/tasks/shelf-after-truth';
import { shelfBeforeTruth } from '@/lib/tasks/shelf-before-truth';
import { shelfChanges } from '@/lib/tasks/shelf-changes';
import { shelfLabels } from '@/lib/tasks/shelf-labels';
import { sketchTruth } from '@/lib/tasks/sketch-truth';
import type { TaskId } from '@/lib/tasks/task-words';
import { tasks } from '@/lib/tasks/tasks';
import { fencesIn, languages, play, playTask, samplePart, taskOf } from './__fixtures__/run-demo';
import { detectLanguage } from './language';

interface Entry {
  readonly bbox_2d: readonly number[];
  readonly label?: string;
  readonly text_content?: string;
}

const entriesIn = (text: string): readonly (readonly Entry[])[] =>
  fencesIn(text, 'json').map((body): Entry[] => JSON.parse(body));

/** How far the edges of a box in thousandths lie from those in pixels, at most. */
function distancePx(
  box: readonly number[],
  truth: readonly number[],
  { width, height }: { readonly width: number; readonly height: number },
): number {
  const pixels = box.map((value, index) => (value / 1000) * (index % 2 === 0 ? width : height));
  return Math.max(...pixels.map((value, index) => Math.abs(value - (truth[index] ?? Number.NaN))));
}

const wordsOf = (text: string) => text.replace(/```[\s\S]*?```/g, '').replace(/\$[^$]*\$/g, '');
const stillTasks = tasks.filter(({ samples: all }) => all.every(({ kind }) => kind === 'picture'));
const cards = stillTasks.flatMap(({ id }) => languages.map((language) => ({ id, language })));

test.each(cards)('$id in $language ends by itself, within 8 seconds', async ({ id, language }) => {
  const { last, text, reasoning, pieceCount } = await playTask(id, language);
  expect(last).toEqual({ type: 'turn-finished', reason: 'stop' });
  expect(text.length).toBeGreaterThan(80);
  expect(pieceCount * 25).toBeLessThan(8000);
  expect(reasoning === '').toBe(!taskOf(id).isThinkingOn);
});

const spoken: readonly TaskId[] = [
  'find-objects',
  'describe',
  'compare-pictures',
  'solve-problem',
  'ask',
  'write',
];
test.each(cards.filter(({ id }) => spoken.includes(id)))(
  '$id answers in $language',
  async ({ id, language }) => {
    const { text } = await playTask(id, language);
    expect(detectLanguage(wordsOf(text))).toBe(language);
  },
);

describe.each(languages)('in %s', (language) => {
  test('objects are those of the drawing, where it has them', async () => {
    const street = samples.find(({ id }) => id === 'street');
    const [entries = []] = entriesIn((await playTask('find-objects', language)).text);
    const objects = street?.objects.filter(({ isBackdrop }) => !isBackdrop) ?? [];
    expect(entries.map(({ label }) => label)).toEqual(objects.map(({ label }) => label[language]));
    for (const [index, { box }] of objects.entries())
      expect(distancePx(entries[index]?.bbox_2d ?? [], box, { width: 1280, height: 832 })).toBeLessThan(1);
  });

  test('text is nothing but a list of its lines', async () => {
    const { text } = await playTask('read-text', language);
    const [entries = []] = entriesIn(text);
    expect(wordsOf(text).trim()).toBe('');
    expect(entries.map(({ text_content }) => text_content)).toEqual(
      sketchTruth.lines.map((line) => line.text),
    );
    for (const [index, { box }] of sketchTruth.lines.entries())
      expect(distancePx(entries[index]?.bbox_2d ?? [], box, sketchTruth)).toBeLessThan(1);
  });

  test('fields have exactly the keys that were asked for, and the values of the receipt', async () => {
    const { text } = await playTask('extract-fields', language);
    const [body = ''] = fencesIn(text, 'json');
    expect(wordsOf(text).trim()).toBe('');
    const asked = Array.from(
      taskOf('extract-fields').prompt[language].matchAll(/'([^']+)'/g),
      ([, key]) => key,
    );
    const fields: Record<string, string> = JSON.parse(body);
    expect(Object.keys(fields)).toEqual(asked);
    const { items, shop, date, subtotal, tax, total, currency } = receiptTruth;
    const units = items.reduce((sum, { quantity }) => sum + quantity, 0);
    const amounts = [subtotal, tax, total].map(({ cents }) => (cents / 100).toFixed(2));
    expect(Object.values(fields)).toEqual([shop.text, date.text, String(units), ...amounts, currency]);
  });

  test('the shelves are compared in words with prices, and with boxes under the number of each', async () => {
    const { text } = await playTask('compare-pictures', language);
    const [words = '', first = '', second = ''] = text.split(/^(?:Picture|图片|圖片) [12][:：]$/m);
    expect(words.match(/^- \*\*/gm)).toHaveLength(shelfChanges.length);
    for (const { product } of shelfChanges) expect(words).toContain(shelfLabels[product][language]);
    expect(words).toContain('$7.80');
    expect(words).toContain('$6.90');
    const shown = [
      [first, shelfBeforeTruth, 'added'],
      [second, shelfAfterTruth, 'removed'],
    ] as const;
    for (const [part, truth, missing] of shown) {
      const [entries = []] = entriesIn(part);
      const changes = shelfChanges.filter(({ kind }) => kind !== missing);
      expect(entries).toHaveLength(changes.length);
      for (const [index, { product, kind }] of changes.entries()) {
        const stand = truth.products.find((each) => each.product === product);
        const box = kind === 'price-changed' ? stand?.tagBox : stand?.box;
        expect(entries[index]?.label).toContain(shelfLabels[product][language]);
        expect(distancePx(entries[index]?.bbox_2d ?? [], box ?? [], truth)).toBeLessThan(1);
      }
    }
  });

  test('the problem is thought through to a check, and every formula of the answer holds', async () => {
    const { reasoning, text } = await playTask('solve-problem', language);
    const { lengthM, footM, slipM } = mathsTruth.given;
    const height = Math.sqrt(lengthM ** 2 - footM ** 2);
    const slide = height - Math.sqrt(lengthM ** 2 - (footM + slipM) ** 2);
    expect(detectLanguage(reasoning)).toBe(language);
    expect(reasoning.split('\n\n').length).toBeGreaterThan(4);
    expect(reasoning).toMatch(/check both|检验|檢驗/);
    const formulas = Array.from(text.matchAll(/\$\$\n\s*(.+)\n\s*\$\$/g), ([, formula]) => formula ?? '');
    expect(formulas).toHaveLength(5);
    for (const formula of formulas) {
      const values = formula.split('=').flatMap((side) => valuesOf(side));
      for (const value of values) expect(value).toBeCloseTo(values[0] ?? Number.NaN, 9);
    }
    const answers = Array.from(text.matchAll(/^\*\*(?!.*[:：]\*\*).*?([\d.]+) m.*\*\*$/gm), ([, value]) =>
      Number(value),
    );
    expect(answers[0]).toBeCloseTo(height, 9);
    expect(answers[1]).toBeCloseTo(slide, 9);
  });
});

/** The value of one side of an equation; none where it holds an unknown. */
function valuesOf(side: string): number[] {
  const plain = side.replace(/\\sqrt\{([^}]*)\}/g, (_, inner) => String(Math.sqrt(sumOf(inner))));
  return /[a-z]/i.test(plain) ? [] : [sumOf(plain)];
}

function sumOf(terms: string): number {
  const signed = terms.replace(/\s/g, '').match(/[+-]?[\d.]+(?:\^2)?/g) ?? [];
  return signed.reduce((sum, term) => {
    const value = Number(term.replace('^2', ''));
    return sum + (term.endsWith('^2') ? Math.sign(value) * value ** 2 : value);
  }, 0);
}

describe('the page', () => {
  const element = /<(\w+)(?: class="([a-z ]+)")? data-bbox="(\d+) (\d+) (\d+) (\d+)">([\s\S]*?)<\/\1>/g;

  test('is parsed to one HTML block with the box of each part', async () => {
    const { text } = await playTask('parse-page', 'en');
    const [html = ''] = fencesIn(text, 'html');
    expect(wordsOf(text).trim()).toBe('');
    expect(html).toMatch(/^<html><body>\n[\s\S]+\n<\/body><\/html>$/);
    const parts = Array.from(html.matchAll(element));
    expect(parts.map(([, tag, kind]) => kind ?? tag)).toEqual([
      'p',
      'h1',
      'p',
      'p',
      'image',
      'caption',
      'p',
      'caption',
      'table',
      'p',
    ]);
    for (const [index, { box, text: words }] of pageTruth.regions.entries()) {
      const part = parts[index];
      expect(distancePx(part?.slice(3, 7).map(Number) ?? [], box, pageTruth)).toBeLessThan(1);
      if (words !== '') expect(part?.[7]).toBe(words);
    }
    const cells = Array.from(html.matchAll(/<t[hd]>([^<]*)<\/t[hd]>/g), ([, cell]) => cell);
    expect(cells).toEqual(pageTruth.table.cells.map(({ text: cell }) => cell));
  });

  test('is parsed to Markdown with a comment before figure and table', async () => {
    const page = await samplePart('/samples/page.png');
    const { text } = await play([page, { type: 'text', text: 'qwenvl markdown' }]);
    const [markdown = ''] = fencesIn(text, 'markdown');
    expect(markdown).toMatch(/^# Street Trees and Summer Heat in Small Cities$/m);
    expect(markdown).toMatch(/^<!-- Image \(103, 323, 897, 523\) -->$/m);
    expect(markdown).toMatch(/^<!-- Table \(103, 723, 897, 880\) -->\n\| Street \|/m);
  });
});
