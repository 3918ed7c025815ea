import { chromium } from '@playwright/test';
import { boxesJpeg } from '../pictures';
import { expect, SightlinePage, test } from '../sightline-page';

test('all of it works over plain HTTP under a name of the local network', async ({ launchOptions }) => {
  const browser = await chromium.launch({
    ...launchOptions,
    args: [...(launchOptions.args ?? []), '--host-resolver-rules=MAP sightline.test 127.0.0.1'],
  });
  const page = await browser.newPage({ baseURL: 'http://sightline.test:3310', locale: 'en-US' });
  const sightline = new SightlinePage(page);
  await sightline.open();
  expect(await page.evaluate(() => window.isSecureContext)).toBe(false);

  await sightline.attachReady(await boxesJpeg());
  await sightline.ask('Find every object');
  await sightline.finished();
  await expect(sightline.objects.getByRole('listitem').first()).toContainText(/region · x \d+ y \d+/);
  await page.reload();
  await expect(sightline.assistant(1)).toContainText('Demo — no model');
  await expect(
    sightline.transcript.getByRole('article', { name: /^You/ }).getByRole('img').first(),
  ).toBeVisible();

  await sightline.assistant(1).getByRole('button', { name: 'Copy', exact: true }).click();
  await sightline.message.focus();
  await page.keyboard.press('Control+V');
  await expect(sightline.message).toHaveValue(/bbox_2d/);
  await browser.close();
});
