import { boxesJpeg, squarePng } from '../pictures';
import { expect, test } from '../sightline-page';
import { setUpstream } from '../upstream-control';

test.beforeEach(async ({ sightline }) => {
  await setUpstream({ recording: 'plain' });
  await sightline.open();
});

test('regenerate and the versions keep the focus', async ({ sightline, page }) => {
  await sightline.ask('Say something');
  await sightline.finished();
  const reply = sightline.assistant(1);
  await reply.getByRole('button', { name: 'Regenerate' }).focus();
  await page.keyboard.press('Enter');
  await expect(reply).toContainText('2 of 2');
  await sightline.finished();
  await expect(reply.getByRole('button', { name: 'Regenerate' })).toBeFocused();

  const previous = reply.getByRole('button', { name: 'Previous version' });
  await previous.focus();
  await page.keyboard.press('Enter');
  await expect(reply).toContainText('1 of 2');
  await expect(previous).toBeFocused();
  await expect(previous).toBeDisabled();
});

test('send, stop and retry leave the focus where work goes on', async ({ sightline, page }) => {
  await setUpstream({ recording: 'long', delayMs: 50, behaviour: 'endless' });
  await sightline.message.fill('Count');
  await sightline.send.focus();
  await page.keyboard.press('Enter');
  await expect(sightline.message).toBeFocused();
  await sightline.stop.focus();
  await page.keyboard.press('Enter');
  await sightline.finished();
  await expect(sightline.message).toBeFocused();

  await setUpstream({ recording: 'long', behaviour: 'cut' });
  await sightline.ask('Count again');
  await sightline.finished();
  await setUpstream({ recording: 'plain' });
  await sightline.transcript.getByRole('alert').getByRole('button', { name: 'Retry' }).focus();
  await page.keyboard.press('Enter');
  await expect(sightline.transcript.getByRole('alert')).toHaveCount(0);
  await expect(sightline.assistant(2)).toBeFocused();
});

test('a removed picture hands the focus to the next, the last one to the message box', async ({
  sightline,
  page,
}) => {
  await sightline.attachReady(await boxesJpeg(), await squarePng());
  await page.getByRole('button', { name: 'Remove boxes.jpg' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Remove square.png' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(sightline.message).toBeFocused();
});

test('a model is chosen by typing as soon as the list opens', async ({ sightline, page }) => {
  await sightline.model.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('searchbox', { name: /Filter/ })).toBeFocused();
  await page.keyboard.type('qwen2.5-vl-7b');
  await page.keyboard.press('Enter');
  await expect(sightline.model).toContainText('qwen2.5-vl-7b-instruct');
  await expect(sightline.model).toBeFocused();
});

test('a menu opened by keyboard starts on an item, and renaming gives the focus back', async ({
  sightline,
  page,
}) => {
  await sightline.ask('A first conversation');
  await sightline.finished();
  const row = sightline.conversations.getByRole('listitem').first();
  await row.getByRole('button', { name: /^More about/ }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menuitem', { name: 'Rename' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(sightline.conversations.getByRole('textbox')).toBeFocused();
  await page.keyboard.type('Boxes');
  await page.keyboard.press('Enter');
  await expect(row.getByRole('button', { name: 'More about Boxes' })).toBeFocused();
});

test('closing the Stage gives the focus back to what opened it', async ({ sightline, page }) => {
  await setUpstream({ recording: 'find-objects' });
  await sightline.attachReady(await boxesJpeg());
  await sightline.ask('Find every object');
  await sightline.finished();
  await sightline.stage.getByRole('button', { name: 'Close stage' }).focus();
  await page.keyboard.press('Enter');
  await expect(sightline.message).toBeFocused();

  const chip = sightline.assistant(1).getByRole('button', { name: '2 objects' });
  await chip.focus();
  await page.keyboard.press('Enter');
  await sightline.stage.getByRole('button', { name: 'Close stage' }).focus();
  await page.keyboard.press('Enter');
  await expect(chip).toBeFocused();
});
