import type { Locator } from '@playwright/test';
import { expect, test } from '../sightline-page';
import { smallTargets } from '../targets';
import { moveFingers } from '../touch';

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

test('by touch at 390 px: a card, its sheet, the drawer, and a new chat', async ({ sightline, page }) => {
  await sightline.open();
  expect(await smallTargets(page, 24)).toEqual([]);
  expect(await isWiderThanScreen(sightline.page.locator('html'))).toBe(false);
  await sightline.card('findObjects').tap();
  await expect(sightline.assistant(1)).toBeVisible();
  await sightline.finished();
  await expect(sightline.stage).toBeHidden();
  expect(await smallTargets(page, 24)).toEqual([]);

  await sightline
    .assistant(1)
    .getByRole('button', { name: /\d+ objects/ })
    .first()
    .tap();
  await expect(sightline.stage).toBeVisible();
  await expect(sightline.objects.getByRole('listitem').first()).toBeVisible();
  expect(await smallTargets(page, 24)).toEqual([]);
  await sightline.stage.getByRole('button', { name: 'Close stage' }).tap();
  await expect(sightline.stage).toBeHidden();

  await page.getByRole('button', { name: 'Open conversations' }).tap();
  await expect(sightline.conversations).toBeVisible();
  await expect(sightline.conversations.getByRole('listitem')).toHaveCount(1);
  expect(await smallTargets(page, 24)).toEqual([]);
  await sightline.conversations.getByRole('button', { name: 'New chat' }).tap();
  await expect(sightline.conversations).toBeHidden();
  await expect(sightline.card('findObjects')).toBeVisible();
});

test('two fingers zoom the picture of the Stage and one moves it', async ({ sightline, page }) => {
  await sightline.open();
  await sightline.card('findObjects').tap();
  await expect(sightline.assistant(1)).toBeVisible();
  await sightline.finished();
  await sightline
    .assistant(1)
    .getByRole('button', { name: /\d+ objects/ })
    .first()
    .tap();
  const frame = await sightline.stage.getByRole('img').boundingBox();
  if (frame === null) throw new Error('The overlay has no size.');
  const zoom = sightline.stage.getByRole('button', { name: /^Zoom \d/ });
  const percent = async () => Number(/\d+/.exec(await zoom.innerText())?.[0]);
  const fitted = await percent();
  const middle = { x: frame.x + frame.width / 2, y: frame.y + frame.height / 2 };
  await moveFingers(page, [
    { from: { ...middle, x: middle.x - 30 }, to: { ...middle, x: middle.x - 120 } },
    { from: { ...middle, x: middle.x + 30 }, to: { ...middle, x: middle.x + 120 } },
  ]);
  await expect.poll(percent).toBeGreaterThan(fitted * 2);

  const zoomed = await percent();
  const before = await drawing(sightline.stage.getByRole('img'));
  await moveFingers(page, [{ from: middle, to: { x: middle.x + 90, y: middle.y } }]);
  await expect.poll(() => drawing(sightline.stage.getByRole('img'))).not.toBe(before);
  expect(await percent()).toBe(zoomed);
});

test('by touch at 390 px: "+" holds options and tasks, Enter breaks the line, the button sends', async ({
  sightline,
  page,
}) => {
  await sightline.open();
  const more = page.getByRole('button', { name: 'More', exact: true });
  await more.tap();
  await expect(page.getByRole('menuitem', { name: 'Options' })).toBeVisible();
  expect(await smallTargets(page, 24)).toEqual([]);
  await page.getByRole('menuitem', { name: 'Options' }).tap();
  await expect(page.getByRole('dialog', { name: 'Options' })).toBeVisible();
  expect(await smallTargets(page, 24)).toEqual([]);
  await page.keyboard.press('Escape');

  await sightline.message.tap();
  await sightline.message.pressSequentially('one');
  await sightline.message.press('Enter');
  await sightline.message.pressSequentially('two');
  await expect(sightline.message).toHaveValue('one\ntwo');
  await sightline.send.tap();
  await expect(sightline.transcript.getByRole('article', { name: /^You/ })).toContainText('two');
  await sightline.finished();

  await page.getByRole('button', { name: 'New chat' }).first().tap();
  await more.tap();
  await page.getByRole('menuitem', { name: 'Tasks' }).tap();
  expect(await smallTargets(page, 24)).toEqual([]);
  await page.getByRole('menuitem', { name: /^Describe a picture/ }).tap();
  await expect(sightline.message).toHaveValue(/^Describe this picture/);
});

const isWiderThanScreen = (root: Locator) =>
  root.evaluate((element) => element.scrollWidth > element.clientWidth);

/** What the overlay shows, as one string to tell it from another state. */
const drawing = (overlay: Locator) => overlay.evaluate((canvas: HTMLCanvasElement) => canvas.toDataURL());
