import { readFile } from 'node:fs/promises';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { chartTruth } from './chart-truth';
import { mathsTruth } from './maths-truth';
import { pageTruth } from './page-truth';
import { receiptTruth } from './receipt-truth';
import { sampleTruth } from './sample-truth';
import { shelfAfterTruth } from './shelf-after-truth';
import { shelfBeforeTruth } from './shelf-before-truth';
import { sketchTruth } from './sketch-truth';
import { stillSamples } from './still-samples';
import type { BoxedText, TruthBox } from './still-truth';

const truths = {
  receipt: receiptTruth,
  chart: chartTruth,
  page: pageTruth,
  sketch: sketchTruth,
  'shelf-before': shelfBeforeTruth,
  'shelf-after': shelfAfterTruth,
  maths: mathsTruth,
};

const otherBoxes: Readonly<Record<keyof typeof truths, readonly TruthBox[]>> = {
  receipt: [
    receiptTruth.shop.box,
    receiptTruth.date.box,
    receiptTruth.subtotal.box,
    receiptTruth.tax.box,
    receiptTruth.total.box,
    ...receiptTruth.items.map(({ box }) => box),
  ],
  chart: chartTruth.marks.map(({ box }) => box),
  page: [...pageTruth.regions, ...pageTruth.table.cells].map(({ box }) => box),
  sketch: sketchTruth.elements.map(({ box }) => box),
  'shelf-before': shelfBeforeTruth.products.flatMap(({ box, tagBox }) => [box, tagBox]),
  'shelf-after': shelfAfterTruth.products.flatMap(({ box, tagBox }) => [box, tagBox]),
  maths: [mathsTruth.figure.box],
};

const readPublic = (file: string) => readFile(new URL(`../../public${file}`, import.meta.url));

/** How far the brightest and the darkest of a box's pixels lie apart, of 255. */
async function contrastIn(picture: Buffer, { box: [x1, y1, x2, y2] }: BoxedText): Promise<number> {
  const area = { left: x1, top: y1, width: x2 - x1, height: y2 - y1 };
  const cut = await sharp(picture).extract(area).greyscale().raw().toBuffer();
  return Math.max(...cut) - Math.min(...cut);
}

describe.each(stillSamples)('$id', ({ id, file, fileName, width, height, title }) => {
  const truth = truths[id];

  test('the file has the stated size, in whole patches, and weighs under 250 KB', async () => {
    const bytes = await readPublic(file);
    expect(await sharp(bytes).metadata()).toMatchObject({ width, height });
    expect(bytes.length).toBeLessThan(250_000);
    expect([width % 32, height % 32]).toEqual([0, 0]);
    expect([truth.width, truth.height]).toEqual([width, height]);
    expect(file.endsWith(`/${fileName}`)).toBe(true);
    expect(Object.values(title).every((words) => words.length > 0)).toBe(true);
  });

  test('every box lies on the picture', () => {
    for (const [x1, y1, x2, y2] of [...truth.lines.map(({ box }) => box), ...otherBoxes[id]])
      expect(0 <= x1 && x1 < x2 && x2 <= width && 0 <= y1 && y1 < y2 && y2 <= height).toBe(true);
  });

  test('every line has words, and where its box is, something is written', async () => {
    const bytes = await readPublic(file);
    expect(truth.lines.length).toBeGreaterThan(5);
    for (const line of truth.lines) {
      expect(line.text.trim()).not.toBe('');
      expect(await contrastIn(bytes, line)).toBeGreaterThan(70);
    }
  });
});

test('no two samples can be taken for each other: some cell of their thumbnails differs by 45 levels', () => {
  const signatures = [...Object.values(sampleTruth), ...Object.values(truths)].map(({ signature }) =>
    Buffer.from(signature, 'hex'),
  );
  for (const [index, one] of signatures.entries()) {
    expect(one.length).toBe(12 * 8 * 3);
    for (const other of signatures.slice(index + 1)) {
      const differences = one.map((value, cell) => Math.abs(value - (other[cell] ?? 0)));
      expect(Math.max(...differences)).toBeGreaterThan(45);
    }
  }
});
