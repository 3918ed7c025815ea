import { boxesJpeg } from '../pictures';
import { expect, test } from '../sightline-page';

test.beforeEach(async ({ sightline }) => {
  await sightline.open();
});

test('hover and selection are in step between the list and the picture', async ({ sightline, page }) => {
  await sightline.attachReady(await boxesJpeg());
  await sightline.ask('Find every object');
  await sightline.finished();
  const rows = sightline.objects.getByRole('listitem');
  await expect(rows.first()).toBeVisible();

  const canvas = sightline.stage.getByRole('img');
  const frame = await canvas.boundingBox();
  if (frame === null) throw new Error('The overlay has no size.');
  const scale = Math.min(frame.width / 1200, frame.height / 800);
  const toScreen = (x: number, y: number) => ({
    x: frame.x + frame.width / 2 + (x - 600) * scale,
    y: frame.y + frame.height / 2 + (y - 400) * scale,
  });
  const red = toScreen(300, 320);
  await page.mouse.click(red.x, red.y);
  await expect(rows.filter({ hasText: /red/ }).first().getByRole('button').first()).toHaveAttribute(
    'aria-pressed',
    'true',
  );
});

test('zoom, fit and close answer to buttons and to the wheel', async ({ sightline, page }) => {
  await sightline.attachReady(await boxesJpeg());
  await sightline.ask('Find every object');
  await sightline.finished();
  const zoom = sightline.stage.getByText(/^\d+\s?%$/).first();
  const before = await zoom.innerText();
  await sightline.stage.getByRole('img').hover();
  await page.mouse.wheel(0, -400);
  await expect(zoom).not.toHaveText(before);
  await sightline.stage.getByRole('button', { name: /fit/i }).first().click();
  await expect(zoom).toHaveText(before);
  await sightline.stage.getByRole('button', { name: 'Close stage' }).click();
  await expect(sightline.stage).toBeHidden();
});

test('a Stage that was closed stays closed in this conversation, and the chip opens it', async ({
  sightline,
}) => {
  await sightline.attachReady(await boxesJpeg());
  await sightline.ask('Find every object');
  await sightline.finished();
  await sightline.stage.getByRole('button', { name: 'Close stage' }).click();
  await sightline.ask('Find every object again');
  await sightline.finished();
  await expect(sightline.stage).toBeHidden();
  await sightline
    .assistant(2)
    .getByRole('button', { name: /objects?/ })
    .first()
    .click();
  await expect(sightline.stage).toBeVisible();
});

test('at 390 px the Stage is a sheet that a chip opens', async ({ sightline, page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await sightline.attachReady(await boxesJpeg());
  await sightline.ask('Find every object');
  await sightline.finished();
  await expect(sightline.stage).toBeHidden();
  await sightline
    .assistant(1)
    .getByRole('button', { name: /objects?/ })
    .first()
    .click();
  await expect(sightline.stage).toBeVisible();
  await sightline.stage.getByRole('button', { name: 'Close stage' }).click();
  await expect(sightline.stage).toBeHidden();
});
