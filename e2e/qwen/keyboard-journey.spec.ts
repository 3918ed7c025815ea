import { KeyboardWalk } from '../keyboard-walk';
import { boxesJpeg } from '../pictures';
import { expect, test } from '../sightline-page';
import { setUpstream } from '../upstream-control';

test.use({ reducedMotion: 'reduce' });

test('by keyboard alone: a file attached, a question sent and stopped', async ({ sightline, page }) => {
  const walk = new KeyboardWalk(page);
  await setUpstream({ recording: 'long', delayMs: 50, behaviour: 'endless' });
  await sightline.open();
  await walk.tabTo(page.getByRole('button', { name: 'Attach files' }));
  const picture = await boxesJpeg();
  await expect(async () => {
    const chooser = page.waitForEvent('filechooser', { timeout: 3000 });
    await walk.press('Enter');
    await (await chooser).setFiles(picture);
  }).toPass();
  await expect(sightline.attachment('boxes.jpg')).toHaveAttribute('data-state', 'ready');
  await walk.tabTo(page.getByRole('button', { name: 'Remove boxes.jpg' }));
  await walk.tabTo(sightline.message);
  await walk.type('Find every object');
  await walk.press('Enter');
  await expect(sightline.assistant(1)).toBeVisible();
  await walk.tabTo(sightline.stop);
  await page.keyboard.press('Enter');
  await sightline.finished();
  await expect(sightline.assistant(1)).toContainText('Stopped');
  await walk.expectOn(sightline.message);
});
