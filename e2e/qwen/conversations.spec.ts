import { boxesJpeg } from '../pictures';
import { expect, test } from '../sightline-page';
import { setUpstream } from '../upstream-control';

test.beforeEach(async ({ sightline }) => {
  await setUpstream({ recording: 'find-objects' });
  await sightline.open();
});

test('a reload restores the conversation, its pictures, its shapes and its title', async ({
  sightline,
  page,
}) => {
  await sightline.attachReady(await boxesJpeg());
  await sightline.ask('Find every object');
  await sightline.finished();
  await expect(sightline.objects.getByRole('listitem')).toHaveCount(2);
  await page.reload();

  await expect(sightline.assistant(1)).toContainText('I found two objects');
  await expect(
    sightline.transcript.getByRole('article', { name: /^You/ }).getByRole('img').first(),
  ).toBeVisible();
  await expect(sightline.conversations.getByText('Find every object').first()).toBeVisible();
  await sightline.transcript.getByRole('button', { name: /2 objects/ }).click();
  await expect(sightline.objects.getByRole('listitem').first()).toContainText(
    'red box · x 120 y 160 · 360 × 320 px',
  );
});

test('a reload in the middle of a reply keeps what had arrived and says so', async ({ sightline, page }) => {
  await setUpstream({ recording: 'long', delayMs: 50, behaviour: 'endless' });
  await sightline.ask('Count');
  await expect(sightline.assistant(1)).toContainText('Line 8 of');
  await page.waitForTimeout(700);
  await page.reload();
  await expect(sightline.assistant(1)).toContainText('Line 3 of');
  await expect(sightline.assistant(1)).toContainText(/interrupted/i);
});

test('regenerate keeps the earlier version', async ({ sightline }) => {
  await sightline.ask('Say something');
  await sightline.finished();
  await setUpstream({ recording: 'plain' });
  await sightline.assistant(1).getByRole('button', { name: 'Regenerate' }).click();
  await expect(sightline.assistant(1)).toContainText('The first one is larger');
  await sightline.finished();
  await sightline.assistant(1).getByRole('button', { name: 'Previous version' }).click();
  await expect(sightline.assistant(1)).toContainText('I found two objects');
  await sightline.assistant(1).getByRole('button', { name: 'Next version' }).click();
  await expect(sightline.assistant(1)).toContainText('The first one is larger');
});

test('rename, delete and undo', async ({ sightline, page }) => {
  await sightline.ask('A first conversation');
  await sightline.finished();
  const row = sightline.conversations.getByRole('listitem').filter({ hasText: 'A first conversation' });
  await row.hover();
  await row.getByRole('button', { name: /more|options|actions/i }).click();
  await page.getByRole('menuitem', { name: 'Rename' }).click();
  const name = sightline.conversations.getByRole('textbox');
  await name.fill('Boxes and lines');
  await name.press('Enter');
  const renamed = sightline.conversations.getByRole('listitem').filter({ hasText: 'Boxes and lines' });
  await expect(renamed).toBeVisible();

  await renamed.hover();
  await renamed.getByRole('button', { name: /more|options|actions/i }).click();
  await page.getByRole('menuitem', { name: 'Delete' }).click();
  await expect(renamed).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(renamed).toBeVisible();
  await expect(sightline.assistant(1)).toContainText('I found two objects');
});

test('a new chat starts empty, and the old one can be opened and found again', async ({
  sightline,
  page,
}) => {
  await sightline.ask('About the red box');
  await sightline.finished();
  await page.getByRole('button', { name: 'New chat' }).first().click();
  await expect(sightline.transcript.getByRole('article')).toHaveCount(0);
  await sightline.ask('Something else entirely');
  await sightline.finished();

  await page.getByRole('searchbox', { name: 'Search conversations' }).fill('red');
  await expect(sightline.conversations.getByText('Something else entirely')).toHaveCount(0);
  await sightline.conversations.getByText('About the red box').first().click();
  await expect(sightline.transcript.getByRole('article', { name: /^You/ })).toContainText(
    'About the red box',
  );
});

test('copy puts the answer on the clipboard', async ({ sightline, page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await sightline.ask('Say something');
  await sightline.finished();
  await sightline.assistant(1).getByRole('button', { name: 'Copy', exact: true }).first().click();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain('"bbox_2d": [100, 200, 400, 600]');
});
