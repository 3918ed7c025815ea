import { expectCleanScreen } from '../axe';
import { expect, test } from '../sightline-page';
import { seenRequests, setUpstream } from '../upstream-control';

test.beforeEach(async ({ sightline }) => {
  await sightline.open();
});

test('a passing fault is asked again by the server, and said so', async ({ sightline }) => {
  await setUpstream({ fault: 'model unavailable', faultTimes: 1 });
  await sightline.ask('Find every object');
  const reply = sightline.assistant(1);
  await expect(reply).toContainText('I found two objects');
  await expect(reply).toContainText('The model service was asked 2 times');
  await expect(reply.getByRole('alert')).toHaveCount(0);
  expect(await seenRequests()).toHaveLength(2);
});

test('a request that the model wants otherwise is asked so, and said so', async ({ sightline }) => {
  await setUpstream({ fault: 'thinking forced', faultTimes: 1 });
  await sightline.ask('Find every object');
  await expect(sightline.assistant(1)).toContainText('I found two objects');
  await expect(sightline.assistant(1)).toContainText('Thinking was switched on: this model always thinks.');
  expect((await seenRequests()).map(({ body }) => body.enable_thinking)).toEqual([false, true]);
});

test('a longer wait counts down and ends in an answer', async ({ sightline }) => {
  await setUpstream({ fault: 'tokens a minute', faultTimes: 1, retryAfter: 7 });
  await sightline.ask('Find every object');
  const reply = sightline.assistant(1);
  await expect(reply.getByRole('timer')).toContainText(/Trying again in \d+ seconds?.*Try 1 of 5/);
  await expect(reply).toContainText('I found two objects');
  await expect(reply.getByRole('timer')).toHaveCount(0);
  await expect(sightline.transcript.getByRole('article')).toHaveCount(2);
});

test('the wait can be cancelled, or cut short', async ({ sightline, page }) => {
  await setUpstream({ fault: 'request rate', retryAfter: 45 });
  await sightline.ask('Find every object');
  const reply = sightline.assistant(1);
  await reply.getByRole('button', { name: 'Cancel' }).click();
  await expect(reply.getByRole('timer')).toHaveCount(0);
  const retry = reply.getByRole('alert').getByRole('button', { name: 'Retry', exact: true });
  await expect(retry).toBeVisible();
  expect(await seenRequests()).toHaveLength(1);

  await retry.click();
  const now = reply.getByRole('button', { name: 'Retry now' });
  await expect(now).toBeVisible();
  await setUpstream({});
  await now.focus();
  await page.keyboard.press('Enter');
  await expect(reply).toContainText('I found two objects');
  await expect(reply).toBeFocused();
});

test('the wait goes on while another conversation is read, and ends with the page', async ({
  sightline,
  page,
}) => {
  await setUpstream({ fault: 'request rate', faultTimes: 1, retryAfter: 8 });
  await sightline.ask('Find every object');
  await expect(sightline.assistant(1).getByRole('timer')).toBeVisible();
  await page.getByRole('button', { name: 'New chat' }).first().click();
  await expect.poll(async () => (await seenRequests()).length).toBe(2);
  await sightline.conversations.getByRole('button', { name: 'Find every object', exact: true }).click();
  await expect(sightline.assistant(1)).toContainText('I found two objects');

  await setUpstream({ fault: 'request rate', retryAfter: 7 });
  await sightline.ask('Once more');
  await expect(sightline.assistant(2).getByRole('timer')).toBeVisible();
  await page.reload();
  const alert = sightline.assistant(2).getByRole('alert');
  await expect(alert.getByRole('button', { name: 'Retry', exact: true })).toBeVisible();
  await expect(sightline.assistant(2).getByRole('timer')).toHaveCount(0);
});

test('a new message takes the place of the wait', async ({ sightline }) => {
  await setUpstream({ fault: 'request rate', retryAfter: 45 });
  await sightline.ask('Find every object');
  await expect(sightline.assistant(1).getByRole('timer')).toBeVisible();
  await setUpstream({});
  await sightline.ask('Something else');
  await expect(sightline.assistant(2)).toContainText('I found two objects');
  await expect(sightline.assistant(1).getByRole('timer')).toHaveCount(0);
});

test('a reader who has scrolled up is not moved when the wait is over', async ({ sightline, page }) => {
  await page.setViewportSize({ width: 1440, height: 420 });
  await setUpstream({ fault: 'content filter, input' });
  await sightline.ask('First');
  await expect(sightline.assistant(1).getByRole('alert')).toBeVisible();
  await setUpstream({ fault: 'request rate', faultTimes: 1, retryAfter: 7 });
  await sightline.ask('Second');
  await expect(sightline.assistant(2).getByRole('timer')).toBeVisible();
  await sightline.transcript.hover();
  await page.mouse.wheel(0, -4000);
  await expect(sightline.transcript.getByText('First', { exact: true })).toBeInViewport();
  await expect(sightline.assistant(2)).toContainText('I found two objects');
  await sightline.finished();
  await expect(sightline.transcript.getByText('First', { exact: true })).toBeInViewport();
});

test('a wait and a notice can be read by everybody', async ({ sightline, page }) => {
  await setUpstream({ fault: 'thinking forced', faultTimes: 1 });
  await sightline.ask('Find every object');
  await expect(sightline.assistant(1).getByRole('listitem').first()).toContainText(
    'Thinking was switched on',
  );
  await sightline.finished();
  await setUpstream({ fault: 'request rate', retryAfter: 60 });
  await sightline.ask('Once more');
  await expect(sightline.assistant(2).getByRole('timer')).toBeVisible();
  await expectCleanScreen(page, 'a wait');
});
