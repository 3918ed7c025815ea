import { boxesPng } from '../pictures';
import { expect, test } from '../sightline-page';
import { setReply } from '../upstream-control';

test('numbers that cannot be thousandths raise an alarm; one press puts the boxes right, and it stays so', async ({
  sightline,
  page,
}) => {
  await setReply(
    '[{"bbox_2d": [120, 160, 480, 480], "label": "red box"}, {"bbox_2d": [600, 200, 1080, 600], "label": "blue box"}, {"bbox_2d": [1060, 580, 1199, 799], "label": "corner"}]',
  );
  await sightline.open();
  await sightline.attachReady(await boxesPng());
  await sightline.ask('Find every box');
  await sightline.finished();
  const rows = sightline.objects.getByRole('listitem');
  await expect(rows.nth(0)).toContainText('red box · x 144 y 128');
  await expect(sightline.stage.getByText(/These look like pixels/)).toBeVisible();
  await sightline.stage.getByRole('button', { name: /^Read as/ }).click();
  // The sent copy is a little larger than the original: whole patches.
  await expect(rows.nth(0)).toContainText(/red box · x 1(19|20|21) y (159|160|161) · 3[56]\d × 3[12]\d px/);
  await expect(sightline.stage.getByText(/chosen by you/).first()).toBeVisible();

  await page.reload();
  await page.getByRole('button', { name: /^\d objects?\b/ }).click();
  await expect(rows.nth(0)).toContainText(/red box · x 1(19|20|21) y (159|160|161)/);
  await sightline.stage.getByRole('button', { name: 'Undo' }).click();
  await expect(rows.nth(0)).toContainText('red box · x 144 y 128');

  await sightline.stage.getByRole('tab', { name: 'Data' }).click();
  await sightline.stage.getByRole('combobox', { name: 'Coordinates' }).selectOption('picture-pixels');
  await sightline.stage.getByRole('tab', { name: 'Objects' }).click();
  await expect(rows.nth(0)).toContainText('red box · x 120 y 160 · 360 × 320 px');
});
