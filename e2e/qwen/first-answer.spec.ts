import { boxesJpeg, squarePng } from '../pictures';
import { expect, test } from '../sightline-page';
import { partsOf, seenRequests, setUpstream } from '../upstream-control';

test.beforeEach(async ({ sightline }) => {
  await setUpstream({ recording: 'find-objects', delayMs: 40 });
  await sightline.open();
});

test('two photos, one question: the text arrives in steps, the boxes land where the reply says', async ({
  sightline,
}) => {
  await sightline.attachReady(await boxesJpeg(), await squarePng());
  await sightline.ask('Find every object in picture 1');

  const reply = sightline.assistant(1);
  const lengths: number[] = [];
  await expect
    .poll(
      async () => {
        const length = (await reply.innerText()).length;
        if (length !== lengths.at(-1)) lengths.push(length);
        return lengths.length;
      },
      { intervals: [60] },
    )
    .toBeGreaterThan(3);
  await sightline.finished();
  await expect(reply).toContainText('I found two objects');

  await expect(sightline.stage).toBeVisible();
  await expect(sightline.stage.getByRole('img', { name: '2 objects on boxes.jpg' })).toBeVisible();
  const rows = sightline.objects.getByRole('listitem');
  await expect(rows).toHaveCount(2);
  await expect(rows.nth(0)).toContainText('red box · x 120 y 160 · 360 × 320 px');
  await expect(rows.nth(1)).toContainText('blue box · x 600 y 200 · 480 × 400 px');
});

test('pictures are written into the request by number, and the second turn carries the history', async ({
  sightline,
}) => {
  await sightline.attachReady(await boxesJpeg());
  await sightline.ask('What is this?');
  await sightline.finished();
  await setUpstream({ recording: 'plain' });
  await sightline.attachReady(await squarePng());
  await sightline.ask('And this one?');
  await expect(sightline.assistant(2)).toContainText('The first one is larger');

  const [request] = await seenRequests();
  const messages = request?.body.messages ?? [];
  expect(messages.map(({ role }) => role)).toEqual(['user', 'assistant', 'user']);
  const first = partsOf(messages[0]);
  const third = partsOf(messages[2]);
  expect(first.filter(({ type }) => type === 'image_url')).toHaveLength(1);
  expect(first.find(({ type }) => type === 'image_url')?.image_url?.url).toMatch(
    /^data:image\/jpeg;base64,\/9j\//,
  );
  expect(partsOf(messages[1])[0]?.text).toContain('I found two objects');
  expect(third.map(({ text }) => text ?? '').join(' ')).toContain('Picture 2:');
  expect(third.at(-1)?.text).toBe('And this one?');
});

test('a lone first picture goes without a number', async ({ sightline }) => {
  await sightline.attachReady(await boxesJpeg());
  await sightline.ask('What is this?');
  await sightline.finished();
  const [request] = await seenRequests();
  const parts = partsOf(request?.body.messages.at(-1));
  expect(parts.map(({ text }) => text ?? '').join(' ')).not.toContain('Picture 1');
});

test('a picture may be sent without words', async ({ sightline }) => {
  await sightline.attachReady(await boxesJpeg());
  await sightline.send.click();
  await expect(sightline.assistant(1)).toContainText('I found two objects');
});

test('a reply cut at the length limit keeps its closed shapes and says so', async ({ sightline }) => {
  await setUpstream({ recording: 'cut-by-length' });
  await sightline.attachReady(await boxesJpeg());
  await sightline.ask('Find every object');
  await sightline.finished();
  await expect(sightline.objects.getByRole('listitem')).toHaveCount(1);
  await expect(sightline.assistant(1)).toContainText(/length limit/i);
});
