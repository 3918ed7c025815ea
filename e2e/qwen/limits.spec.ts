import sharp from 'sharp';
import { boxesJpeg, type PictureFile } from '../pictures';
import { expect, type SightlinePage, test } from '../sightline-page';
import { partsOf, seenRequests, setUpstream } from '../upstream-control';

test.use({ reducedMotion: 'reduce' });

/** It reads the least of all models: 30 000 tokens, and 8 of 8.4 million pixels each. */
const narrow = 'qwen-vl-ocr';

async function chooseModel({ model, page }: SightlinePage, id: string): Promise<void> {
  await model.click();
  await page.keyboard.type(id);
  await page.getByRole('option', { name: id }).first().click();
}

/** A page of 8 million pixels in one colour: about 6 100 tokens as it is usually sent, and few bytes. */
async function largePage(name: string): Promise<PictureFile> {
  const page = sharp({ create: { width: 2_500, height: 3_200, channels: 3, background: '#e8eef4' } });
  return { name, mimeType: 'image/jpeg', buffer: await page.jpeg().toBuffer() };
}

async function sentParts() {
  return partsOf((await seenRequests()).at(-1)?.body.messages.at(-1));
}

async function sentMessages() {
  return ((await seenRequests()).at(-1)?.body.messages ?? []).map(partsOf);
}

test('what would be too long is said with its numbers, older pictures are left out at one press, and come back', async ({
  sightline,
  page,
}) => {
  await setUpstream({ recording: 'plain' });
  await sightline.open();
  await chooseModel(sightline, narrow);
  await sightline.attachReady(await boxesJpeg('old.jpg'));
  await sightline.ask('What is this?');
  await expect(sightline.assistant(1)).toContainText('The first one is larger');
  await sightline.finished();
  const facts = sightline.assistant(1).getByRole('list', { name: 'About this answer' });
  await expect(facts).toContainText(/about 9\d\d estimated/);

  const limits = page.getByRole('list', { name: 'Limits' });
  await expect(limits).toBeHidden();
  await sightline.message.fill('word '.repeat(23_600));
  await expect(limits).toContainText('this model reads at most 30,000');
  await expect(sightline.send).toBeEnabled();
  await limits.getByRole('button', { name: 'Leave out older picture 1' }).click();
  await expect(limits).toBeHidden();
  await expect(page.getByText('Left out: picture 1.')).toBeVisible();
  await sightline.send.click();
  await expect(sightline.assistant(2)).toContainText('The first one is larger');
  await sightline.finished();
  const [first] = await sentMessages();
  expect(first?.map(({ type }) => type)).toEqual(['text', 'text']);
  expect(first?.[0]?.text).toContain('Picture 1 was left out');
  const mine = sightline.transcript.getByRole('article', { name: /^You( 1)?$/ });
  await expect(mine.getByRole('button', { name: /Send it again/ })).toBeVisible();

  await page.getByRole('button', { name: 'Send again', exact: true }).click();
  await expect(mine.getByRole('button', { name: /Send it again/ })).toBeHidden();
  await expect(limits).toContainText('this model reads at most 30,000');
});

test('what would certainly fail is not sent, and becomes smaller at one press; another model may take it whole', async ({
  sightline,
  page,
}) => {
  await setUpstream({ recording: 'plain' });
  await sightline.open();
  await chooseModel(sightline, narrow);
  const names = ['a.jpg', 'b.jpg', 'c.jpg', 'd.jpg', 'e.jpg'];
  await sightline.attachReady(...(await Promise.all(names.map(largePage))));
  const limits = page.getByRole('list', { name: 'Limits' });
  await expect(limits).toContainText('this model reads at most 30,000');
  await expect(sightline.send).toBeDisabled();
  await limits.getByRole('button', { name: /^Use qwen/ }).click();
  await expect(limits).toBeHidden();
  await expect(sightline.send).toBeEnabled();

  await chooseModel(sightline, narrow);
  await limits.getByRole('button', { name: 'Make pictures smaller' }).click();
  await expect(limits).toBeHidden();
  await expect(sightline.send).toBeEnabled();
});

test('pictures are sent at the chosen size, and the request says so', async ({ sightline, page }) => {
  await setUpstream({ recording: 'plain' });
  await sightline.open();
  await page.getByRole('button', { name: 'Options' }).click();
  const options = page.getByRole('dialog', { name: 'Options' });
  await options.getByRole('spinbutton', { name: 'Pixels' }).fill('500000');
  await expect(options).toContainText('about 490 tokens');
  await page.keyboard.press('Escape');
  await sightline.attachReady(await boxesJpeg());
  await sightline.ask('What is this?');
  await expect(sightline.assistant(1)).toContainText('The first one is larger');
  await sightline.finished();
  const picture = (await sentParts()).find(({ type }) => type === 'image_url');
  expect(picture).toMatchObject({ max_pixels: 500_000 });
  const base64 = picture?.image_url?.url.split(',')[1] ?? '';
  const { width, height } = await sharp(Buffer.from(base64, 'base64')).metadata();
  expect([width, height]).toEqual([864, 576]);

  await page.getByRole('button', { name: 'Options' }).click();
  await options.getByRole('switch', { name: 'High resolution' }).click();
  await expect(options.getByRole('combobox', { name: 'Picture size' })).toBeDisabled();
  await expect(options).toContainText('High resolution is on');
});
