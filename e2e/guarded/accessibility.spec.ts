import type { Page } from '@playwright/test';
import { expectCleanScreen } from '../axe';
import { locales, word } from '../words';
import { alertOn, codes, expect, openUnlockPage, test, unlockAs } from './guarded-page';

for (const locale of locales) {
  test.describe(`nothing for an accessibility checker to find about access, ${locale}`, () => {
    test.use({ locale: locale === 'en' ? 'en-US' : locale, reducedMotion: 'reduce' });
    test.slow();
    const named = (path: string) => ({ name: word(locale, path), exact: true });

    test('unlock page and dialogs', async ({ page, sightline }) => {
      await openUnlockPage(page);
      const unlock = page.getByRole('button', named('access.unlock'));
      await unlock.click();
      await expect(alertOn(page)).toBeVisible();
      await expectCleanScreen(page, 'unlock, no code');
      await page.getByRole('textbox', named('access.code')).fill(codes.anna);
      await unlock.click();
      await expect(sightline.message).toBeFocused();

      await sightline.conversations.getByRole('button', named('access.connect.button')).click();
      await expect(page.getByRole('combobox', named('access.connect.region'))).toBeVisible();
      await expectCleanScreen(page, 'connect');
      await page.keyboard.press('Escape');
      await sightline.conversations.getByRole('button', named('access.signOut.title')).click();
      await expect(page.getByRole('dialog').getByRole('checkbox')).toBeVisible();
      await expectCleanScreen(page, 'sign out');
    });
  });
}

/** Languages differ in words and widths alone: what only says one thing more is looked at in one of them. */
test('nothing for an accessibility checker to find about a key of one’s own', async ({ page, sightline }) => {
  test.slow();
  await openUnlockPage(page);
  await expectCleanScreen(page, 'unlock');
  await unlockAs(page, 'anna');
  await sightline.conversations.getByRole('button', { name: 'Connect' }).click();
  await connect(page, 'sk-e2e-some-other-key');
  await expect(alertOn(page)).toBeVisible();
  await expectCleanScreen(page, 'connect, refused');
  await connect(page, 'sk-e2e-good-key');
  await expect(page.getByRole('button', { name: 'Disconnect' })).toBeVisible();
  await expectCleanScreen(page, 'connected');
  await page.keyboard.press('Escape');
  await expectCleanScreen(page, 'own key in use');
});

async function connect(page: Page, key: string): Promise<void> {
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox').selectOption('server');
  await dialog.getByRole('textbox').fill(key);
  await dialog.getByRole('button', { name: 'Connect' }).click();
}
