import { readFile } from 'node:fs/promises';
import { boxesPng } from '../pictures';
import { expect, type SightlinePage, test } from '../sightline-page';
import { setReply } from '../upstream-control';

test.use({ reducedMotion: 'reduce' });

test('a box is dragged, renamed, deleted and added by hand; undone, redone, kept, and marked in the export', async ({
  sightline,
  page,
}) => {
  test.slow();
  await setReply(
    '[{"bbox_2d": [100, 200, 400, 600], "label": "red box"}, {"bbox_2d": [500, 250, 800, 700], "label": "blue box"}]',
  );
  await sightline.open();
  await sightline.attachReady(await boxesPng());
  await sightline.ask('Find every box');
  await sightline.finished();
  const rows = sightline.objects.getByRole('listitem');
  await expect(rows.nth(1)).toContainText('blue box · x 600 y 200 · 360 × 360 px');

  await sightline.stage.getByRole('button', { name: 'Tools' }).click();
  await page.getByRole('menuitemcheckbox', { name: /^Correct shapes/ }).click();
  const tools = sightline.stage.getByRole('toolbar', { name: 'Corrections' });
  await expect(tools).toBeVisible();

  await rows.nth(1).getByRole('button').first().click();
  const from = await onScreen(sightline, [960, 560]);
  const to = await onScreen(sightline, [1080, 600]);
  await page.mouse.move(...from);
  await page.mouse.down();
  await page.mouse.move((from[0] + to[0]) / 2, (from[1] + to[1]) / 2);
  await page.mouse.move(...to);
  await page.mouse.up();
  const dragged = /blue box · x 600 y 200 · (4[78]\d) × (39\d|40\d) px/;
  await expect(rows.nth(1)).toContainText(dragged);

  await tools.getByRole('button', { name: 'Undo' }).click();
  await expect(rows.nth(1)).toContainText('360 × 360 px');
  await tools.getByRole('button', { name: 'Redo' }).click();
  await expect(rows.nth(1)).toContainText(dragged);

  await tools.getByRole('button', { name: 'Rename' }).click();
  await page
    .getByRole('combobox', { name: 'Label' })
    .or(page.getByRole('textbox', { name: 'Label' }))
    .fill('crate');
  await page.keyboard.press('Enter');
  await expect(rows.nth(1)).toContainText('crate');

  await rows.nth(0).getByRole('button').first().click();
  await tools.getByRole('button', { name: 'Delete' }).click();
  await expect(rows).toHaveCount(1);
  await expect(sightline.assistant(1)).toContainText('red box');

  await page.reload();
  await page.getByRole('button', { name: /^1 object/ }).click();
  await expect(rows).toHaveCount(1);
  await expect(rows.nth(0)).toContainText('crate');

  await sightline.stage.getByRole('tab', { name: 'Export' }).click();
  const download = page.waitForEvent('download');
  await sightline.stage.getByRole('button', { name: 'Export JSON' }).click();
  const text = await readFile(await (await download).path(), 'utf8');
  expect(text).toContain('"changed"');
  expect(text).toContain('blue box');
  expect(text).toContain('red box');

  await sightline.stage.getByRole('tab', { name: 'Objects' }).click();
  await sightline.stage.getByRole('button', { name: 'Tools' }).click();
  await page.getByRole('menuitemcheckbox', { name: /^Correct shapes/ }).click();
  await tools.getByRole('button', { name: 'Revert to model' }).click();
  await expect(rows).toHaveCount(2);
  await expect(rows.nth(1)).toContainText('blue box · x 600 y 200 · 360 × 360 px');
});

/** Where a pixel of the fitted picture is on the page: the picture (1200 × 800) stands in the middle of its canvas. */
async function onScreen(
  { stage }: SightlinePage,
  [x, y]: readonly [number, number],
): Promise<[number, number]> {
  const box = await stage.getByRole('img').boundingBox();
  if (box === null) throw new Error('No canvas.');
  const scale = Math.min((box.width - 32) / 1200, (box.height - 32) / 800);
  const [left, top] = [(box.width - 1200 * scale) / 2, (box.height - 800 * scale) / 2];
  return [box.x + left + x * scale, box.y + top + y * scale];
}
