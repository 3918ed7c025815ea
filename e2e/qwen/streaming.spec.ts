import type { Locator } from '@playwright/test';
import { watchShifts } from '../layout-shift';
import { expect, test } from '../sightline-page';
import { setUpstream } from '../upstream-control';

for (const width of [1440, 390]) {
  test(`headings, tables and code do not shift while they stream, at ${width} px`, async ({
    sightline,
    page,
  }) => {
    await page.setViewportSize({ width, height: 844 });
    await setUpstream({ recording: 'reading', delayMs: 25 });
    await sightline.open();
    await page.waitForLoadState('networkidle');
    const shifts = await watchShifts(page);
    await sightline.ask('Show me everything');
    await expect(sightline.assistant(1)).toBeVisible();
    await sightline.finished();
    const { sum, sources } = await shifts();
    expect(sum, sources.join('\n')).toBeLessThanOrEqual(0.05);
  });
}

test('the newest line stays in view until the reader scrolls up, and a button brings it back', async ({
  sightline,
  page,
}) => {
  await setUpstream({ recording: 'long', delayMs: 15, behaviour: 'endless' });
  await sightline.open();
  await sightline.ask('Count');
  const log = sightline.transcript;
  await expect.poll(() => overflowOf(log)).toBeGreaterThan(300);
  const back = page.getByRole('button', { name: 'Jump to latest' });
  await expect(back).toBeHidden();
  expect(await distanceToEnd(log)).toBeLessThan(4);

  await log.hover();
  await page.mouse.wheel(0, -250);
  await expect(back).toBeVisible();
  const place = await log.evaluate((element) => element.scrollTop);
  const height = await log.evaluate((element) => element.scrollHeight);
  await expect.poll(() => log.evaluate((element) => element.scrollHeight)).toBeGreaterThan(height + 200);
  expect(await log.evaluate((element) => element.scrollTop)).toBe(place);

  await back.click();
  await expect(back).toBeHidden();
  await expect.poll(() => distanceToEnd(log)).toBeLessThan(4);
  const later = await log.evaluate((element) => element.scrollHeight);
  await expect.poll(() => log.evaluate((element) => element.scrollHeight)).toBeGreaterThan(later + 100);
  expect(await distanceToEnd(log)).toBeLessThan(4);
});

const overflowOf = (log: Locator) => log.evaluate((element) => element.scrollHeight - element.clientHeight);

/** How far below the view the last line lies, in CSS pixels. */
const distanceToEnd = (log: Locator) =>
  log.evaluate(
    (element) =>
      new Promise<number>((resolve) => {
        // After the frame: what follows the answer does so when the frame is laid out.
        requestAnimationFrame(() =>
          setTimeout(() => resolve(element.scrollHeight - element.clientHeight - element.scrollTop)),
        );
      }),
  );
