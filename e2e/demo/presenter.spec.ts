import type { Locator, Page } from '@playwright/test';
import { expectCleanScreen } from '../axe';
import { expect, test } from '../sightline-page';
import { smallTargets } from '../targets';
import { word } from '../words';

const presenterOf = (page: Page) => page.getByRole('region', { name: 'Presenter' });

async function addTask(page: Page, title: string): Promise<void> {
  await page.getByRole('button', { name: 'Add a task' }).click();
  await page.getByRole('menuitem', { name: title, exact: true }).click();
}

const titles = (scenes: Locator) => scenes.getByRole('button', { name: /, | no recording|reserve/ });

test('scenes are made, put in order, walked through, saved and loaded; keys do what they say', async ({
  sightline,
  page,
}, testInfo) => {
  await sightline.open();
  await sightline.run('findObjects');
  await page.getByRole('button', { name: 'Present', exact: true }).click();
  const presenter = presenterOf(page);
  await expect(presenter.getByRole('img', { name: /^17 objects on/ })).toBeVisible();
  await expect(presenter.getByRole('list', { name: 'Objects' }).getByRole('listitem')).toHaveCount(17);
  for (const chrome of [
    sightline.conversations,
    sightline.message,
    page.getByRole('button', { name: 'Regenerate' }),
  ])
    await expect(chrome).toBeHidden();

  await presenter.getByRole('button', { name: 'Scenes' }).click();
  const dialog = page.getByRole('dialog', { name: 'Scenes' });
  await dialog.getByRole('button', { name: 'Add a conversation' }).click();
  await page.getByRole('menuitem', { name: 'Find objects' }).click();
  await addTask(page, 'Extract fields');
  const scenes = dialog.getByRole('list', { name: 'Scenes' });
  await dialog.getByRole('button', { name: 'Rename Find objects' }).click();
  await dialog.getByRole('textbox', { name: 'Name of the scene' }).fill('The street');
  await page.keyboard.press('Enter');
  await dialog.getByRole('button', { name: 'Move The street down' }).click();
  await expect(titles(scenes)).toHaveText([/^Extract fieldsAsked live/, /^The streetRecording, 1 answer/]);

  const saved = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Save demonstration' }).click();
  const path = testInfo.outputPath('demonstration.zip');
  await (await saved).saveAs(path);
  await dialog.getByRole('button', { name: 'Remove Extract fields' }).click();
  await dialog.getByRole('button', { name: 'Remove The street' }).click();
  await expect(scenes).toBeHidden();
  await dialog.getByLabel('Demonstration file').setInputFiles({
    name: 'other.zip',
    mimeType: 'application/zip',
    buffer: Buffer.from('no archive'),
  });
  await expect(dialog.getByRole('alert')).toContainText('no demonstration');
  await dialog.getByLabel('Demonstration file').setInputFiles(path);
  await expect(titles(scenes)).toHaveCount(2);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();

  await page.keyboard.press('ArrowRight');
  await expect(presenter.getByRole('heading', { level: 1 })).toHaveText('1 of 2Extract fields');
  await expect(presenter.getByRole('log')).toContainText('Corner Grove Market');
  await page.keyboard.press('PageDown');
  await expect(presenter.getByRole('heading', { level: 1 })).toHaveText('2 of 2The street');
  await presenter.getByRole('button', { name: 'Skip to the next answer' }).click();
  await expect(presenter.getByRole('img', { name: /^17 objects on/ })).toBeVisible();
  await expect(presenter.getByRole('button', { name: 'Next scene' })).toBeDisabled();

  await page.keyboard.press('t');
  await expect(presenter.getByRole('timer', { name: 'Time' })).toHaveText('0:01');
  await page.keyboard.press('l');
  await expect(presenter.getByRole('button', { name: 'Pointer highlight' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  const cover = page.getByRole('button', { name: /The screen is black/ });
  await page.keyboard.press('b');
  await expect(cover).toHaveCSS('background-color', 'rgb(0, 0, 0)');
  await page.keyboard.press('Escape');
  await expect(cover).toBeHidden();
  await page.keyboard.press('l');
  await expectCleanScreen(page, 'presenter mode');
  await page.keyboard.press('Escape');
  await expect(presenter).toBeHidden();
  await expect(sightline.message).toBeVisible();
});

test('what was answered once stands in when the server has gone; without it a sentence says so', async ({
  sightline,
  page,
  context,
}) => {
  await sightline.open();
  await page.getByRole('button', { name: 'Present', exact: true }).click();
  const presenter = presenterOf(page);
  await presenter.getByRole('button', { name: 'Scenes' }).click();
  await addTask(page, 'Extract fields');
  await page.keyboard.press('Escape');
  await page.keyboard.press('ArrowRight');
  await expect(presenter.getByRole('log')).toContainText('Corner Grove Market');
  await expect(presenter.getByRole('status').filter({ hasText: 'Live' })).toBeVisible();
  await expect(presenter.getByRole('log')).toContainText('first token');

  await context.setOffline(true);
  await presenter.getByRole('button', { name: 'Scenes' }).click();
  await page
    .getByRole('list', { name: 'Scenes' })
    .getByRole('button', { name: /in reserve/ })
    .click();
  await expect(presenter.getByRole('status').filter({ hasText: 'Recording' })).toBeVisible();
  await expect(presenter.getByRole('log')).toContainText('Corner Grove Market');
  await expect(presenter.getByRole('alert')).toHaveCount(0);
  await context.setOffline(false);
  await presenter.getByRole('button', { name: 'Ask live again' }).click();
  await expect(presenter.getByRole('status').filter({ hasText: 'Live' })).toBeVisible();
});

test.describe('on a phone, by touch, in Traditional Chinese', () => {
  test.use({ locale: 'zh-TW', viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('the Stage lies over the words, and everything can be pressed', async ({ sightline, page }) => {
    const button = (path: string) => page.getByRole('button', { name: word('zh-TW', path), exact: true });
    await sightline.open();
    await sightline.run('findObjects');
    await button('presenter.present').tap();
    const presenter = page.getByRole('region', { name: word('zh-TW', 'presenter.region') });
    const picture = await presenter.getByRole('img').first().boundingBox();
    const words = await presenter.getByRole('log').boundingBox();
    expect((picture?.y ?? 0) + (picture?.height ?? 0)).toBeLessThanOrEqual((words?.y ?? 0) + 1);
    expect(await smallTargets(page, 24)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    await button('presenter.blackOut').tap();
    await button('presenter.showAgain').tap();
    await button('presenter.leave').tap();
    await expect(sightline.message).toBeVisible();
  });
});
