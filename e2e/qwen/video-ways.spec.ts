import { readFileSync } from 'node:fs';
import type { Locator } from '@playwright/test';
import { expect, type SightlinePage, test } from '../sightline-page';
import { partsOf, seenRequests, setReply } from '../upstream-control';

test.use({ reducedMotion: 'reduce' });

const bytesOf = (file: string) =>
  readFileSync(new URL(`../../lib/media/__fixtures__/${file}`, import.meta.url));
const clip = (name: string, mimeType = 'video/mp4') => ({ name, mimeType, buffer: bytesOf(name) });

/** The part of the last question that holds the video. */
async function sentVideo() {
  const request = (await seenRequests()).at(-1);
  const part = partsOf(request?.body.messages.at(-1)).find(({ type }) => type.startsWith('video'));
  return part ?? { type: 'none' };
}

async function openSettings({ attachment, page }: Pick<SightlinePage, 'page'> & { attachment: Locator }) {
  await attachment.getByRole('button', { name: /^More for/ }).click();
  await page.getByRole('menuitem', { name: 'Video settings' }).click();
  const desk = page.getByRole('dialog', { name: 'Video settings' });
  await expect(desk.getByRole('radiogroup', { name: 'How to send' })).toBeVisible();
  return desk;
}

test('a part of a clip goes as frames, and the times of its answer are those of the whole clip', async ({
  sightline,
  page,
}) => {
  await setReply('[{"start_time": 0, "end_time": 1, "event": "a number counts up"}]\n\nAt 00:01 it is one.');
  await sightline.open();
  await sightline.attachReady(clip('clip.mp4'));
  const attachment = sightline.attachment('clip.mp4');
  const desk = await openSettings({ attachment, page });
  await expect(desk.getByText('H.264 (AVC)')).toBeVisible();
  await expect(desk.getByRole('radio', { name: 'Automatic' })).toBeChecked();
  await expect(desk).toContainText('It is small enough to travel within the message.');

  const start = desk.getByRole('slider', { name: 'Start' });
  await start.press('PageUp');
  await expect(start).toHaveAttribute('aria-valuetext', '0:01');
  await start.press('End');
  await expect(start).toHaveAttribute('aria-valuetext', '0:02.5');
  await desk.getByRole('textbox', { name: 'Start time' }).fill('0:01');
  await desk.getByRole('textbox', { name: 'Start time' }).press('Enter');
  await expect(start).toHaveAttribute('aria-valuetext', '0:01');
  await desk.getByRole('radio', { name: 'Frames' }).check();
  await desk.getByRole('spinbutton', { name: 'Frames per second' }).fill('2');
  await expect(desk.getByRole('status', { name: 'Estimate' })).toContainText('About 4 frames');
  await desk.getByRole('button', { name: 'Apply' }).click();
  await expect(desk).toBeHidden();
  await expect(attachment).toHaveAttribute('data-state', 'ready');

  await sightline.ask('What happens?');
  const reply = sightline.assistant(1);
  await expect(reply.getByRole('list', { name: 'Moments' })).toContainText('0:01 – 0:02');
  await sightline.finished();
  expect(await sentVideo()).toMatchObject({
    type: 'video',
    video: Array.from({ length: 4 }, () => expect.stringMatching(/^data:image\/jpeg;base64,/)),
    fps: 2,
  });
  const moment = reply.getByRole('button', { name: '00:01' });
  await expect(moment).toHaveAccessibleDescription('Show 0:02 of the video');
  await moment.click();
  await expect(sightline.stage.getByRole('slider', { name: 'Position' })).toHaveValue('2');
});

test('a file that no browser reads goes untouched, and its answer can still be read', async ({
  sightline,
  page,
}) => {
  await setReply('[{"start_time": 0, "end_time": 1, "event": "a number counts up"}]');
  await sightline.open();
  await sightline.attachReady(clip('clip.avi', 'video/x-msvideo'));
  const desk = await openSettings({ attachment: sightline.attachment('clip.avi'), page });
  await expect(desk).toContainText('It is sent untouched');
  await expect(desk).toContainText('Not known');
  await expect(desk.getByRole('slider')).toHaveCount(0);
  await expect(desk.getByRole('radio', { name: 'Frames' })).toBeDisabled();
  await expect(desk.getByRole('radio', { name: 'Frames' })).toHaveAccessibleDescription(
    /can only be sent untouched/,
  );
  await desk.getByRole('button', { name: 'Cancel' }).click();

  await sightline.ask('What happens?');
  await expect(sightline.assistant(1).getByRole('list', { name: 'Moments' })).toContainText('0:00 – 0:01');
  const { video_url } = await sentVideo();
  expect(video_url?.url.split(',')[1]).toBe(bytesOf('clip.avi').toString('base64'));
  await expect(sightline.stage).toContainText('This browser cannot play AVI videos');
  await expect(sightline.objects.or(sightline.stage.getByRole('list', { name: 'Moments' }))).toBeVisible();
});

test('a video that is too long is cut in its settings, and a smaller copy of one is made here', async ({
  sightline,
  page,
}) => {
  await setReply('Numbers.');
  await sightline.open();
  await sightline.attach(clip('long.mp4'));
  const attachment = sightline.attachment('long.mp4');
  await expect(attachment).toHaveAttribute('data-state', 'failed');
  await expect(attachment).toContainText('too long');
  await attachment.getByRole('button', { name: 'Video settings of long.mp4' }).click();
  const desk = page.getByRole('dialog', { name: 'Video settings' });
  await expect(desk.getByRole('button', { name: 'Apply' })).toBeDisabled();
  await desk.getByRole('textbox', { name: 'End time' }).fill('1:00:00');
  await desk.getByRole('textbox', { name: 'End time' }).press('Enter');
  await desk.getByRole('radio', { name: 'Frames' }).check();
  await desk.getByRole('spinbutton', { name: 'Most frames' }).fill('4');
  await desk.getByRole('button', { name: 'Apply' }).click();
  await expect(attachment).toHaveAttribute('data-state', 'ready');
  await attachment.getByRole('button', { name: 'Remove long.mp4' }).click();

  await sightline.attachReady(clip('clip.webm', 'video/webm'));
  const second = await openSettings({ attachment: sightline.attachment('clip.webm'), page });
  await second.getByRole('radio', { name: 'Compressed' }).check();
  await second.getByRole('button', { name: 'Apply' }).click();
  await expect(sightline.attachment('clip.webm')).toHaveAttribute('data-state', 'ready');
  await sightline.ask('What is seen?');
  await expect(sightline.assistant(1)).toContainText('Numbers.');
  const { video_url } = await sentVideo();
  expect(video_url?.url).toMatch(/^data:video\/(mp4|webm);base64,/);
  expect(video_url?.url.split(',')[1]).not.toBe(bytesOf('clip.webm').toString('base64'));
});
