import { readFile } from 'node:fs/promises';
import type { Locator } from '@playwright/test';
import sharp from 'sharp';
import { saved } from '../exported-files';
import { expect, test } from '../sightline-page';

/** The parts of a change list that tests hold on to: "Honey (moved) · moved by 254 px". */
const rowTexts = async (list: Locator) =>
  (await list.getByRole('listitem').allInnerTexts()).map((text) => text.replaceAll(/\s+/g, ' '));

test('what changed between two shelves: objects, pixels, and both as files', async ({ sightline, page }) => {
  await sightline.open();
  await sightline.run('comparePictures');
  await page.getByRole('button', { name: 'Compare', exact: true }).first().click();
  const region = page.getByRole('region', { name: 'Compare', exact: true });

  // The two prices are two labels; what moved is followed by its label.
  const changes = region.getByRole('list', { name: 'Changes', exact: true });
  await expect(changes.getByRole('listitem')).toHaveCount(7);
  await expect(region.getByText('2 removed · 2 added · 3 moved')).toBeVisible();
  expect(await rowTexts(changes)).toContain('Honey (moved) · moved by 254 px');
  const honey = changes.getByRole('button', { name: /Honey/ });
  await honey.click();
  await expect(honey).toHaveAttribute('aria-pressed', 'true');
  await honey.press('Home');
  await expect(changes.getByRole('button').first()).toBeFocused();

  // Pixel by pixel: fewer regions with another threshold, and a press goes to one of them.
  await region.getByRole('radio', { name: 'Difference', exact: true }).check();
  const regions = region.getByRole('list', { name: 'Changed regions' });
  await expect(regions.getByRole('listitem').first()).toContainText('x 1006 y 575 · 208 × 183 px');
  const count = await regions.getByRole('listitem').count();
  await regions.getByRole('button').first().click();
  await expect(regions.getByRole('button').first()).toHaveAttribute('aria-pressed', 'true');

  const csv = await saved(page, 'Export changes as CSV');
  expect(csv.name).toBe('shelf-before-changes.csv');
  const lines = csv.bytes.toString().split('\r\n');
  expect(lines.filter((line) => line.startsWith('changed-region,'))).toHaveLength(count);
  expect(lines.filter((line) => line.startsWith('moved,'))).toHaveLength(3);
  const json = JSON.parse((await saved(page, 'Export changes as JSON')).bytes.toString());
  expect(json.changes).toHaveLength(7);
  expect(json.difference).toMatchObject({ channel: 'all', threshold: 24, computed_at_scale: 1 });
  expect(json.difference.regions[0].bounds).toEqual([1006, 575, 1214, 758]);

  await region.getByRole('slider', { name: 'Threshold' }).fill('255');
  await expect(region.getByText('No region changed by more than the threshold.')).toBeVisible();
  await region.getByRole('slider', { name: 'Threshold' }).fill('24');
  await region.getByRole('slider', { name: 'Amplify' }).fill('1');
  await region.getByRole('radio', { name: 'Blue', exact: true }).check();
  await expect(regions.getByRole('listitem').first()).toBeVisible();
});

test('a part of a picture is laid on it by itself and by hand, and taken back', async ({
  sightline,
  page,
}) => {
  const street = await readFile('public/samples/street.jpg');
  const cut = await sharp(street).extract({ left: 317, top: 148, width: 720, height: 480 }).png().toBuffer();
  await sightline.open();
  await sightline.attachReady(
    { name: 'street.jpg', mimeType: 'image/jpeg', buffer: street },
    { name: 'cut.png', mimeType: 'image/png', buffer: cut },
  );
  await page.getByRole('button', { name: 'Compare', exact: true }).click();
  const region = page.getByRole('region', { name: 'Compare', exact: true });
  const alignment = region.getByRole('region', { name: 'Alignment' });
  await expect(alignment.getByText(/^Fitted/)).toBeVisible();

  await alignment.getByRole('button', { name: 'Align automatically' }).click();
  await expect(
    alignment.getByText(/^Aligned automatically, by cross-correlation.*Confidence 9\d%/),
  ).toBeVisible({
    timeout: 60_000,
  });
  await expect(alignment.getByText('100% · x 317 y 148 px on the first picture')).toBeVisible();
  await region.getByRole('radio', { name: 'Difference', exact: true }).check();
  await expect(region.getByText('0% of what both pictures show changed.')).toBeVisible();
  await expect(region.getByText(/Compared where both pictures are: 32% of the first one/)).toBeVisible();
  await alignment.getByRole('button', { name: 'Undo alignment' }).click();
  await expect(alignment.getByText(/^Fitted/)).toBeVisible();
  await expect(region.getByText('0% of what both pictures show changed.')).toBeHidden();

  // The same two spots on both, each asked for in its turn.
  await alignment.getByRole('button', { name: 'Align by points' }).click();
  await expect(alignment.getByText(/^1 of 4: press a spot on street.jpg/)).toBeVisible();
  const panes = [region.getByRole('group', { name: /street/ }), region.getByRole('group', { name: /cut/ })];
  for (const [step, share] of [0.4, 0.4, 0.6, 0.6].entries()) {
    const box = await panes[step % 2]?.boundingBox();
    if (!box) throw new Error('The pane is not on the screen');
    await page.mouse.click(box.x + box.width * share, box.y + box.height * (0.4 + share / 5));
    if (step < 3) await expect(alignment.getByText(new RegExp(`^${step + 2} of 4`))).toBeVisible();
  }
  await expect(alignment.getByText('Aligned by two points.')).toBeVisible();
  await alignment.getByRole('button', { name: 'Align by points' }).click();
  await page.keyboard.press('Escape');
  await expect(alignment.getByRole('button', { name: 'Align by points' })).toBeVisible();
});
