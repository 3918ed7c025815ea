import { expect, test } from '../sightline-page';
import { cratesTruth } from '../truths';

test('more tasks come with a press; in space each box is found where it was drawn', async ({
  sightline,
  page,
}) => {
  await sightline.open();
  const cards = page.getByRole('main').getByRole('listitem');
  await expect(cards).toHaveCount(8);
  await page.getByRole('button', { name: 'Show all' }).click();
  await expect(cards).toHaveCount(13);
  await sightline.run('locateIn3d');
  const { cuboids } = cratesTruth();
  const rows = sightline.objects.getByRole('listitem');
  await expect(rows).toHaveText(cuboids.map(({ kind }) => new RegExp(`^${kind.replace('-', ' ')}`)));
  await expect(sightline.transcript.getByText('Task: Locate in 3D')).toBeVisible();
});

test.describe('on a phone, in Chinese', () => {
  test.use({ locale: 'zh-CN', viewport: { width: 390, height: 844 }, hasTouch: true });

  test('the gallery keeps to the screen, and a slash finds a task by its name', async ({
    sightline,
    page,
  }) => {
    await sightline.open();
    await page.getByRole('button', { name: '显示全部' }).click();
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide).toBe(390);
    await sightline.message.fill('/指点');
    await page.getByRole('listbox', { name: '任务' }).getByRole('option', { name: '指点物体' }).click();
    await expect(sightline.message).toHaveValue(/^以点的形式定位图中所有物体/);
    await expect(page.getByText('任务：指点物体')).toBeVisible();
  });
});
