import { chromium } from '@playwright/test';
import { findBrowser } from '../../scripts/setup/find-browser.mjs';
import { median, withSpread } from '../gateway/statistics.mjs';

const runs = 5;
const mostMs = 1000;
/** What holds the page up for longer is felt. */
const mostHeldMs = 50;

/** Milliseconds that the difference of two pictures of 12 megapixels takes, and holds the page up. True when both budgets are met. */
export async function timeDifference(origin) {
  const browser = await chromium.launch({
    executablePath: (await findBrowser()) ?? undefined,
    args: ['--no-sandbox', '--disable-gpu'],
  });
  try {
    const page = await browser.newPage();
    page.on('pageerror', (error) => console.error(error));
    await page.goto(`${origin}/bench/compare/difference.html`);
    await page.waitForFunction(() => window.bench !== undefined);
    const { first, again, held, regionCount } = await page.evaluate(
      (count) => window.bench.timeDifferences(count),
      runs,
    );
    const verdicts = [
      said(
        first,
        mostMs,
        `difference of two pictures of 12 megapixels from their bytes, ${regionCount} regions`,
      ),
      said(again, mostMs, 'the same with another threshold'),
      said(held, mostHeldMs, 'held the page up for at most'),
    ];
    const { taken, longest, value } = await page.evaluate(() => window.bench.timeAlignment());
    console.log(
      `told: a cut of 5 megapixels aligned on the whole in ${Math.round(taken)} ms, held the page up for at most` +
        ` ${Math.round(longest)} ms: ${JSON.stringify(value)}`,
    );
    return verdicts.every(Boolean);
  } finally {
    await browser.close();
  }
}

function said(times, most, what) {
  const isMet = median(times) <= most;
  console.log(`${isMet ? 'met' : 'MISSED'}: ${what}: ${withSpread(times)} ms, budget ≤ ${most} ms`);
  return isMet;
}
