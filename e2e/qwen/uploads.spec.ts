import { readFileSync } from 'node:fs';
import { expect, type SightlinePage, test } from '../sightline-page';
import { nextStep, partsOf, seenRequests, seenUploads, setUpstream } from '../upstream-control';

test.use({ reducedMotion: 'reduce' });

const fixture = new URL('../../lib/media/__fixtures__/clip.mp4', import.meta.url);
const paddingBytes = 12_000_000;

/** A clip of 12 MB: the small one with a box behind it that every reader skips. */
function largeClip() {
  const padding = Buffer.alloc(paddingBytes, 7);
  padding.writeUInt32BE(paddingBytes, 0);
  padding.write('free', 4, 'latin1');
  const buffer = Buffer.concat([readFileSync(fixture), padding]);
  return { name: 'holiday in Rome.mp4', mimeType: 'video/mp4', buffer };
}

const name = largeClip().name;

async function lastVideo(): Promise<{ url: string | undefined; resolves: boolean | undefined }> {
  const request = (await seenRequests()).at(-1);
  const parts = partsOf(request?.body.messages.at(-1));
  const url = parts.find(({ type }) => type === 'video_url')?.video_url?.url;
  return { url, resolves: request?.resolves };
}

async function chooseModel({ model, page }: SightlinePage, id: string): Promise<void> {
  await model.click();
  await page.keyboard.type(id);
  await page.getByRole('option', { name: id }).first().click();
}

test('a video too large for the request is uploaded with its progress, sent by its address, and found again', async ({
  sightline,
  page,
}) => {
  await setUpstream({ recording: 'plain', uploads: { isHeld: true } });
  await sightline.open();
  await sightline.message.fill('What happens?');
  await sightline.attach(largeClip());
  const tile = sightline.attachment(name);
  await expect(tile.getByRole('progressbar', { name: `Upload of ${name}` })).toBeVisible();
  await expect(tile).toHaveAttribute('data-state', 'uploading');
  await expect(sightline.send).toBeDisabled();
  await expect(page.getByText('Files are still being uploaded.')).toBeVisible();
  await nextStep();
  await expect(tile).toHaveAttribute('data-state', 'ready');
  await expect(tile).toContainText('uploaded');

  await sightline.send.click();
  await expect(sightline.assistant(1)).toContainText('The first one is larger');
  await sightline.finished();
  const [upload] = await seenUploads();
  expect(await lastVideo()).toEqual({ url: `oss://${upload?.key}`, resolves: true });
  expect(upload).toMatchObject({ authorization: null, byteLength: expect.any(Number) });
  expect(upload?.byteLength).toBeGreaterThan(paddingBytes);
  expect(upload?.order.at(-1)).toBe('file');
  expect(JSON.stringify(upload)).not.toContain('Rome');

  await page.reload();
  await sightline.assistant(1).getByRole('button', { name: 'Regenerate' }).click();
  await expect(sightline.assistant(1).getByRole('button', { name: 'Previous version' })).toBeVisible();
  await sightline.finished();
  expect((await lastVideo()).url).toBe(`oss://${upload?.key}`);
  expect(await seenUploads()).toHaveLength(1);
});

test('another model gets an upload of its own, and one that was forgotten is uploaded again', async ({
  sightline,
}) => {
  await setUpstream({ recording: 'plain' });
  await sightline.open();
  await sightline.attachReady(largeClip());
  await sightline.ask('What happens?');
  await expect(sightline.assistant(1)).toContainText('The first one is larger');
  await sightline.finished();

  await setUpstream({ recording: 'plain', uploads: { isHeld: true } });
  await chooseModel(sightline, 'qwen3-vl-flash');
  await sightline.assistant(1).getByRole('button', { name: 'Regenerate' }).click();
  await expect(sightline.assistant(1)).toContainText('Uploading video 1 again');
  await nextStep();
  await expect(sightline.assistant(1)).toContainText('The first one is larger');
  await sightline.finished();
  expect((await lastVideo()).url).toMatch(
    /^oss:\/\/dashscope-instant\/e2e\/qwen3-vl-flash\/[0-9a-f]{32}\.mp4$/,
  );

  await setUpstream({ recording: 'plain', fault: 'address not valid', faultTimes: 1 });
  await sightline.assistant(1).getByRole('button', { name: 'Regenerate' }).click();
  await expect(sightline.assistant(1)).toContainText('The first one is larger');
  await sightline.finished();
  expect(await seenUploads()).toHaveLength(1);
  await expect(sightline.transcript.getByRole('alert')).toHaveCount(0);
});

test('a region without a store is told in words, and a small video still goes', async ({
  sightline,
  page,
}) => {
  await setUpstream({ recording: 'plain', uploads: { isAbsent: true } });
  await sightline.open();
  await sightline.attach(largeClip());
  const tile = sightline.attachment(name);
  await expect(tile).toContainText('takes no uploads in this server’s region');
  await expect(tile).toContainText('at most 7.4 MB');
  await sightline.message.fill('What happens?');
  await expect(sightline.send).toBeDisabled();
  await tile.getByRole('button', { name: `Remove ${name}` }).click();

  await sightline.attachReady({ ...largeClip(), name: 'small.mp4', buffer: readFileSync(fixture) });
  await sightline.send.click();
  await expect(sightline.assistant(1)).toContainText('The first one is larger');
  expect((await lastVideo()).url).toMatch(/^data:video\/mp4;base64,/);
  await expect(page.getByRole('alert').filter({ hasText: /\S/ })).toHaveCount(0);
});

test('a failed upload says so, and Retry uploads it', async ({ sightline }) => {
  await setUpstream({ recording: 'plain', uploads: { refusals: 1 } });
  await sightline.open();
  await sightline.attach(largeClip());
  const tile = sightline.attachment(name);
  await expect(tile).toHaveAttribute('data-state', 'failed');
  await expect(tile).toContainText('The upload did not succeed');
  await tile.getByRole('button', { name: `Retry ${name}` }).click();
  await expect(tile).toHaveAttribute('data-state', 'ready');
  expect((await seenUploads()).map(({ isRefused }) => isRefused)).toEqual([true, false]);
});
