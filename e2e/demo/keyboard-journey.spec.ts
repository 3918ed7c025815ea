import { KeyboardWalk } from '../keyboard-walk';
import { expect, test } from '../sightline-page';
import { clipTruth } from '../truths';

test.use({ reducedMotion: 'reduce' });

test('by keyboard alone: a card, its objects, the Stage', async ({ sightline, page }) => {
  const walk = new KeyboardWalk(page);
  await sightline.open();
  await page.keyboard.press('Tab');
  await walk.tabTo(page.getByRole('link', { name: 'Skip to message box' }));
  await walk.press('Enter');
  await walk.tabTo(sightline.card('findObjects'));
  await walk.press('Enter');
  await expect(sightline.objects.getByRole('listitem').first()).toBeVisible();
  await walk.expectMarkedFocus('while the answer streams');
  await sightline.finished();

  const chip = sightline
    .assistant(1)
    .getByRole('button', { name: /\d+ objects/ })
    .first();
  await walk.tabTo(chip);
  await walk.press('Enter');
  const { stage } = sightline;
  await walk.tabTo(stage.getByRole('group', { name: 'Picture view' }));
  const zoom = stage.getByRole('button', { name: /^Zoom \d/ });
  const fitted = await zoom.innerText();
  await walk.press('+');
  await expect(zoom).not.toHaveText(fitted);
  await walk.press('ArrowLeft');
  await walk.press('0');
  await expect(zoom).toHaveText(fitted);

  await walk.tabTo(stage.getByRole('tab', { name: 'Objects' }));
  for (const name of ['Data', 'Sent']) {
    await walk.press('ArrowRight');
    await expect(stage.getByRole('tab', { name })).toHaveAttribute('aria-selected', 'true');
    await walk.expectOn(stage.getByRole('tab', { name }));
  }
  await walk.press('Home');
  const rows = sightline.objects.getByRole('button');
  await walk.tabTo(rows.first());
  await walk.press('ArrowDown');
  await walk.expectOn(rows.nth(1));
  await walk.press('Enter');
  await expect(rows.nth(1)).toHaveAttribute('aria-pressed', 'true');

  await walk.tabTo(stage.getByRole('button', { name: 'Close stage' }));
  await walk.press('Enter');
  await expect(stage).toBeHidden();
  await walk.expectMarkedFocus('after the Stage has closed');
  await walk.tabTo(chip);
  await walk.press('Enter');
  await walk.tabTo(stage.getByRole('button', { name: 'Close stage' }));
  await walk.press('Enter');
  await walk.expectOn(chip);
});

test('by keyboard alone: options, a conversation renamed, deleted and brought back, theme and language', async ({
  sightline,
  page,
}) => {
  const walk = new KeyboardWalk(page);
  await sightline.open();
  await walk.tabTo(sightline.message);
  await walk.type('Hello');
  await walk.press('Enter');
  await expect(sightline.assistant(1)).toBeVisible();
  await sightline.finished();

  const options = page.getByRole('button', { name: 'Options' });
  await walk.tabTo(options);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Options' })).toBeVisible();
  await walk.tabTo(page.getByRole('textbox', { name: 'System prompt' }));
  await walk.press('Escape');
  await walk.expectOn(options);

  const row = sightline.conversations.getByRole('listitem').first();
  await walk.tabTo(row.getByRole('button', { name: /^More about/ }));
  await walk.press('Enter');
  await walk.expectOn(page.getByRole('menuitem', { name: 'Rename' }));
  await walk.press('Enter');
  await walk.type('Greetings');
  await walk.press('Enter');
  await walk.expectOn(row.getByRole('button', { name: 'More about Greetings' }));
  await walk.openMenu();
  await walk.press('End');
  await walk.expectOn(page.getByRole('menuitem', { name: 'Delete' }));
  await walk.press('Enter');
  await expect(sightline.conversations.getByText('Greetings')).toHaveCount(0);
  await walk.tabTo(page.getByRole('button', { name: 'Undo' }));
  await walk.press('Enter');
  await expect(sightline.conversations.getByText('Greetings')).toBeVisible();

  const theme = page.getByRole('button', { name: 'Theme' });
  await walk.tabTo(theme);
  await walk.openMenu();
  await walk.press('End');
  await walk.expectOn(page.getByRole('menuitemradio', { name: 'Dark' }));
  await walk.press('Enter');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await walk.expectOn(theme);

  await walk.tabTo(page.getByRole('button', { name: 'Language' }));
  await walk.openMenu();
  await walk.press('End');
  await walk.press('Enter');
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-TW');
  await walk.expectOn(page.getByRole('button', { name: '語言' }));
});

test('by keyboard alone: a prompt from the tasks of the composer', async ({ sightline, page }) => {
  const walk = new KeyboardWalk(page);
  await sightline.open();
  const tasks = page.getByRole('button', { name: 'Tasks', exact: true });
  await walk.tabTo(tasks);
  await walk.press('Enter');
  await walk.expectOn(page.getByRole('menuitem', { name: /^Find objects/ }));
  await walk.press('Escape');
  await walk.expectOn(tasks);
  await walk.openMenu();
  await walk.press('End');
  await walk.expectOn(page.getByRole('menuitem', { name: /^Your tasks/ }));
  await page.keyboard.type('understand');
  await walk.expectOn(page.getByRole('menuitem', { name: /^Understand a video/ }));
  await walk.press('Enter');
  await walk.expectOn(sightline.message);
  await expect(sightline.message).toHaveValue(/start_time/);
});

test('by keyboard alone: a video, its moments, play and pause', async ({ sightline, page }) => {
  const walk = new KeyboardWalk(page);
  await sightline.open();
  await walk.tabTo(sightline.card('understandVideo'));
  await walk.press('Enter');
  const { events } = clipTruth();
  const moments = sightline.objects.getByRole('button');
  await expect(moments).toHaveCount(events.length);
  await sightline.finished();
  await walk.expectMarkedFocus('after the answer');
  await walk.tabTo(moments.first());
  await walk.press('ArrowDown');
  await walk.expectOn(moments.nth(1));
  await walk.press('Enter');
  const video = sightline.stage.locator('video');
  const seconds = () => video.evaluate((element: HTMLVideoElement) => element.currentTime);
  await expect.poll(seconds).toBeCloseTo(events[1]?.startSeconds ?? -1, 0);

  await walk.tabTo(sightline.stage.getByRole('button', { name: 'Play' }));
  await walk.press('Enter');
  await expect.poll(seconds).toBeGreaterThan((events[1]?.startSeconds ?? 0) + 0.5);
  await walk.expectOn(sightline.stage.getByRole('button', { name: 'Pause' }));
  await walk.press('Enter');
  await walk.tabTo(sightline.stage.getByRole('slider', { name: 'Position' }));
  await walk.press('Home');
  await expect.poll(seconds).toBe(0);
  await walk.tabTo(sightline.stage.getByRole('button', { name: 'Close stage' }));
  await walk.press('Enter');
  await expect(sightline.stage).toBeHidden();
  await walk.expectMarkedFocus('after the Stage has closed');
});
