/**
 * A 720p clip of 60 s to 120 frames, by the product's source in Chromium: looked at, decoded, scaled, encoded, hashed.
 * Exits with 1 when the median of the rounds is not below a third of the clip's duration. How long the page's main
 * thread was held up, and how long a copy takes that fits into a request, is told beside it. Without ffmpeg there is
 * no clip, and nothing is measured.
 */
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { findBrowser } from '../../scripts/setup/find-browser.mjs';
import { serveSource } from '../grounding/load-source.mjs';
import { watchMainThread } from '../media/watch-main-thread.mjs';
import { clipSeconds, makeClip } from './make-clip.mjs';

const rounds = 3;
const frameCount = 120;
const port = 3230;
const longestMs = (clipSeconds * 1000) / 3;

async function measure(browser, clip, choices) {
  const page = await browser.newPage();
  await page.goto(`http://127.0.0.1:${port}/bench/video/page.html`);
  await page.waitForFunction(() => window.bench !== undefined);
  await page.getByLabel('Clip').setInputFiles(clip);
  await page.evaluate(watchMainThread);
  const made = await page.evaluate((wanted) => window.bench.prepare(wanted), choices);
  const { longTasksMs, longestGapMs } = await page.evaluate(() => window.mainThread.take());
  await page.close();
  return { ...made, heldUpMs: Math.max(longestGapMs, ...longTasksMs) };
}

const seconds = (ms) => `${(ms / 1000).toFixed(1)} s`;
const megabytes = (bytes) => `${(bytes / 1e6).toFixed(1)} MB`;
const describe = ({ ms, way, width, height, byteLength, heldUpMs }) =>
  `${seconds(ms)}; ${way} of ${width} × ${height}, ${megabytes(byteLength)}; main thread held up ${heldUpMs.toFixed(0)} ms at most`;

const folder = mkdtempSync(join(tmpdir(), 'sightline-clip-'));
const clip = join(folder, 'clip.mp4');
const trouble = makeClip(clip);
if (trouble !== null) {
  console.log(`skipped: the clip cannot be made, ${trouble}`);
  rmSync(folder, { recursive: true });
  process.exit(0);
}
console.log(`clip: 1280 × 720, ${clipSeconds} s, ${megabytes(statSync(clip).size)}`);
const source = await serveSource(port);
await source.listen();
const browser = await chromium.launch({
  executablePath: (await findBrowser()) ?? undefined,
  args: ['--no-sandbox', '--disable-gpu'],
});
const times = [];
try {
  await measure(browser, clip, { way: 'frames', maxFrames: 4 });
  for (let round = 1; round <= rounds; round += 1) {
    const made = await measure(browser, clip, { way: 'frames', fps: 2, maxFrames: frameCount });
    if (made.frameCount !== frameCount) throw new Error(`${made.frameCount} frames instead of ${frameCount}`);
    times.push(made.ms);
    console.log(`round ${round}: ${frameCount} frames in ${describe(made)}`);
  }
  console.log(
    `a copy that fits (no budget): ${describe(await measure(browser, clip, { way: 'compressed' }))}`,
  );
} finally {
  await browser.close();
  await source.close();
  rmSync(folder, { recursive: true });
}
const median = times.toSorted((a, b) => a - b)[Math.floor(rounds / 2)] ?? 0;
const isMet = median < longestMs;
console.log(
  `${isMet ? 'met' : 'MISSED'}: ${frameCount} frames in ${seconds(median)} in the median, budget under ${seconds(longestMs)}`,
);
process.exit(isMet ? 0 : 1);
