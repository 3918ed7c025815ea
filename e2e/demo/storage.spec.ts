import { boxesJpeg } from '../pictures';
import { expect, test } from '../sightline-page';

test('a full disk is told in words, and the conversation goes on', async ({ sightline, page }) => {
  await sightline.open();
  const tools = await page.context().newCDPSession(page);
  await tools.send('Storage.overrideQuotaForOrigin', { origin: new URL(page.url()).origin, quotaSize: 4096 });
  await sightline.attachReady(await boxesJpeg());
  await sightline.ask('Find every object');
  await sightline.finished();
  await expect(sightline.objects.getByRole('listitem').first()).toBeVisible();
  await expect(page.getByRole('alert').filter({ hasText: /storage is full/i })).toBeVisible();
});
