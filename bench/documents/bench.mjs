/**
 * A PDF of 200 pages dropped on the product's page: how long until the first thumbnails are there, how long until all
 * 200 have been looked at, how long the page's main thread was ever held up, and how many canvases and megabytes were
 * held. Exits with 1 when the first thumbnail takes a second or more, from the moment that the page has the file, in the
 * median of the rounds, when more than a few
 * canvases hold pixels at once, or when memory grows from the 100th page to the last by a quarter of what those pages
 * hold decoded. Before the 100th it grows by what waits to be collected, as much as the browser lets lie.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { findBrowser } from '../../scripts/setup/find-browser.mjs';
import { serveProduct } from '../media/serve-product.mjs';
import { watchMainThread } from '../media/watch-main-thread.mjs';
import { countCanvases } from './count-canvases.mjs';
import { rendererMegabytes } from './renderer-memory.mjs';
import { writePdf } from './write-pdf.mjs';

const pageCount = 200;
const rounds = 5;
const firstMostMs = 1_000;
/** Two pages are under way at once, each with a canvas or two for what is seen through a mask. */
const mostCanvases = 8;
/** Decoded, a page of the file holds its photo (3.8 MB) and its thumbnail: a hundred pages hold over 400 MB. */
const halfWay = 100;
const mostGrowthMegabytes = 100;
const port = 3225;

async function measureRound(browser, url, file) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  const workers = [];
  page.on('worker', (worker) => {
    workers.push(worker);
    void worker.evaluate(countCanvases).catch(() => undefined);
  });
  await page.goto(url, { waitUntil: 'networkidle' });
  await page.evaluate(watchMainThread);
  await page.evaluate(timeFirstThumbnail);
  const start = performance.now();
  await page.locator('input[type=file][aria-label="Files"]').setInputFiles(file);
  const thumbnails = page.getByRole('list', { name: 'Pages' }).locator('img');
  await thumbnails.first().waitFor({ timeout: 60_000 });
  const firstMs = performance.now() - start;
  const firstInPageMs = await page.evaluate(() => window.firstThumbnail);
  await thumbnails.nth(6).waitFor({ timeout: 60_000 });
  const rowMs = performance.now() - start;
  await lookThrough(page, halfWay);
  const earlyMegabytes = await rendererMegabytes(browser);
  await lookThrough(page, pageCount);
  const allMs = performance.now() - start;
  const lateMegabytes = await rendererMegabytes(browser);
  const { longTasksMs, longestGapMs } = await page.evaluate(() => window.mainThread.take());
  const counts = await Promise.all(
    workers.map((worker) => worker.evaluate(() => globalThis.mostCanvases).catch(() => null)),
  );
  await page.close();
  return {
    firstMs,
    firstInPageMs,
    rowMs,
    allMs,
    heldUpMs: Math.max(longestGapMs, ...longTasksMs),
    longTasks: longTasksMs.length,
    canvases: Math.max(0, ...counts.map((count) => count?.canvases ?? 0)),
    megapixels: Math.max(0, ...counts.map((count) => count?.pixels ?? 0)) / 1e6,
    growth: earlyMegabytes === null || lateMegabytes === null ? 0 : lateMegabytes - earlyMegabytes,
  };
}

/**
 * Runs in the page: from the moment that it has the file until its first thumbnail is loaded. What is told beside it
 * from outside holds the way of the file into the page too, and the search for what is waited for, on its main thread.
 */
function timeFirstThumbnail() {
  window.firstThumbnail = new Promise((resolve) => {
    const isThumbnail = (element) =>
      element instanceof HTMLImageElement && element.closest('[role=dialog] [data-page]') !== null;
    const begin = () => {
      const start = performance.now();
      const end = ({ target }) => {
        if (!isThumbnail(target)) return;
        document.removeEventListener('load', end, { capture: true });
        resolve(performance.now() - start);
      };
      document.addEventListener('load', end, { capture: true });
    };
    document.addEventListener('change', begin, { capture: true, once: true });
  });
}

/** Scrolls on, a view at a time, once everything in sight is drawn, until that page is. */
async function lookThrough(page, last) {
  for (;;) {
    await page.waitForFunction(isViewDrawn, null, { timeout: 60_000, polling: 20 });
    const seen = await page.evaluate(scrollOn);
    if (seen >= last) return seen;
  }
}

function isViewDrawn() {
  const tiles = [...document.querySelectorAll('[role=dialog] [data-page]')];
  return tiles.length > 0 && tiles.every((tile) => tile.querySelector('img') !== null);
}

/** The greatest page that was drawn, before the list is scrolled by what it shows. */
function scrollOn() {
  const tiles = [...document.querySelectorAll('[role=dialog] [data-page]')];
  const seen = Math.max(...tiles.map((tile) => Number(tile.dataset.page)));
  const scroller = tiles[0].closest('ul').parentElement;
  scroller.scrollTop += scroller.clientHeight;
  return new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve(seen))));
}

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

const folder = mkdtempSync(join(tmpdir(), 'sightline-document-'));
const product = await serveProduct(port);
const browser = await chromium.launch({
  executablePath: (await findBrowser()) ?? undefined,
  args: ['--no-sandbox', '--disable-gpu'],
});
const seen = [];
try {
  const file = join(folder, 'report.pdf');
  await writePdf(file, pageCount);
  for (let round = 1; round <= rounds; round += 1) {
    const measured = await measureRound(browser, product.url, file);
    seen.push(measured);
    const { firstMs, firstInPageMs, rowMs, allMs, heldUpMs, longTasks, canvases, megapixels, growth } =
      measured;
    console.log(
      `round ${round}: first thumbnail after ${firstMs.toFixed(0)} ms (${firstInPageMs.toFixed(0)} in the page), a row of seven after ${rowMs.toFixed(0)} ms,` +
        ` all ${pageCount} after ${allMs.toFixed(0)} ms; main thread held up ${heldUpMs.toFixed(0)} ms at most,` +
        ` ${longTasks} tasks over 50 ms; at most ${canvases} canvases (${megapixels.toFixed(2)} megapixels) at once;` +
        ` ${growth.toFixed(0)} MB more from page ${halfWay} to the last`,
    );
  }
} finally {
  await browser.close();
  product.stop();
  rmSync(folder, { recursive: true });
}
const firstMs = median(seen.map((round) => round.firstMs));
const firstInPageMs = median(seen.map((round) => round.firstInPageMs));
const canvases = Math.max(...seen.map((round) => round.canvases));
const growth = median(seen.map((round) => round.growth));
const heldUpMs = median(seen.map((round) => round.heldUpMs));
const isMet = firstInPageMs < firstMostMs && canvases <= mostCanvases && growth <= mostGrowthMegabytes;
console.log(
  `${isMet ? 'met' : 'MISSED'}: first thumbnail ${firstInPageMs.toFixed(0)} ms after the page has the file (${firstMs.toFixed(0)} from outside), budget < ${firstMostMs}; ${canvases} canvases at once,` +
    ` budget ${mostCanvases}; ${growth.toFixed(0)} MB more, budget ${mostGrowthMegabytes}; longest hold-up ${heldUpMs.toFixed(0)} ms in the median`,
);
process.exit(isMet ? 0 : 1);
