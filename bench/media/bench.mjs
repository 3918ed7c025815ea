/**
 * Ten 12-megapixel photos chosen at once on the product's page: how long until all are ready, and how long the
 * page's main thread was ever held up meanwhile; the same page doing nothing is measured beside it. A hold-up is the
 * longest time without an answer to a message, which the work of other processes lengthens too. Exits with 1 when
 * any round has a task of over 50 ms on the main thread, or when the median of the hold-ups is above 50 ms.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { findBrowser } from '../../scripts/setup/find-browser.mjs';
import { drawPhotos } from './draw-photos.mjs';
import { serveProduct } from './serve-product.mjs';
import { watchMainThread } from './watch-main-thread.mjs';

const photoCount = 10;
const rounds = 5;
const idleMs = 3_000;
const longestAllowedMs = 50;
const port = 3220;

async function measureRound(browser, url, photos) {
  const page = await browser.newPage();
  await page.goto(url, { waitUntil: 'networkidle' });
  await page.evaluate(watchMainThread);
  await page.waitForTimeout(idleMs);
  const idle = await longestHoldUp(page);
  const start = performance.now();
  await page.locator('input[type=file][aria-label="Files"]').setInputFiles(photos);
  const ready = page.getByRole('list', { name: 'Attachments' }).getByText(/^about [\d,]+ tokens$/);
  await ready.nth(photos.length - 1).waitFor({ timeout: 120_000 });
  const totalMs = performance.now() - start;
  const busy = await longestHoldUp(page);
  await page.close();
  return { totalMs, idle, busy };
}

/** The longest long task, or time without an answer to a message, since the last call. */
function longestHoldUp(page) {
  return page.evaluate(() => {
    const { longTasksMs, longestGapMs } = window.mainThread.take();
    return { ms: Math.max(longestGapMs, ...longTasksMs), longTasks: longTasksMs.length };
  });
}

const folder = mkdtempSync(join(tmpdir(), 'sightline-photos-'));
const product = await serveProduct(port);
const browser = await chromium.launch({
  executablePath: (await findBrowser()) ?? undefined,
  args: ['--no-sandbox', '--disable-gpu'],
});
const heldUpMs = [];
let longTasks = 0;
try {
  const photos = await drawPhotos(folder, photoCount);
  for (let round = 1; round <= rounds; round += 1) {
    const { totalMs, idle, busy } = await measureRound(browser, product.url, photos);
    heldUpMs.push(busy.ms);
    longTasks += busy.longTasks;
    console.log(
      `round ${round}: ready in ${totalMs.toFixed(0)} ms; main thread held up ${busy.ms.toFixed(0)} ms at most,` +
        ` ${busy.longTasks} long tasks; doing nothing ${idle.ms.toFixed(0)} ms, ${idle.longTasks}`,
    );
  }
} finally {
  await browser.close();
  product.stop();
  rmSync(folder, { recursive: true });
}
const [least = 0, , medianMs = 0, , most = 0] = heldUpMs.toSorted((a, b) => a - b);
const isMet = longTasks === 0 && medianMs <= longestAllowedMs;
console.log(
  `${isMet ? 'met' : 'MISSED'}: ${longTasks} long tasks; held up ${medianMs.toFixed(0)} ms in the median` +
    ` (${least.toFixed(0)}–${most.toFixed(0)}), budget ≤ ${longestAllowedMs} ms`,
);
process.exit(isMet ? 0 : 1);
