import { expectBoxes, listedBoxes } from '../object-rows';
import { expect, type SightlinePage, test } from '../sightline-page';
import {
  clipTruth,
  mathsAnswersM,
  pageTruth,
  receiptTruth,
  shelfTruth,
  sketchTruth,
  streetTruth,
} from '../truths';
import { locales, word } from '../words';

/** A thousandth of the longest side of a sample, and the rounding of the list. */
const slackPx = 3;

// Every answer is held against its sample in every language where it is made; here two cards show that the page follows.
for (const locale of locales) {
  test.describe(`the cards, ${locale}`, () => {
    test.use({ locale: locale === 'en' ? 'en-US' : locale });

    test.beforeEach(async ({ sightline }) => sightline.open());

    test('describe: in the right script, and nothing is drawn', async ({ sightline }) => {
      const reply = await sightline.run('describe');
      const words = await reply.innerText();
      expect(scriptOf(words)).toBe(locale);
      expect(words.length).toBeGreaterThan(locale === 'en' ? 200 : 80);
      await expect(sightline.stage).toBeHidden();
    });

    test('extract fields: the receipt as JSON, without boxes', async ({ sightline }) => {
      const reply = await sightline.run('extractFields');
      const fields = JSON.parse(await reply.locator('pre code').first().innerText());
      const { shop, date, items, subtotal, tax, total, currency } = receiptTruth();
      const amount = ({ cents }: { cents: number }) => (cents / 100).toFixed(2);
      const values = Object.values(fields).map(String);
      expect(Object.keys(fields)).toEqual(fieldNames[locale]);
      const known = [shop.text, date.text, amount(subtotal), amount(tax), amount(total), currency];
      expect(values.filter((_, index) => index !== 2)).toEqual(known);
      const unitCount = items.reduce((sum, { quantity }) => sum + quantity, 0);
      expect([items.length, unitCount].map(String)).toContain(values[2]);
      await expect(sightline.stage).toBeHidden();
    });
  });
}

