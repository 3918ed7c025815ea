import { readFileSync } from 'node:fs';
import sharp from 'sharp';
import { colourOfPage, damagedPdf, lockedPdf, maskedPdf, pdfOf } from '../pdf-files';
import { expect, type SightlinePage, test } from '../sightline-page';
import { partsOf, seenRequests, setUpstream } from '../upstream-control';

test.use({ reducedMotion: 'reduce' });

type Colour = readonly number[];

/** The pictures of the last request, in its order. */
async function sentPictures(): Promise<readonly Buffer[]> {
  const request = (await seenRequests()).at(-1);
  const urls = partsOf(request?.body.messages.at(-1)).flatMap(({ image_url }) => image_url?.url ?? []);
  return urls.map((url) => Buffer.from(url.slice(url.indexOf(',') + 1), 'base64'));
}

/** The colour at a place, given as shares of the sides. */
async function colourAt(picture: Buffer, x: number, y: number): Promise<Colour> {
  const { data, info } = await sharp(picture).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const at = (Math.floor(info.height * y) * info.width + Math.floor(info.width * x)) * info.channels;
  return [...data.subarray(at, at + 3)];
}

function expectColour(seen: Colour, wanted: Colour): void {
  for (const [index, value] of wanted.entries()) {
    expect(Math.abs((seen[index] ?? -100) - value)).toBeLessThanOrEqual(4);
  }
}

function pickerOf({ page }: SightlinePage) {
  const dialog = page.getByRole('dialog', { name: 'Choose pages' });
  return {
    dialog,
    list: dialog.getByRole('list', { name: 'Pages' }),
    tile: (number: number) => dialog.getByRole('checkbox', { name: `Page ${number}`, exact: true }),
    range: dialog.getByRole('textbox', { name: 'Page range' }),
    add: (words: string) => dialog.getByRole('button', { name: words, exact: true }),
  };
}

test('of 500 pages some are chosen, sent in order, and more can be added', async ({ sightline }) => {
  await setUpstream({ recording: 'plain' });
  await sightline.open();
  await sightline.attach(pdfOf(500, 'report.pdf'));
  const { dialog, list, tile, range, add } = pickerOf(sightline);
  await expect(dialog).toContainText('report.pdf · 500 pages');
  await expect(list.locator('img').first()).toBeVisible();
  expect(await list.getByRole('listitem').count()).toBeLessThan(80);

  await range.fill('2, 501');
  await expect(dialog).toContainText('“501” goes beyond the last page: this document has 500 pages.');
  await range.fill('two');
  await expect(dialog).toContainText('“two” is no range of pages.');
  await range.fill('');
  await expect(add('Add pages')).toBeDisabled();

  await tile(1).focus();
  await sightline.page.keyboard.press('End');
  await expect(tile(500)).toBeFocused();
  await sightline.page.keyboard.press('Space');
  await expect(tile(500)).toBeChecked();
  await expect(range).toHaveValue('500');
  await dialog.getByRole('button', { name: 'All', exact: true }).click();
  await expect(dialog).toContainText('This model takes at most 250 pictures in one request.');
  await expect(add('Add 500 pages')).toBeDisabled();

  await range.fill('5, 2');
  await dialog.getByRole('radio', { name: 'Layout' }).check();
  await expect(dialog).toContainText(/2 pages · about [\d,]+ tokens/);
  await add('Add 2 pages').click();
  await expect(dialog).toBeHidden();
  for (const name of ['report.pdf · page 2', 'report.pdf · page 5']) {
    await expect(sightline.attachment(name)).toHaveAttribute('data-state', 'ready');
  }

  await sightline
    .attachment('report.pdf · page 2')
    .getByRole('button', { name: /^More for/ })
    .click();
  await sightline.page.getByRole('menuitem', { name: 'More pages of report.pdf…' }).click();
  await expect(tile(2)).toHaveAccessibleDescription('In the message');
  await tile(3).click();
  await add('Add 1 page').click();
  await expect(sightline.attachment('report.pdf · page 3')).toHaveAttribute('data-state', 'ready');

  await sightline.ask('What do these pages show?');
  await expect(sightline.assistant(1)).toContainText('The first one is larger');
  const pictures = await sentPictures();
  expect(pictures).toHaveLength(3);
  for (const [index, page] of [2, 5, 3].entries()) {
    expectColour(await colourAt(pictures[index] ?? Buffer.alloc(0), 0.5, 0.5), colourOfPage(page));
  }
});

test('an encrypted document asks for its password; a single page is taken at once', async ({ sightline }) => {
  await setUpstream({ recording: 'plain' });
  await sightline.open();
  await sightline.attach(lockedPdf('locked.pdf'));
  const { dialog, tile, add } = pickerOf(sightline);
  const password = dialog.getByRole('textbox', { name: 'Password' });
  await password.fill('Secret');
  await sightline.page.keyboard.press('Enter');
  await expect(dialog.getByRole('alert')).toContainText('This password does not open the document.');
  await password.fill('secret');
  await dialog.getByRole('button', { name: 'Open', exact: true }).click();
  await tile(1).click();
  await tile(3).click({ modifiers: ['Shift'] });
  await tile(2).click();
  await add('Add 2 pages').click();
  await expect(sightline.attachment('locked.pdf · page 3')).toHaveAttribute('data-state', 'ready');

  await sightline.attachReady(maskedPdf('leaflet.pdf'));
  await expect(dialog).toBeHidden();
  await sightline.ask('What is on it?');
  await expect(sightline.assistant(1)).toContainText('The first one is larger');
  const leaflet = (await sentPictures()).at(-1) ?? Buffer.alloc(0);
  expectColour(await colourAt(leaflet, 0.25, 0.5), [255, 255, 255]);
  expectColour(await colourAt(leaflet, 0.75, 0.5), [0, 0, 255]);
});

test('a damaged document is refused in words, and the pages of a TIFF are chosen the same way', async ({
  sightline,
}) => {
  await sightline.open();
  await sightline.attach(damagedPdf('broken.pdf'));
  const { dialog, tile, add } = pickerOf(sightline);
  await expect(sightline.attachment('broken.pdf')).toContainText('This document cannot be read');
  await expect(dialog).toBeHidden();

  const buffer = readFileSync(new URL('../../lib/media/__fixtures__/pictures/pages.tif', import.meta.url));
  await sightline.attach({ name: 'scan.tif', mimeType: 'image/tiff', buffer });
  await tile(2).click();
  await add('Add 1 page').click();
  await expect(sightline.attachment('scan.tif · page 2')).toHaveAttribute('data-state', 'ready');
});
