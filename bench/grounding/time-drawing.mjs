import { chromium } from '@playwright/test';
import { findBrowser } from '../../scripts/setup/find-browser.mjs';
import { median, withSpread } from '../gateway/statistics.mjs';

const shapeCount = 5000;
const steps = 50;
const looks = { 'lines only': {}, 'filled, see-through': { fill: 0.4, opacity: 0.7 } };
/** 8 ms where the floor takes 2.4, which is what a frame leaves beside the browser's own work. */
const mostTimesFloor = 3.3;
/** Shown without a budget: it happens when shapes come or change, and once when a movement ends. */
const unjudged = 'anew';

/** Milliseconds of scripting per step over 5,000 shapes, beside bare canvas calls. True when all are met. */
export async function timeDrawing(origin) {
  const browser = await chromium.launch({
    executablePath: (await findBrowser()) ?? undefined,
    args: ['--no-sandbox', '--disable-gpu'],
  });
  try {
    const page = await browser.newPage({ viewport: { width: 1000, height: 800 } });
    page.on('pageerror', (error) => console.error(error));
    await page.goto(`${origin}/bench/grounding/page.html`);
    await page.waitForFunction(() => window.bench !== undefined);
    const verdicts = [];
    for (const [look, change] of Object.entries(looks)) {
      const wanted = [shapeCount, steps, change];
      const times = await page.evaluate((these) => window.bench.timeSteps(...these), wanted);
      verdicts.push(...judge(look, times));
    }
    return verdicts.every(Boolean);
  } finally {
    await browser.close();
  }
}

function judge(look, times) {
  return Object.entries(times).map(([step, taken]) => {
    const ratio = median(taken.map(({ ms, floorMs }) => ms / floorMs));
    const isMet = step === unjudged || ratio <= mostTimesFloor;
    const verdict = step === unjudged ? 'no budget' : isMet ? 'met' : 'MISSED';
    process.stdout.write(
      `${verdict}: ${step}, ${shapeCount} shapes, ${look}: ${withSpread(taken.map(({ ms }) => ms))} ms of scripting,` +
        ` ${ratio.toFixed(2)} × bare canvas calls (${withSpread(taken.map(({ floorMs }) => floorMs))} ms), budget ≤ ${mostTimesFloor} ×\n`,
    );
    return isMet;
  });
}
