import { boxesJpeg } from '../pictures';
import { expect, test } from '../sightline-page';

test('a message that goes nowhere for want of a network comes back, and the reason is told', async ({
  sightline,
  page,
}) => {
  await sightline.open();
  await page.waitForLoadState('networkidle');
  await sightline.attachReady(await boxesJpeg());
  await page.context().setOffline(true);
  await sightline.ask('Find every object');
  await expect(page.getByRole('alert').filter({ hasText: 'The server cannot be reached' })).toBeVisible();
  await expect(sightline.message).toHaveValue('Find every object');
  await expect(sightline.attachments.getByRole('listitem')).toHaveCount(1);

  await page.context().setOffline(false);
  await page.getByRole('alert').getByRole('button', { name: 'Retry' }).click();
  await expect(sightline.assistant(1)).toContainText('Demo — no model');
});
