import type { Page } from '@playwright/test';
import * as pictures from '../pictures';
import { expect, test } from '../sightline-page';

test.beforeEach(async ({ sightline }) => {
  await sightline.open();
});

test('every kind of picture a browser shows is taken, by its bytes and not by its name', async ({
  sightline,
}) => {
  await sightline.attachReady(
    await pictures.boxesJpeg(),
    await pictures.squarePng(),
    await pictures.webpPicture(),
    await pictures.avifPicture(),
    await pictures.animatedGif(),
    pictures.bmpPicture(),
    await pictures.jpegNamedPng(),
  );
  await expect(sightline.attachments.getByRole('listitem')).toHaveCount(7);
});

test('what cannot be taken is refused in words, and the others go on', async ({ sightline, page }) => {
  await sightline.attach(
    await pictures.corruptJpeg(),
    await pictures.boxesJpeg(),
    await pictures.tinyPicture(),
    await pictures.extremeStrip(),
    pictures.notAPicture(),
  );
  await expect(sightline.attachment('boxes.jpg')).toHaveAttribute('data-state', 'ready');
  for (const name of ['corrupt.jpg', 'tiny.png', 'strip.png', 'notes.jpg']) {
    await expect(sightline.attachment(name)).toHaveAttribute('data-state', 'failed');
    await page.getByRole('button', { name: `Remove ${name}` }).click();
  }
  await expect(sightline.attachments.getByRole('listitem')).toHaveCount(1);
});

test('a drop anywhere adds, never replaces, never navigates away', async ({ sightline, page }) => {
  await sightline.attachReady(await pictures.boxesJpeg());
  const address = page.url();
  await dropOnWindow(page, await pictures.squarePng());
  await expect(sightline.attachments.getByRole('listitem')).toHaveCount(2);
  await expect(sightline.attachments.getByRole('listitem').nth(0)).toHaveAccessibleName(/^1 boxes\.jpg/);
  await expect(sightline.attachments.getByRole('listitem').nth(1)).toHaveAccessibleName(/^2 square\.png/);
  expect(page.url()).toBe(address);
});

test('dragged files raise the drop overlay, dragged text does not', async ({ page }) => {
  const overlay = page.getByRole('region', { name: 'Drop to attach' });
  const drag = (name: 'dragenter' | 'dragleave', kind: 'words' | 'file') =>
    page.evaluate(
      ([event, what]) => {
        const transfer = new DataTransfer();
        if (what === 'words') transfer.setData('text/plain', 'just words');
        else transfer.items.add(new File(['x'], 'photo.jpg', { type: 'image/jpeg' }));
        document.body.dispatchEvent(
          new DragEvent(event, { dataTransfer: transfer, bubbles: true, cancelable: true }),
        );
      },
      [name, kind] as const,
    );
  // What hears of files is fetched beside the page: a drag in its first moments may come before it.
  await expect(async () => {
    await drag('dragenter', 'file');
    await expect(overlay).toBeVisible({ timeout: 3000 });
  }).toPass();
  await drag('dragleave', 'file');
  await expect(overlay).toBeHidden();
  await drag('dragenter', 'words');
  await page.waitForTimeout(300);
  await expect(overlay).toBeHidden();
});

test('a picture on the clipboard is pasted as an attachment', async ({ sightline, page }) => {
  const { buffer } = await pictures.squarePng();
  await sightline.message.focus();
  await page.evaluate((base64) => {
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    const transfer = new DataTransfer();
    transfer.items.add(new File([bytes], 'pasted.png', { type: 'image/png' }));
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: transfer, bubbles: true, cancelable: true }),
    );
  }, buffer.toString('base64'));
  await expect(sightline.attachments.getByRole('listitem')).toHaveCount(1);
});

test('a turned photo is sent upright and without its location, and the Sent tab says so', async ({
  sightline,
}) => {
  await sightline.attachReady(await pictures.rotatedPhoto());
  await sightline.ask('Find every object');
  await sightline.finished();
  await sightline.transcript.getByRole('article', { name: /^You/ }).getByRole('button').first().click();
  await sightline.stage.getByRole('tab', { name: 'Sent' }).click();
  await expect(sightline.stage).toContainText('300 × 400');
  await expect(sightline.stage).toContainText(/location/i);
});

async function dropOnWindow(page: Page, file: pictures.PictureFile): Promise<void> {
  const transfer = await page.evaluateHandle(
    ({ base64, name, type }) => {
      const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
      const data = new DataTransfer();
      data.items.add(new File([bytes], name, { type }));
      return data;
    },
    { base64: file.buffer.toString('base64'), name: file.name, type: file.mimeType },
  );
  for (const event of ['dragenter', 'dragover', 'drop']) {
    await page.dispatchEvent('body', event, { dataTransfer: transfer });
  }
}
