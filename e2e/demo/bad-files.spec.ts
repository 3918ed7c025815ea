import { badFiles } from '../bad-files';
import { boxesJpeg } from '../pictures';
import { expect, test } from '../sightline-page';

test.use({ reducedMotion: 'reduce' });

test('every bad file ends in a sentence of its own, and the good one among them is sent', async ({
  sightline,
  page,
}) => {
  const good = await boxesJpeg('good.jpg');
  const files = await badFiles();
  await sightline.open();
  await sightline.attach(...files.map(({ file }) => file), good);
  const password = page.getByRole('dialog', { name: 'Choose pages' });
  await expect(password).toContainText('locked.pdf is encrypted');
  await page.keyboard.press('Escape');
  await expect(password).toBeHidden();
  await expect(sightline.attachment(good.name)).toHaveAttribute('data-state', 'ready');
  for (const { file, state, says } of files) {
    await test.step(file.name, async () => {
      const tile = sightline.attachment(file.name);
      await expect.soft(tile).toHaveAttribute('data-state', state);
      await expect.soft(tile).toContainText(says);
    });
  }
  for (const { file } of files) {
    await sightline
      .attachment(file.name)
      .getByRole('button', { name: `Remove ${file.name}`, exact: true })
      .click();
  }
  await sightline.ask('Describe this picture');
  await expect(sightline.assistant(1)).toContainText('1200 × 800');
  await sightline.finished();
});
