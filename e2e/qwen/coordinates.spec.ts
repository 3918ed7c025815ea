import sharp from 'sharp';
import { boxesJpeg } from '../pictures';
import { expect, test } from '../sightline-page';
import { partsOf, seenRequests, setUpstream } from '../upstream-control';

test('a model that answers in pixels gets a size its server leaves alone, and its boxes land right', async ({
  sightline,
  page,
}) => {
  await setUpstream({ recording: 'absolute' });
  await sightline.open();
  await sightline.model.click();
  await page.keyboard.type('qwen2.5-vl-72b-instruct');
  await page.getByRole('option', { name: 'qwen2.5-vl-72b-instruct' }).first().click();
  await sightline.attachReady(await boxesJpeg());
  await sightline.ask('Find the upper left quarter');
  await sightline.finished();

  const [request] = await seenRequests();
  const url =
    partsOf(request?.body.messages.at(-1)).find(({ type }) => type === 'image_url')?.image_url?.url ?? '';
  const { width = 0, height = 0 } = await sharp(
    Buffer.from(url.slice(url.indexOf(',') + 1), 'base64'),
  ).metadata();
  expect([width % 28, height % 28]).toEqual([0, 0]);

  const expected = { width: Math.round((406 / width) * 1200), height: Math.round((308 / height) * 800) };
  await expect(sightline.objects.getByRole('listitem').first()).toContainText(
    `quarter · x 0 y 0 · ${expected.width} × ${expected.height} px`,
  );
});
