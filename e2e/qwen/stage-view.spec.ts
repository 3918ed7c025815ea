import type { Locator } from '@playwright/test';
import { rowColour } from '../overlay-pixels';
import { boxesPng } from '../pictures';
import { expect, test } from '../sightline-page';
import { setReply } from '../upstream-control';

test.use({ reducedMotion: 'reduce' });

test.beforeEach(async ({ sightline }) => {
  await setReply(
    '[{"bbox_2d": [100, 200, 400, 600], "label": "red box"}, {"bbox_2d": [500, 250, 900, 750], "label": "blue box"}, {"bbox_2d": [550, 300, 600, 350], "label": "blue box"}]',
  );
  await sightline.open();
  await sightline.attachReady(await boxesPng());
  await sightline.ask('Find every box');
  await sightline.finished();
  await expect(sightline.objects.getByRole('listitem')).toHaveCount(3);
});

test('"View" changes how shapes are drawn, and what was chosen stays', async ({ sightline, page }) => {
  const overlay = sightline.stage.getByRole('img');
  const row = sightline.objects.getByRole('listitem').first();
  const before = { alpha: await greatestAlpha(overlay), colour: await rowColour(row) };
  expect(before.alpha).toBe(255);
  await sightline.stage.getByRole('button', { name: 'View' }).click();
  const view = page.getByRole('dialog', { name: 'View' });
  await view.getByRole('slider', { name: 'Opacity' }).fill('0.5');
  await expect.poll(() => greatestAlpha(overlay)).toBeLessThan(240);
  await view.getByRole('switch', { name: 'Colour-blind safe colours' }).click();
  await expect.poll(() => rowColour(row)).not.toBe(before.colour);
  const bare = view.getByRole('button', { name: 'Bare picture' });
  await bare.click();
  await bare.hover();
  await page.mouse.down();
  await expect.poll(() => greatestAlpha(overlay)).toBe(0);
  await page.mouse.up();
  await view.getByRole('button', { name: 'Next object' }).click();
  await expect(row.getByRole('button').first()).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('Escape');
  await expect(view).toBeHidden();

  const safe = await rowColour(row);
  await page.reload();
  await page.getByRole('button', { name: /^3 objects/ }).click();
  await expect.poll(() => rowColour(sightline.objects.getByRole('listitem').first())).toBe(safe);
  await expect.poll(() => greatestAlpha(sightline.stage.getByRole('img'))).toBeLessThan(240);
});

test('single keys work while the picture has the focus, and nowhere else', async ({ sightline, page }) => {
  const overlay = sightline.stage.getByRole('img');
  const rows = sightline.objects.getByRole('listitem').getByRole('button', { pressed: true });
  await sightline.message.fill('lbn1');
  await expect(sightline.message).toHaveValue('lbn1');
  await expect(rows).toHaveCount(0);
  await sightline.stage.getByRole('group', { name: 'Picture' }).focus();
  await page.keyboard.press('n');
  await expect(rows).toHaveText(/^red box/);
  await page.keyboard.press('p');
  await expect(rows).toHaveText(/x 660 y 240/);
  await page.keyboard.press('Escape');
  await expect(rows).toHaveCount(0);
  await expect(sightline.stage).toBeVisible();
  await page.keyboard.down('b');
  await expect.poll(() => greatestAlpha(overlay)).toBe(0);
  await page.keyboard.up('b');
  await expect.poll(() => greatestAlpha(overlay)).toBe(255);
  const labels = sightline.stage.getByRole('button', { name: 'Labels' });
  await expect(labels).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('l');
  await expect(labels).toHaveAttribute('aria-pressed', 'false');
});

test('labels are shown and hidden with their counts, the list is searched, several are picked', async ({
  sightline,
  page,
}) => {
  const labels = sightline.stage.getByRole('group', { name: 'Labels' });
  await labels.getByRole('checkbox', { name: 'blue box 2' }).click();
  await expect(sightline.stage.getByRole('img', { name: '1 object on boxes.png' })).toBeVisible();
  await sightline.stage.getByRole('button', { name: 'Show all labels' }).click();
  await expect(sightline.stage.getByRole('img', { name: '3 objects on boxes.png' })).toBeVisible();

  const row = (words: string) =>
    sightline.objects.getByRole('listitem').filter({ hasText: words }).getByRole('button').first();
  await row('red box').click();
  await row('x 660 y 240').click({ modifiers: ['ControlOrMeta'] });
  await expect(sightline.objects.getByRole('button', { pressed: true })).toHaveCount(2);
  await row('red box').click({ modifiers: ['ControlOrMeta'] });
  await expect(sightline.objects.getByRole('button', { pressed: true })).toHaveText(/x 660 y 240/);
  await page.keyboard.press('Escape');
});

/** Of any pixel of the overlay: 0 where nothing is drawn, 255 where something covers the picture. */
function greatestAlpha(overlay: Locator): Promise<number> {
  return overlay.evaluate(async (canvas: HTMLCanvasElement) => {
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    const data = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data;
    let greatest = 0;
    for (let index = 3; data && index < data.length; index += 4)
      greatest = Math.max(greatest, data[index] ?? 0);
    return greatest;
  });
}
