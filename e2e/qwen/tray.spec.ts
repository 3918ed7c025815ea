import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import sharp from 'sharp';
import { boxesPng, type PictureFile, squarePng } from '../pictures';
import { expect, type SightlinePage, test } from '../sightline-page';
import { nextStep, partsOf, seenRequests, setUpstream } from '../upstream-control';

test.use({ reducedMotion: 'reduce' });

const order = async ({ attachments }: SightlinePage) =>
  attachments
    .getByRole('listitem')
    .evaluateAll((items) => items.map((item) => item.getAttribute('aria-label')));

async function choose(page: Page, name: string, item: string): Promise<void> {
  await page.getByRole('button', { name: `More for ${name}` }).click();
  await page
    .getByRole('menu')
    .getByRole(/^Quality|Small/.test(item) ? 'menuitemradio' : 'menuitem', { name: item })
    .click();
}

async function centreOf(button: Locator): Promise<{ x: number; y: number }> {
  const box = await button.boundingBox();
  if (box === null) throw new Error('It is not on the screen');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

async function drag(page: Page, from: Locator, to: Locator): Promise<void> {
  const [start, end] = [await centreOf(from), await centreOf(to)];
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move(end.x, end.y, { steps: 6 });
  await page.mouse.up();
}

async function downloaded(page: Page, link: Locator): Promise<Buffer> {
  const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
  return readFileSync(await download.path());
}

/** The pictures of the newest request, as bytes. */
async function sentPictures(): Promise<readonly Buffer[]> {
  const parts = partsOf((await seenRequests()).at(-1)?.body.messages.at(-1));
  return parts.flatMap(({ image_url }) =>
    image_url === undefined ? [] : [Buffer.from(image_url.url.split(',')[1] ?? '', 'base64')],
  );
}

test('pictures are put in order, named and cropped, and the Sent tab gives the very bytes that went', async ({
  sightline,
  page,
}) => {
  await setUpstream({ recording: 'find-objects' });
  await sightline.open();
  await sightline.attachReady(await boxesPng(), await squarePng(), await squarePng('third.png'));
  const look = (name: string) => page.getByRole('button', { name: `Look at ${name}` });

  await drag(page, look('third.png'), look('boxes.png'));
  expect(await order(sightline)).toEqual(['1 third.png', '2 boxes.png', '3 square.png']);
  await look('third.png').focus();
  await page.keyboard.press('Alt+ArrowRight');
  await expect.poll(() => order(sightline)).toEqual(['1 boxes.png', '2 third.png', '3 square.png']);
  await expect(page.getByText('third.png is now 2 of 3')).toBeAttached();
  await expect(look('third.png')).toBeFocused();

  await choose(page, 'third.png', 'Rename…');
  await page.getByRole('textbox', { name: 'Name' }).fill('garden.png');
  await page.keyboard.press('Enter');
  await expect(sightline.attachments.getByRole('listitem', { name: '2 garden.png' })).toBeVisible();

  await choose(page, 'boxes.png', 'Crop…');
  const dialog = page.getByRole('dialog');
  for (const [field, px] of Object.entries({ Width: 200, Height: 320, Left: 120, Top: 160 })) {
    await dialog.getByRole('spinbutton', { name: field }).fill(String(px));
  }
  const part = dialog.getByRole('button', { name: /^Selected part: 200 × 320 px at 120, 160/ });
  await part.focus();
  await page.keyboard.press('Shift+ArrowRight');
  await expect(dialog.getByRole('spinbutton', { name: 'Left' })).toHaveValue('150');
  await drag(
    page,
    dialog.getByRole('button', { name: 'Right edge' }),
    dialog.getByRole('button', { name: 'Left edge' }),
  );
  await dialog.getByRole('spinbutton', { name: 'Width' }).fill('300');
  await dialog.getByRole('button', { name: 'Crop', exact: true }).click();
  await expect(sightline.attachment('boxes.png')).toContainText('300 × 320');

  await sightline.ask('What is where?');
  await expect(sightline.stage).toBeVisible();
  await sightline.finished();
  const pictures = await sentPictures();
  const { data, info } = await sharp(pictures[0]).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  expect(info).toMatchObject({ width: 300, height: 320 });
  // Right of the middle too it is the red box: nothing of the picture around it was sent.
  for (const at of [0, 299, 300 * 319, 300 * 320 - 1]) {
    expect(data[at * 3]).toBeGreaterThan(180);
    expect(data[at * 3 + 2]).toBeLessThan(90);
  }

  await sightline.stage.getByRole('tab', { name: 'Sent' }).click();
  const sent = sightline.stage.getByRole('tabpanel', { name: 'Sent' });
  await expect(sent).toContainText('a part of boxes.png: 300 × 320 px at 150, 160');
  await expect(sent).toContainText('garden.png');
  const links = ['boxes.png', 'garden.png', 'square.png'].map((name) =>
    sent.getByRole('link', { name: `Download ${name} as it is sent` }),
  );
  for (const [index, link] of links.entries()) {
    expect((await downloaded(page, link)).equals(pictures[index] ?? Buffer.alloc(0))).toBe(true);
  }
});

test('a crop is undone, quality costs less, another file takes the place, and an upload is cancelled', async ({
  sightline,
  page,
}) => {
  await setUpstream({ recording: 'plain', uploads: { isHeld: true } });
  await sightline.open();
  const noise = { create: { width: 2400, height: 1800, channels: 3 as const, background: '#888' } };
  const buffer = await sharp(noise).jpeg().toBuffer();
  await sightline.attachReady({ name: 'wide.jpg', mimeType: 'image/jpeg', buffer }, await squarePng());
  const wide = sightline.attachment('wide.jpg');
  const tokens = async () =>
    Number(/about ([\d,]+) tokens/.exec((await wide.textContent()) ?? '')?.[1]?.replaceAll(',', ''));
  const before = await tokens();
  await choose(page, 'wide.jpg', 'Small');
  await expect.poll(tokens).toBeLessThan(before / 2);

  await choose(page, 'square.png', 'Crop…');
  await page.getByRole('dialog').getByRole('button', { name: '1:1' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Crop', exact: true }).click();
  await expect(sightline.attachment('square.png')).toContainText('480 × 480');
  await choose(page, 'square.png', 'Undo crop');
  await expect(sightline.attachment('square.png')).toContainText('640 × 480');

  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    choose(page, 'wide.jpg', 'Replace…'),
  ]);
  await chooser.setFiles(await boxesPng());
  await expect.poll(() => order(sightline)).toEqual(['1 boxes.png', '2 square.png']);

  await sightline.attach(largeClip());
  const clip = sightline.attachment('clip.mp4');
  await clip.getByRole('button', { name: 'Cancel clip.mp4' }).click();
  await expect(clip).toHaveAttribute('data-state', 'failed');
  await clip.getByRole('button', { name: 'Retry clip.mp4' }).click();
  await expect(clip).toHaveAttribute('data-state', 'uploading');
  await nextStep();
  await expect(clip).toHaveAttribute('data-state', 'ready');
});

/** A clip too large for a data URL: the small one with a box behind it that every reader skips. */
function largeClip(): PictureFile {
  const padding = Buffer.alloc(7_700_000, 7);
  padding.writeUInt32BE(padding.length, 0);
  padding.write('free', 4, 'latin1');
  const clip = readFileSync(new URL('../../lib/media/__fixtures__/clip.mp4', import.meta.url));
  return { name: 'clip.mp4', mimeType: 'video/mp4', buffer: Buffer.concat([clip, padding]) };
}

test('sixty pictures become ready, and removing them gives back every object URL', async ({
  sightline,
  page,
}) => {
  await page.addInitScript(() => {
    const live = new Set<string>();
    const { createObjectURL, revokeObjectURL } = URL;
    URL.createObjectURL = (thing) => {
      const url = createObjectURL.call(URL, thing);
      live.add(url);
      return url;
    };
    URL.revokeObjectURL = (url) => {
      live.delete(url);
      revokeObjectURL.call(URL, url);
    };
    Object.assign(window, { liveUrls: () => live.size });
  });
  const liveUrls = () => page.evaluate('window.liveUrls()');
  await sightline.open();
  const square = await squarePng();
  const start = await liveUrls();
  await sightline.attach(
    ...Array.from({ length: 60 }, (_, index) => ({ ...square, name: `p${index + 1}.png` })),
  );
  const ready = sightline.attachments.locator('[data-state=ready]');
  await expect(ready).toHaveCount(60, { timeout: 45_000 });
  await expect.poll(liveUrls).toBe(Number(start) + 60);
  await page.getByRole('button', { name: 'Remove p7.png' }).click();
  await expect(ready).toHaveCount(59);
  await expect.poll(liveUrls).toBe(Number(start) + 59);
  await expect(sightline.attachments.getByRole('listitem', { name: '59 p60.png' })).toBeAttached();
});
