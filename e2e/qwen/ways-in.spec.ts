import { readFileSync } from 'node:fs';
import * as pictures from '../pictures';
import { expect, type SightlinePage, test } from '../sightline-page';
import { drop, given, transfer } from '../transfer';
import { partsOf, seenRequests, setUpstream } from '../upstream-control';

test.use({
  reducedMotion: 'reduce',
  launchOptions: async ({ launchOptions }, use) => {
    const args = ['--use-fake-device-for-media-stream=device-count=2', '--use-fake-ui-for-media-stream'];
    await use({ ...launchOptions, args: [...(launchOptions.args ?? []), ...args] });
  },
});

async function openWay({ page }: SightlinePage, name: string): Promise<void> {
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('menuitem', { name }).click();
}

test('what is dropped is foreseen, counted and asked about, and a dropped link becomes an address', async ({
  sightline,
  page,
}) => {
  await sightline.open();
  const overlay = page.getByRole('region', { name: 'Drop to attach' });
  const square = given(await pictures.squarePng());
  const files = [
    square,
    { name: 'clip.mp4', type: 'video/mp4', base64: '' },
    { ...square, name: 'x', type: '' },
  ];
  await expect(async () => {
    await transfer(page, ['dragenter'], { files });
    await expect(overlay).toBeVisible({ timeout: 2000 });
  }).toPass();
  await expect(overlay).toContainText('3 files will be attached');
  await expect(overlay).toContainText('1 picture · 1 video · 1 other or folder');
  // Over what lies within, and then out of what lies around: still there.
  await transfer(page, ['dragenter'], { files }, '#message');
  await transfer(page, ['dragleave'], { files });
  await expect(overlay).toBeVisible();
  await transfer(page, ['dragleave'], { files }, '#message');
  await expect(overlay).toBeHidden();

  const sixtyOne = Array.from({ length: 61 }, (_, at) => ({ ...square, name: `${at}.png` }));
  await transfer(page, drop, { files: sixtyOne });
  const many = page.getByRole('dialog', { name: 'Attach 61 files?' });
  await many.getByRole('button', { name: 'None' }).click();
  await expect(many).toBeHidden();
  await transfer(page, drop, { files: [square, given(pictures.notAPicture())] });
  await expect(sightline.attachment('square.png')).toHaveAttribute('data-state', 'ready');
  await expect(sightline.attachment('notes.jpg')).toHaveAttribute('data-state', 'failed');

  await transfer(page, drop, { texts: { 'text/plain': 'only words' } });
  await transfer(page, drop, { texts: { 'text/uri-list': 'https://media.example/cat.png' } });
  const address = page.getByRole('dialog', { name: 'Add from address' });
  await expect(address.getByRole('textbox', { name: 'Address' })).toHaveValue(
    'https://media.example/cat.png',
  );
});

test('text wins over the picture beside it, which is offered; several files are pasted together', async ({
  sightline,
  page,
}) => {
  await sightline.open();
  const square = given(await pictures.squarePng());
  const files = [square];
  await transfer(page, ['paste'], { files, texts: { 'text/plain': 'a\tb' } });
  await expect(sightline.message).toHaveValue('a\tb');
  await expect(sightline.attachments).toBeHidden();
  const offer = page.getByRole('button', { name: 'Attach the picture, too' });
  await offer.click();
  await expect(offer).toBeHidden();
  await expect(sightline.attachment('square.png')).toHaveAttribute('data-state', 'ready');
  const two = [
    { ...square, name: 'one.png' },
    { ...square, name: 'two.png' },
  ];
  await transfer(page, ['paste'], { files: two, texts: { 'text/plain': 'one.png\ntwo.png' } }, '#message');
  await expect(sightline.attachments.getByRole('listitem')).toHaveCount(3);
  await expect(sightline.message).toHaveValue('a\tb');
});

