import { describe, expect, test } from 'vitest';
import { chartTruth } from './chart-truth';
import { mathsSolution } from './maths-solution';
import { mathsTruth } from './maths-truth';
import { pageTruth } from './page-truth';
import { receiptTruth } from './receipt-truth';
import { shelfAfterTruth } from './shelf-after-truth';
import { shelfBeforeTruth } from './shelf-before-truth';
import { shelfChanges } from './shelf-changes';
import { shelfLabels } from './shelf-labels';
import { sketchTruth } from './sketch-truth';
import type { BoxedText, TruthBox } from './still-truth';

const inDollars = (cents: number) => (cents / 100).toFixed(2);
const textsOf = ({ lines }: { readonly lines: readonly BoxedText[] }) => lines.map(({ text }) => text);
const centreOf = ([x1, y1, x2, y2]: TruthBox) => [(x1 + x2) / 2, (y1 + y2) / 2] as const;

function holds([x1, y1, x2, y2]: TruthBox, [x, y]: readonly [number, number]): boolean {
  return x1 <= x && x < x2 && y1 <= y && y < y2;
}

describe('the receipt', () => {
  test('adds up', () => {
    const { items, subtotal, tax, total } = receiptTruth;
    for (const { quantity, unitCents, amountCents } of items) expect(amountCents).toBe(quantity * unitCents);
    expect(subtotal.cents).toBe(items.reduce((sum, { amountCents }) => sum + amountCents, 0));
    expect(tax.cents).toBe(Math.round((subtotal.cents * tax.percent) / 100));
    expect(total.cents).toBe(subtotal.cents + tax.cents);
  });

  test('has every field in print', () => {
    const print = textsOf(receiptTruth);
    for (const { name, amountCents } of receiptTruth.items)
      expect(print).toContain(`${name} ${inDollars(amountCents)}`);
    expect(print).toContain(receiptTruth.shop.text);
    expect(print).toContain(`TOTAL USD ${inDollars(receiptTruth.total.cents)}`);
    expect(print.some((text) => text.startsWith(receiptTruth.date.text))).toBe(true);
    expect(new Date(receiptTruth.date.text).toISOString()).toContain(receiptTruth.date.text);
  });
});

describe('the chart', () => {
  test('has a value and a mark for every category of every series, within the axis', () => {
    const { series, marks, x, y } = chartTruth;
    for (const { name, values } of series) {
      expect(values.length).toBe(x.categories.length);
      expect(marks.filter((mark) => mark.series === name).map(({ value }) => value)).toEqual(values);
      expect(values.every((value) => y.min <= value && value <= y.max)).toBe(true);
    }
  });

  test('draws a greater value as a taller bar', () => {
    const bars = chartTruth.marks.filter(({ series }) => series !== 'Demand');
    const tallest = bars.toSorted((a, b) => a.box[1] - b.box[1]).map(({ value }) => value);
    expect(tallest).toEqual(tallest.toSorted((a, b) => b - a));
  });
});

describe('the page', () => {
  test('has a title, two paragraphs, a figure and a table with their captions, none across another', () => {
    const kinds = pageTruth.regions.map(({ kind }) => kind);
    expect(kinds).toEqual([
      'header',
      'title',
      'byline',
      'paragraph',
      'figure',
      'caption',
      'paragraph',
      'caption',
      'table',
      'footer',
    ]);
    const tops = pageTruth.regions.slice(1).map(({ box }) => box[1]);
    const bottoms = pageTruth.regions.slice(0, -1).map(({ box }) => box[3]);
    expect(tops.every((top, index) => (bottoms[index] ?? Number.NaN) <= top)).toBe(true);
  });

  test('has a cell for every entry of the table, inside the table', () => {
    const { columns, rows, cells } = pageTruth.table;
    const table = pageTruth.regions.find(({ kind }) => kind === 'table');
    expect([columns, ...rows].flat()).toEqual(cells.map(({ text }) => text));
    expect(cells.every(({ box }) => table !== undefined && holds(table.box, centreOf(box)))).toBe(true);
  });

  test('a paragraph says what its lines say', () => {
    const print = textsOf(pageTruth).join(' ');
    for (const { kind, text } of pageTruth.regions) if (kind === 'paragraph') expect(print).toContain(text);
  });
});

test('the sketch: every line of text lies on an element', () => {
  for (const { text, box } of sketchTruth.lines)
    expect([text, sketchTruth.elements.some((element) => holds(element.box, centreOf(box)))]).toEqual([
      text,
      true,
    ]);
});

describe('the two shelves', () => {
  const find = ({ products }: typeof shelfBeforeTruth, product: string) =>
    products.find((stand) => stand.product === product);

  test.each([shelfBeforeTruth, shelfAfterTruth])(
    'name and price of each product hang below it',
    ({ products, lines }) => {
      expect(products.length).toBe(lines.length);
      for (const { product, box, point, tagBox, cents } of products) {
        expect(holds(box, point)).toBe(true);
        expect(Math.abs(centreOf(box)[0] - centreOf(tagBox)[0])).toBeLessThan(12);
        expect(tagBox[1] >= box[3]).toBe(true);
        const tag = lines.find((line) => holds(tagBox, centreOf(line.box)));
        expect(tag?.text.endsWith(`$${inDollars(cents)}`)).toBe(true);
        expect(Object.values(shelfLabels[product]).every((name) => name.length > 0)).toBe(true);
      }
    },
  );

  test('each change is there to be seen, and nothing else changed', () => {
    const kindsOf = (product: string) =>
      shelfChanges.filter((change) => change.product === product).map(({ kind }) => kind);
    for (const product of Object.keys(shelfLabels)) {
      const [was, is] = [find(shelfBeforeTruth, product), find(shelfAfterTruth, product)];
      const expected = [
        ...(was && !is ? ['removed'] : []),
        ...(was && is && (was.shelf !== is.shelf || was.place !== is.place) ? ['moved'] : []),
        ...(was && is && was.cents !== is.cents ? ['price-changed'] : []),
        ...(!was && is ? ['added'] : []),
      ];
      expect([product, kindsOf(product)]).toEqual([product, expected]);
    }
    expect(new Set(shelfChanges.map(({ kind }) => kind)).size).toBe(4);
  });
});

describe('the maths problem', () => {
  const { lengthM, footM, slipM } = mathsTruth.given;

  test('is written with the numbers that are given', () => {
    for (const number of [lengthM, footM, slipM]) expect(mathsTruth.problem).toContain(`${number} m`);
    for (const { text } of mathsTruth.lines.slice(1, 6)) expect(mathsTruth.problem).toContain(text);
  });

  test('is solved correctly, in every language', () => {
    const height = Math.sqrt(lengthM ** 2 - footM ** 2);
    const heightAfter = Math.sqrt(lengthM ** 2 - (footM + slipM) ** 2);
    const answers = mathsSolution.map(({ answerM }) => answerM);
    expect(answers[0]).toBeCloseTo(height, 9);
    expect(answers[1]).toBeCloseTo(height - heightAfter, 9);
    for (const { answer, answerM, steps } of mathsSolution) {
      expect(steps.at(-1)?.formula.endsWith(String(answerM))).toBe(true);
      for (const sentence of Object.values(answer)) expect(sentence).toContain(`${answerM} m`);
    }
  });
});