test.describe('the cards whose answers no language changes', () => {
  const locale = 'en';

  test.beforeEach(async ({ sightline }) => sightline.open());

  test('find objects: everything that is drawn before the houses, each in its place', async ({
    sightline,
  }) => {
    await sightline.run('findObjects');
    const { objects } = streetTruth();
    const foreground = objects.filter(({ isBackdrop }) => !isBackdrop).map(({ box }) => box);
    const listed = await listedBoxes(sightline.objects);
    expectBoxes(listed, foreground, slackPx);
    for (const { label } of listed) expect(label).toMatch(/^[a-z ]+$/);
  });

  test('solve: it thinks first, then shows its way and both answers in set formulas', async ({
    sightline,
  }) => {
    const reply = await sightline.run('solveProblem');
    await expect(
      reply.getByRole('button', { name: word(locale, 'transcript.thinking'), exact: true }),
    ).toBeVisible();
    await expect(reply.locator('.katex').nth(2)).toBeVisible();
    await expect(reply.locator('.katex-error')).toHaveCount(0);
    const words = await reply.innerText();
    expect(words).not.toContain('$');
    expect(words).not.toMatch(/\\(?:sqrt|frac|boxed|\(|\[)/);
    expect(scriptOf(words)).toBe(locale);
    for (const metres of mathsAnswersM()) {
      expect(words).toMatch(new RegExp(`(^|[^\\d.])${String(metres).replace('.', '\\.')}[\\s\\u00a0]*m`));
    }
  });

  test('read text: a box around every line, with its words', async ({ sightline }) => {
    await sightline.run('readText');
    const { lines } = sketchTruth();
    const listed = await listedBoxes(sightline.objects);
    expectBoxes(
      listed,
      lines.map(({ box }) => box),
      slackPx,
    );
    expect(listed.map(({ label }) => label).sort()).toEqual(lines.map(({ text }) => text).sort());
  });

  test('compare: what was added, removed, moved and changed, on both pictures', async ({ sightline }) => {
    await sightline.run('comparePictures');
    const { before, after, changes } = shelfTruth();
    for (const [number, stands, absent] of [
      [1, before, 'added'],
      [2, after, 'removed'],
    ] as const) {
      await choosePicture(sightline, number);
      const expected = changes
        .filter(({ kind }) => kind !== absent)
        .map(({ kind, product }) => {
          const stand = stands.find((each) => each.product === product);
          const place = kind === 'price-changed' ? stand?.tagBox : stand?.box;
          if (place === undefined) throw new Error(`No ${product} on picture ${number}.`);
          return place;
        });
      expectBoxes(await listedBoxes(sightline.objects), expected, slackPx);
    }
  });

  test('parse a page: every region in its place, and the page as it reads', async ({ sightline }) => {
    const reply = await sightline.run('parsePage');
    const { regions, table } = pageTruth();
    const listed = await listedBoxes(sightline.objects);
    expectBoxes(
      listed,
      regions.map(({ box }) => box),
      slackPx,
    );
    const written = regions.map(({ text, kind }) => (kind === 'table' ? tableWords(table) : text));
    expect(listed.map(({ words }) => words)).toEqual(written);
    const words = await reply.innerText();
    for (const { text } of regions) expect(words).toContain(text);
    for (const cell of table.rows.flat()) expect(words).toContain(cell);
  });

  test('understand a video: its events at their times, and a click on one goes there', async ({
    sightline,
  }) => {
    await sightline.run('understandVideo');
    const { events, durationSeconds } = clipTruth();
    const moments = sightline.objects.getByRole('listitem');
    await expect(moments).toHaveCount(events.length);
    const video = sightline.stage.locator('video');
    await expect
      .poll(() => video.evaluate((element: HTMLVideoElement) => element.duration))
      .toBeCloseTo(durationSeconds, 0);
    for (const [index, { startSeconds, endSeconds, event }] of events.entries()) {
      const row = moments.nth(index);
      await expect(row).toContainText(event[locale]);
      expect(secondsIn(await row.innerText())).toEqual([startSeconds, endSeconds]);
      await row.getByRole('button').first().click();
      await expect
        .poll(() => video.evaluate((element: HTMLVideoElement) => element.currentTime))
        .toBeCloseTo(startSeconds, 0);
    }
  });
});

const tableWords = ({ columns, rows }: { columns: string[]; rows: string[][] }) =>
  [columns, ...rows].flat().join(' ');

const fieldNames = {
  en: ['shop', 'date', 'number of items', 'subtotal', 'tax', 'total', 'currency'],
  'zh-CN': ['商店', '日期', '商品件数', '小计', '税额', '合计', '币种'],
  'zh-TW': ['商店', '日期', '商品件數', '小計', '稅額', '合計', '幣別'],
};

/** Characters that only one of the two scripts writes this way, pair by pair. */
const simplifiedOnly = /[这个张图们题长条两为发实盘边还门书写读见说话东车间]/;
const traditionalOnly = /[這個張圖們題長條兩為發實盤邊還門書寫讀見說話東車間]/;

function scriptOf(words: string): string {
  const isSimplified = simplifiedOnly.test(words);
  const isTraditional = traditionalOnly.test(words);
  if (isSimplified && isTraditional) return 'mixed';
  if (isSimplified) return 'zh-CN';
  return isTraditional ? 'zh-TW' : 'en';
}

/** "0:03–0:06" or "00:00:03 – 00:00:06" as seconds. */
function secondsIn(words: string): number[] {
  return (words.match(/\d+(?::\d{2})+(?:\.\d+)?/g) ?? []).map((time) =>
    time.split(':').reduce((sum, part) => sum * 60 + Number(part), 0),
  );
}

async function choosePicture(sightline: SightlinePage, number: number): Promise<void> {
  const name = new RegExp(`^${number} shelf-`);
  await sightline.stage
    .getByRole('button', { name })
    .or(sightline.stage.getByRole('radio', { name }))
    .first()
    .click();
}