test('a camera and a screen are looked at, taken from and let go; a refusal says the way out', async ({
  sightline,
  page,
}) => {
  await page.addInitScript(() => {
    const devices = navigator.mediaDevices;
    const open = devices.getUserMedia.bind(devices);
    const kept = Object.assign(window, { tracks: [] as MediaStreamTrack[], refuses: true });
    devices.getUserMedia = async (wanted) => {
      if (kept.refuses) throw new DOMException('no', 'NotAllowedError');
      const stream = await open(wanted);
      kept.tracks.push(...stream.getTracks());
      return stream;
    };
  });
  await sightline.open();
  await page.getByRole('button', { name: 'Camera', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('alert')).toContainText('does not let this page use the camera');
  await expect(dialog.getByRole('button', { name: 'Attach a file instead' })).toBeVisible();
  await page.evaluate(() => Object.assign(window, { refuses: false }));
  await dialog.getByRole('button', { name: 'Try again' }).click();
  await expect(dialog.getByRole('combobox', { name: 'Camera' }).getByRole('option')).toHaveCount(2);
  await dialog.getByRole('combobox', { name: 'Camera' }).selectOption({ index: 1 });
  const shutter = dialog.getByRole('button', { name: 'Take photo' });
  await shutter.click();
  await dialog.getByRole('button', { name: 'Take another' }).click();
  await shutter.click();
  await dialog.getByRole('button', { name: 'Attach' }).click();
  await expect(dialog).toBeHidden();
  await expect(sightline.attachment('photo-')).toHaveAttribute('data-state', 'ready');
  const states = () =>
    page.evaluate(() => {
      const { tracks }: { name: string; tracks?: MediaStreamTrack[] } = window;
      return tracks?.map(({ readyState }) => readyState);
    });
  await expect.poll(states).toEqual(['ended', 'ended']);

  await openWay(sightline, 'Capture screen');
  await dialog.getByRole('button', { name: 'Choose what to capture' }).click();
  await dialog.getByRole('button', { name: 'Capture', exact: true }).click();
  await dialog.getByRole('button', { name: 'Attach' }).click();
  await expect(sightline.attachment('screen-')).toHaveAttribute('data-state', 'ready');
});

test('an address is passed on as it is, or fetched when a person asks for it', async ({
  sightline,
  page,
}) => {
  await setUpstream({ recording: 'plain' });
  const { buffer } = await pictures.squarePng();
  const shared = { 'access-control-allow-origin': '*' };
  await page.route('https://media.example/**', (route) => {
    if (route.request().url().endsWith('.html')) {
      return route.fulfill({ headers: shared, contentType: 'text/html', body: '<p>' });
    }
    return route.request().url().endsWith('here.png')
      ? route.fulfill({ headers: shared, contentType: 'image/png', body: buffer })
      : route.abort();
  });
  await sightline.open();
  const open = page.getByRole('button', { name: 'Add from address' });
  const dialog = page.getByRole('dialog', { name: 'Add from address' });
  const address = dialog.getByRole('textbox', { name: 'Address' });
  const fetchIt = dialog.getByRole('button', { name: 'Fetch it here' });
  await open.click();
  await address.fill('cat.jpg');
  await address.press('Enter');
  await expect(dialog.getByRole('alert')).toContainText('no complete address');
  await address.fill('http://192.168.1.4/cat.jpg');
  await expect(dialog).toContainText('Only your own network reaches 192.168.1.4');
  await address.fill('https://media.example/page.html');
  await fetchIt.click();
  await expect(dialog.getByRole('alert')).toContainText('gives text/html');
  await address.fill('https://media.example/other.png');
  await fetchIt.click();
  await expect(dialog.getByRole('alert')).toContainText('could not be reached');
  await address.press('Enter');
  await expect(sightline.attachment('other.png')).toHaveAttribute('data-state', 'ready');
  await open.click();
  await address.fill('https://media.example/here.png');
  await fetchIt.click();
  await expect(dialog).toBeHidden();
  await expect(sightline.attachment('here.png')).toHaveAttribute('data-state', 'ready');

  await sightline.ask('Compare them');
  await sightline.finished();
  const urls = partsOf((await seenRequests()).at(-1)?.body.messages.at(-1)).flatMap(
    ({ image_url }) => image_url?.url ?? [],
  );
  expect(urls).toEqual(['https://media.example/other.png', expect.stringMatching(/^data:image\//)]);
  await sightline.transcript.getByRole('article', { name: /^You/ }).getByRole('button').first().click();
  await expect(sightline.stage).toContainText('Not loaded here');
});

test('a frame, a part of a picture, and a picture of another conversation are used again', async ({
  sightline,
  page,
}) => {
  await setUpstream({ recording: 'plain' });
  await sightline.open();
  const clip = readFileSync(new URL('../../lib/media/__fixtures__/clip.mp4', import.meta.url));
  await sightline.attachReady(await pictures.boxesJpeg(), {
    name: 'clip.mp4',
    mimeType: 'video/mp4',
    buffer: clip,
  });
  await sightline.ask('Look at the boxes');
  await sightline.finished();
  const mine = sightline.transcript.getByRole('article', { name: /^You/ });
  await mine.getByRole('button', { name: /boxes\.jpg/ }).click();
  await sightline.stage.getByRole('button', { name: 'Tools' }).click();
  await page.getByRole('menuitem', { name: 'Use a crop…' }).click();
  const crop = page.getByRole('dialog', { name: 'Use a part of boxes.jpg' });
  await crop.getByRole('spinbutton', { name: 'Width' }).fill('100');
  await crop.getByRole('button', { name: 'Use this crop' }).click();
  await expect(crop).toBeHidden();
  await expect(sightline.attachment('boxes-crop.png')).toHaveAttribute('data-state', 'ready');

  await mine.getByRole('button', { name: /clip\.mp4/ }).click();
  await expect(async () => {
    await sightline.stage.getByRole('button', { name: 'Use this frame' }).click();
    await expect(sightline.attachment('clip-0-00.png').first()).toBeVisible({ timeout: 2000 });
  }).toPass();

  await sightline.conversations.getByRole('button', { name: 'New chat' }).click();
  await openWay(sightline, 'From another conversation');
  const dialog = page.getByRole('dialog', { name: 'From another conversation' });
  await dialog.getByRole('searchbox', { name: 'Search by title' }).fill('boxes');
  await dialog.getByRole('button', { name: 'boxes.jpg' }).click();
  await dialog.getByRole('button', { name: 'Attach 1' }).click();
  await expect(dialog).toBeHidden();
  await expect(sightline.attachment('boxes.jpg')).toHaveAttribute('data-state', 'ready');
});
