/**
 * Ten 12-megapixel photos chosen at once on the product's page: how long until all are ready, beside a common library
 * for it and beside drawing on the main thread, in the same round; how long the page's main thread was ever held up
 * meanwhile, beside the same page doing nothing and a bare page beside the library's workers; and what the page still
 * holds after they are removed. A hold-up is the longest time without an answer to a message, which the work of other
 * threads lengthens too, so the longest task is told with it. Exits with 1 when one of the budgets is missed.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { findBrowser } from '../../scripts/setup/find-browser.mjs';
import { drawPhotos } from './draw-photos.mjs';
import { heldBytes } from './measure-memory.mjs';
import { serveContenders } from './serve-contenders.mjs';
import { serveProduct } from './serve-product.mjs';
import { watchMainThread } from './watch-main-thread.mjs';

const photoCount = 10;
const rounds = 3;
const idleMs = 3_000;
const budgets = { ratio: 1.1, heldUpMs: 50, megabytesLeft: 50 };
/** What the product sends of such a photo. */
const longSidePx = 1600;
const ports = { product: 4310, contenders: 4311 };

async function measureProduct(browser, url, photos) {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(url, { waitUntil: 'networkidle' });
  await page.evaluate(watchMainThread);
  await page.waitForTimeout(idleMs);
  const idle = await longestHoldUp(page);
  const before = await heldBytes(context, page);
  await longestHoldUp(page);
  await page.evaluate(timeTheTray, photos.length);
  await page.locator('input[type=file][aria-label="Files"]').setInputFiles(photos);
  const items = page.getByRole('list', { name: 'Attachments' }).getByRole('listitem');
  const totalMs = await page.evaluate(() => window.trayTimed);
  const busy = await longestHoldUp(page);
  while ((await items.count()) > 0)
    await page
      .getByRole('button', { name: /^Remove / })
      .first()
      .click();
  const left = ((await heldBytes(context, page)) - before) / 1e6;
  await context.close();
  return { totalMs, idle, busy, left };
}

/** Runs in the page, and times as the contenders do: from the moment that the page has the files until all are ready. */
function timeTheTray(count) {
  window.trayTimed = new Promise((resolve) => {
    document.addEventListener(
      'change',
      () => {
        const start = performance.now();
        const watch = new MutationObserver(() => {
          if (document.querySelectorAll('li[data-state=ready]').length < count) return;
          watch.disconnect();
          resolve(performance.now() - start);
        });
        watch.observe(document.body, { subtree: true, childList: true, attributes: true });
      },
      { capture: true, once: true },
    );
  });
}

async function measureContenders(browser, url, photos) {
  const page = await browser.newPage();
  await page.goto(url, { waitUntil: 'networkidle' });
  await page.locator('input').setInputFiles(photos);
  const library = await page.evaluate((side) => window.contenders.library(side), longSidePx);
  const mainThread = await page.evaluate((side) => window.contenders.mainThread(side), longSidePx);
  // Watching costs time of its own, so what is watched is not what was timed.
  await page.evaluate(watchMainThread);
  await page.evaluate((side) => window.contenders.library(side), longSidePx);
  const besideLibrary = await longestHoldUp(page);
  await page.close();
  return { library, besideLibrary, mainThread };
}

/** Since the last call: the longest task (0: none of 50 ms), and the longest time without an answer to a message. */
function longestHoldUp(page) {
  return page.evaluate(() => {
    const { longTasksMs, longestGapMs } = window.mainThread.take();
    return { taskMs: Math.max(0, ...longTasksMs), gapMs: Math.max(longestGapMs, ...longTasksMs) };
  });
}

/** The browser tells of tasks of 50 ms and more. */
const named = ({ taskMs }) => (taskMs === 0 ? 'under 50 ms' : `${taskMs.toFixed(0)} ms`);

const medianOf = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

const folder = mkdtempSync(join(tmpdir(), 'sightline-photos-'));
const product = await serveProduct(ports.product);
const others = await serveContenders(ports.contenders);
const browser = await chromium.launch({
  executablePath: (await findBrowser()) ?? undefined,
  args: ['--no-sandbox', '--disable-gpu'],
});
const seen = [];
try {
  const photos = await drawPhotos(folder, photoCount);
  for (let round = 1; round <= rounds; round += 1) {
    const ours = await measureProduct(browser, product.url, photos);
    const theirs = await measureContenders(browser, others.url, photos);
    seen.push({ ...ours, ...theirs });
    console.log(
      `round ${round}: ready in ${ours.totalMs.toFixed(0)} ms; library ${theirs.library.toFixed(0)}, main thread` +
        ` ${theirs.mainThread.toFixed(0)}; held up ${ours.busy.gapMs.toFixed(0)} ms at most, longest task ${named(ours.busy)}` +
        ` (doing nothing ${ours.idle.gapMs.toFixed(0)}; a bare page beside the library's workers ${theirs.besideLibrary.gapMs.toFixed(0)},` +
        ` longest task ${named(theirs.besideLibrary)}); ${ours.left.toFixed(1)} MB more afterwards`,
    );
  }
} finally {
  await browser.close();
  product.stop();
  others.stop();
  rmSync(folder, { recursive: true });
}
const ratio = medianOf(
  seen.map(({ totalMs, library, mainThread }) => totalMs / Math.min(library, mainThread)),
);
const taskMs = medianOf(seen.map(({ busy }) => busy.taskMs));
const heldUpMs = medianOf(seen.map(({ busy }) => busy.gapMs));
const left = medianOf(seen.map((round) => round.left));
const verdicts = [
  [ratio <= budgets.ratio, `${ratio.toFixed(2)} × the fastest way, budget ≤ ${budgets.ratio}`],
  [
    heldUpMs <= budgets.heldUpMs,
    `held up ${heldUpMs.toFixed(0)} ms (longest task ${named({ taskMs })}), budget ≤ ${budgets.heldUpMs}`,
  ],
  [left <= budgets.megabytesLeft, `${left.toFixed(1)} MB left, budget ≤ ${budgets.megabytesLeft}`],
];
for (const [isMet, words] of verdicts) console.log(`${isMet ? 'met' : 'MISSED'}: ${words}`);
process.exit(verdicts.every(([isMet]) => isMet) ? 0 : 1);
