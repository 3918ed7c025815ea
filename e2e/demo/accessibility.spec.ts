import { expectCleanScreen } from '../axe';
import { boxesJpeg, corruptJpeg } from '../pictures';
import { expect, test } from '../sightline-page';
import { locales, word, wordPattern } from '../words';

for (const locale of locales) {
  test.describe(`nothing for an accessibility checker to find, ${locale}`, () => {
    test.use({ locale: locale === 'en' ? 'en-US' : locale, reducedMotion: 'reduce' });
    // Each looks at a dozen screens in both themes.
    test.slow();
    const button = (path: string) => ({ name: word(locale, path), exact: true });

    // Languages differ in words and widths alone: every screen is walked in one, the narrow ones and the wordy in all.
    if (locale === 'en') {
      test('empty screen, menus, options, attachments', async ({ sightline, page }) => {
        await sightline.open();
        await expectCleanScreen(page, 'empty');
        for (const [name, path] of [
          ['theme', 'shell.theme'],
          ['language', 'shell.language'],
          ['tasks', 'composer.tasks.label'],
        ] as const) {
          await page.getByRole('button', button(path)).click();
          await expect(page.getByRole('menu')).toBeVisible();
          await expectCleanScreen(page, `${name} menu`);
          await page.keyboard.press('Escape');
        }
        await sightline.model.click();
        await expect(page.getByRole('option').first()).toBeVisible();
        await expectCleanScreen(page, 'models');
        await page.keyboard.press('Escape');
        await page.getByRole('button', button('composer.options.title')).click();
        await expect(page.getByRole('dialog')).toBeVisible();
        await expectCleanScreen(page, 'options');
        await page.keyboard.press('Escape');

        await sightline.attach(await boxesJpeg(), await corruptJpeg());
        await expect(sightline.attachment('boxes.jpg')).toHaveAttribute('data-state', 'ready');
        await expect(sightline.attachment('corrupt.jpg')).toHaveAttribute('data-state', 'failed');
        await expectCleanScreen(page, 'attachments, one refused');
        await page.goto('/nowhere');
        await expectCleanScreen(page, 'not found');
      });

      test('an answer while it thinks and when it is there, the Stage, the sidebar', async ({
        sightline,
        page,
      }) => {
        await sightline.open();
        await sightline.card('solveProblem').click();
        await expect(sightline.assistant(1)).toBeVisible();
        await expectCleanScreen(page, 'while it streams');
        await sightline.finished();
        const reply = sightline.assistant(1);
        await reply.getByRole('button', button('transcript.thinking')).click();
        await expect(reply.getByRole('region', { name: word(locale, 'transcript.reasoning') })).toBeVisible();
        await expectCleanScreen(page, 'an answer with its reasoning');

        await page.getByRole('button', button('shell.newChat')).first().click();
        await sightline.run('comparePictures');
        for (const tab of ['objects', 'data', 'sent']) {
          await sightline.stage.getByRole('tab', button(`stage.tabs.${tab}`)).click();
          await expectCleanScreen(page, `Stage with pictures, ${tab}`);
        }

        const search = page.getByRole('searchbox', { name: word(locale, 'shell.search') });
        await search.fill('zebra');
        await expect(page.getByText(wordPattern(locale, 'shell.noMatch'))).toBeVisible();
        await expectCleanScreen(page, 'a search without a hit');
        await search.fill('');
        const row = sightline.conversations.getByRole('listitem').first();
        await row.hover();
        await row.getByRole('button', { name: wordPattern(locale, 'shell.conversationMenu') }).click();
        await expectCleanScreen(page, 'menu of a conversation');
        await page.getByRole('menuitem', button('shell.delete')).click();
        await expect(page.getByRole('button', button('shell.undo'))).toBeVisible();
        await expectCleanScreen(page, 'a conversation deleted');
      });
    }

    test('a failure', async ({ sightline, page }) => {
      await sightline.open();
      await page.route('**/api/v1/chat/completions', (route) => route.abort());
      await sightline.ask('Hello');
      await expect(page.getByRole('alert').filter({ hasText: /\S/ })).toBeVisible();
      await expectCleanScreen(page, 'server out of reach');
      await page.unroute('**/api/v1/chat/completions');
      await page.route('**/api/v1/chat/completions', (route) =>
        route.fulfill({ contentType: 'text/event-stream', body: cutStream }),
      );
      await sightline.send.click();
      await expect(sightline.transcript.getByRole('alert')).toBeVisible();
      await expectCleanScreen(page, 'an answer cut off');
    });

    test('a video on the Stage', async ({ sightline, page }) => {
      await sightline.open();
      await sightline.run('understandVideo');
      await expect(sightline.stage.locator('video')).toBeVisible();
      await expectCleanScreen(page, 'Stage with a video');
    });

    test('at 390 px: empty screen, drawer, "+", sheet', async ({ sightline, page }) => {
      await page.setViewportSize({ width: 390, height: 844 });
      await sightline.open();
      await expectCleanScreen(page, 'empty');
      await page.getByRole('button', button('composer.more')).click();
      await expect(page.getByRole('menu')).toBeVisible();
      await expectCleanScreen(page, '"+"');
      await page.keyboard.press('Escape');
      await page.getByRole('button', button('shell.openConversations')).click();
      await expect(sightline.conversations).toBeVisible();
      await expectCleanScreen(page, 'drawer');
      await page.keyboard.press('Escape');
      const reply = await sightline.run('findObjects');
      await expectCleanScreen(page, 'an answer');
      await reply
        .getByRole('list', { name: word(locale, 'stage.answerPictures') })
        .getByRole('button')
        .click();
      await expect(sightline.stage).toBeVisible();
      await expectCleanScreen(page, 'sheet');
    });
  });
}

const cutStream = `data: ${JSON.stringify({
  id: 'chatcmpl-1',
  object: 'chat.completion.chunk',
  created: 0,
  model: 'demo',
  choices: [{ index: 0, delta: { content: 'It begins and' }, finish_reason: null }],
})}\n\n`;
