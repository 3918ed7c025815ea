import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expectCleanScreen } from '../axe';
import { expect, test } from '../sightline-page';
import { smallTargets } from '../targets';
import { word } from '../words';
import { readZip } from '../zip-reader';

const position = (page: Page, name = 'Position') => page.getByRole('slider', { name, exact: true });

async function atEnd(page: Page): Promise<boolean> {
  const [now, end] = await Promise.all(
    ['value', 'max'].map((name) =>
      position(page).evaluate((slider: HTMLInputElement, key) => Reflect.get(slider, key), name),
    ),
  );
  return now === end;
}

test('a conversation plays as it came, goes anywhere and is kept as a file while no server answers', async ({
  sightline,
  page,
  context,
}) => {
  await sightline.open();
  await sightline.run('findObjects');
  await expect(sightline.objects.getByRole('listitem')).toHaveCount(17);
  await page.waitForLoadState('networkidle');
  await context.setOffline(true);

  await page.getByRole('button', { name: 'More about Find objects' }).click();
  await page.getByRole('menuitem', { name: 'Replay' }).click();
  await expect(page.getByText('Replay, question 1 of 1')).toBeVisible();
  await page.getByRole('combobox', { name: 'Speed' }).selectOption('0.5');
  const reply = sightline.assistant(1);
  await expect(reply).toContainText('Demo — no model');
  await expect(reply.getByRole('button', { name: 'Regenerate' })).toHaveCount(0);
  await expect(sightline.message).toBeHidden();

  await page.getByRole('button', { name: 'Pause' }).click();
  await position(page).fill('0');
  await expect(reply).not.toContainText('bbox_2d');
  await expect(sightline.stage).toBeHidden();

  // What fades in and out has its true colour where nothing moves.
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await expectCleanScreen(page, 'Replay');
  await page.getByRole('combobox', { name: 'Speed' }).selectOption('8');
  await page.getByRole('button', { name: 'Play', exact: true }).click();
  await expect(sightline.objects.getByRole('listitem')).toHaveCount(17);
  await expect.poll(() => atEnd(page)).toBe(true);
  await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeVisible();
  await position(page).press('Home');
  await expect(reply).not.toContainText('bbox_2d');
  await page.getByRole('button', { name: 'Skip to the next answer' }).click();
  await expect(reply).toContainText('The buildings are left out');

  await page.getByRole('button', { name: 'Leave replay' }).click();
  await expect(sightline.message).toBeVisible();
  await expect(reply.getByRole('button', { name: 'Regenerate' })).toBeVisible();

  await page.getByRole('button', { name: 'More about Find objects' }).click();
  await page.getByRole('menuitem', { name: 'Record for demo' }).click();
  const dialog = page.getByRole('dialog', { name: 'Record for demo' });
  await expect(dialog).toContainText('1 question, 1 picture or video');
  await dialog.getByRole('textbox', { name: 'Title' }).fill('For the board');
  const saved = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Save recording' }).click();
  const file = await saved;
  expect(file.suggestedFilename()).toBe('For the board.zip');
  const files = readZip(await readFile(await file.path()));
  const manifest = JSON.parse(files.get('manifest.json')?.toString('utf8') ?? '');
  const [, answer] = manifest.demonstration.scenes[0].recording.messages;
  expect(answer.timeline.at(-1)).toBe(answer.text.length);
  expect(Object.keys(manifest.blobs).map((hash) => files.has(`blobs/${hash}`))).not.toContain(false);
  await expect(dialog).toBeHidden();
});

test.describe('by touch, in Chinese', () => {
  test.use({ locale: 'zh-CN', viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('a conversation is replayed from the drawer', async ({ sightline, page }) => {
    const named = (path: string) => word('zh-CN', path);
    const button = (path: string) => page.getByRole('button', { name: named(path), exact: true });
    await sightline.open();
    await sightline.run('findObjects');
    await button('shell.openConversations').tap();
    await sightline.conversations.getByRole('button', { name: /更多操作/ }).tap();
    await page.getByRole('menuitem', { name: named('replay.replay'), exact: true }).tap();
    await expect(sightline.conversations).toBeHidden();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('定位物体');
    await button('replay.pause').tap();
    expect(await smallTargets(page, 24)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    await button('replay.leave').tap();
    await expect(sightline.message).toBeVisible();
  });
});
