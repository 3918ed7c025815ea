import type { Page } from '@playwright/test';
import { openExportTab, saved } from '../exported-files';
import { webpPicture } from '../pictures';
import { expect, test, unlockAs } from './guarded-page';

/** Breaches of the content-security policy, in the page and on the page that comes after it. */
async function watchBreaches(page: Page): Promise<string[]> {
  const breaches: string[] = [];
  await page.exposeFunction('__breach', (breach: string) => breaches.push(breach));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sourceFile }) => {
      const report: unknown = Reflect.get(window, '__breach');
      if (typeof report === 'function') report(`${effectiveDirective} ${blockedURI} ${sourceFile}`);
    });
  });
  return breaches;
}

test('a whole journey keeps within the policy', async ({ page, sightline }) => {
  test.slow();
  const breaches = await watchBreaches(page);
  await unlockAs(page, 'anna');

  await sightline.attachReady(await webpPicture());
  await sightline.ask('Find every object');
  await expect(sightline.stage).toBeVisible();
  await sightline.finished();
  await openExportTab(sightline);
  await saved(page, 'Export picture');
  await saved(page, 'Export YOLO');

  const newChat = page.getByRole('button', { name: 'New chat' }).first();
  for (const card of ['findObjects', 'understandVideo', 'parsePage'] as const) {
    await newChat.click();
    await sightline.run(card);
  }
  await newChat.click();
  const solved = await sightline.run('solveProblem');
  await expect(solved.locator('.katex').first()).toBeVisible();
  await newChat.click();
  const fields = await sightline.run('extractFields');
  await expect(fields.locator('pre').first()).toBeVisible();

  await page.getByRole('button', { name: 'Theme' }).click();
  await page.getByRole('menuitemradio', { name: 'Dark' }).click();
  await page.getByRole('button', { name: 'Options' }).click();
  await expect(page.getByRole('dialog', { name: 'Options' })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Connect' }).click();
  await expect(page.getByRole('textbox', { name: 'API key' })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Language' }).click();
  await page.getByRole('menuitemradio', { name: '繁體中文' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-TW');
  await page.reload();
  await expect(page.getByRole('log')).toBeVisible();
  expect(breaches).toEqual([]);
});
