import { chromium } from '@playwright/test';
import { findBrowser } from '../../scripts/setup/find-browser.mjs';
import { median, withSpread } from '../gateway/statistics.mjs';

const steps = 40;
const modes = ['side-by-side', 'swipe', 'overlay'];
/** What a frame leaves beside the browser's own work. */
const mostMs = 8;

/** Milliseconds of scripting per step of panning or zooming over two pictures of 24 megapixels. True when all are met. */
export async function timePanes(origin) {
  const browser = await chromium.launch({
    executablePath: (await findBrowser()) ?? undefined,
    args: ['--no-sandbox', '--disable-gpu'],
  });
  try {
    const verdicts = [];
    for (const mode of modes) {
      const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
      page.on('pageerror', (error) => console.error(error));
      await page.goto(`${origin}/bench/compare/panes.html`);
      await page.waitForFunction(() => window.bench !== undefined);
      const times = await page.evaluate((wanted) => window.bench.timeSteps(...wanted), [mode, steps]);
      for (const [step, taken] of Object.entries(times)) {
        const isMet = median(taken) <= mostMs;
        verdicts.push(isMet);
        console.log(
          `${isMet ? 'met' : 'MISSED'}: ${step}, ${mode}, two pictures of 24 megapixels: ${withSpread(taken)} ms of` +
            ` scripting, budget ≤ ${mostMs} ms`,
        );
      }
      await page.close();
    }
    return verdicts.every(Boolean);
  } finally {
    await browser.close();
  }
}
