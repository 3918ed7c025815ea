import { boxesJpeg } from '../pictures';
import { expect, test } from '../sightline-page';
import { seenRequests, setUpstream } from '../upstream-control';

test.beforeEach(async ({ sightline }) => {
  await sightline.open();
});

test('a wrong key is told in words, and the key is told to nobody', async ({ sightline, page }) => {
  await setUpstream({ behaviour: 'wrong-key' });
  const replies: string[] = [];
  page.on('response', async (response) => {
    if (response.url().includes('/api/v1/')) replies.push(await response.text().catch(() => ''));
  });
  await sightline.ask('Hello');
  const alert = sightline.page.getByRole('alert').filter({ hasText: /key/i });
  await expect(alert).toBeVisible();
  await expect(alert).toContainText(/region/i);
  await expect.poll(() => replies.join('\n')).toContain('invalid_api_key');
  expect(replies.join('\n')).not.toContain('sk-e2e-good-key');
});

test('a failing upstream ends in an alert, and Retry answers', async ({ sightline }) => {
  await setUpstream({ behaviour: 'status-500' });
  await sightline.attachReady(await boxesJpeg());
  await sightline.ask('Find every object');
  const reply = sightline.assistant(1);
  const alert = sightline.transcript.getByRole('alert');
  await expect(alert).toBeVisible();
  await sightline.finished();

  await setUpstream({ behaviour: 'play' });
  await alert.getByRole('button', { name: 'Retry' }).click();
  await expect(reply).toContainText('I found two objects');
});

test('a stream that is cut keeps what arrived and says that it was cut', async ({ sightline }) => {
  await setUpstream({ behaviour: 'cut' });
  await sightline.attachReady(await boxesJpeg());
  await sightline.ask('Find every object');
  await expect(sightline.transcript.getByRole('alert')).toBeVisible();
  await expect(sightline.assistant(1)).toContainText('I found two objects');
  await sightline.finished();
});

test('an upstream that falls silent in the middle ends in a clear state', async ({ sightline }) => {
  await setUpstream({ behaviour: 'hang' });
  await sightline.ask('Find every object');
  await expect(sightline.assistant(1)).toContainText('I found');
  await expect(sightline.transcript.getByRole('alert')).toContainText('did not answer in time');
  await expect(sightline.assistant(1)).toContainText('I found');
  await expect(sightline.assistant(1).getByRole('timer')).toHaveCount(0);
  await sightline.finished();
});

test('an upstream that never answers ends in a clear state', async ({ sightline }) => {
  await setUpstream({ behaviour: 'silent' });
  await sightline.ask('Find every object');
  await expect(sightline.transcript.getByRole('alert')).toBeVisible();
  await sightline.finished();
});

test('moderation in the middle of a stream keeps the text and names the reason', async ({ sightline }) => {
  await setUpstream({ behaviour: 'moderated' });
  await sightline.ask('Find every object');
  await expect(sightline.transcript.getByRole('alert')).toContainText(/content|safety|inappropriate/i);
  await expect(sightline.assistant(1)).toContainText('I found');
});

test('Stop ends the upstream request and keeps what arrived', async ({ sightline }) => {
  await setUpstream({ recording: 'long', delayMs: 50, behaviour: 'endless' });
  await sightline.ask('Count');
  await expect(sightline.assistant(1)).toContainText('Line 3 of');
  await sightline.stop.click();
  await sightline.finished();
  await expect.poll(async () => (await seenRequests())[0]?.isClosedEarly).toBe(true);
  await expect(sightline.assistant(1)).toContainText('Line 3 of');
  await expect(sightline.assistant(1)).toContainText(/stopped/i);
});

test('closing the tab ends the upstream request', async ({ sightline, page }) => {
  await setUpstream({ recording: 'long', delayMs: 50, behaviour: 'endless' });
  await sightline.ask('Count');
  await expect(sightline.assistant(1)).toContainText('Line 3 of');
  await page.close();
  await expect.poll(async () => (await seenRequests())[0]?.isClosedEarly).toBe(true);
});

test('when our own server is out of reach the words and the picture come back', async ({
  sightline,
  page,
}) => {
  await sightline.attachReady(await boxesJpeg());
  await page.route('**/api/v1/chat/completions', (route) => route.abort());
  await sightline.ask('Find every object');
  await expect(page.getByRole('alert').filter({ hasText: /\S/ }).first()).toBeVisible();
  await expect(sightline.message).toHaveValue('Find every object');
  await expect(sightline.attachments.getByRole('listitem')).toHaveCount(1);

  await page.unroute('**/api/v1/chat/completions');
  await setUpstream({});
  await sightline.send.click();
  await expect(sightline.assistant(1)).toContainText('I found two objects');
});
