import { expect, test } from '../sightline-page';
import { clipTruth, pageTruth, receiptTruth, sketchTruth, streetTruth } from '../truths';

test('the first page brings nothing of what is on the samples', async ({ sightline, page }) => {
  const received: Promise<string>[] = [];
  page.on('response', (response) => {
    const isPicture = /^(image|font|video)\//.test(response.headers()['content-type'] ?? '');
    if (!isPicture) received.push(response.text().catch(() => ''));
  });
  await sightline.open();
  await page.waitForLoadState('networkidle');
  const texts = await Promise.all(received);
  expect(texts.length).toBeGreaterThan(5);
  const first = texts.join('\n');

  const { events } = clipTruth();
  const secrets = [
    ...[streetTruth(), sketchTruth(), receiptTruth(), pageTruth()].map(({ signature }) =>
      signature.slice(0, 40),
    ),
    ...receiptTruth().lines.map(({ text }) => text),
    ...pageTruth().regions.map(({ text }) => text),
    ...sketchTruth().lines.map(({ text }) => text),
    ...events.flatMap(({ event }) => Object.values(event)),
  ].filter((text) => text.length > 11);
  expect(secrets.length).toBeGreaterThan(40);
  expect(secrets.filter((secret) => first.includes(secret))).toEqual([]);
});

test('icons and the picture for links answer as pictures of the right size', async ({ request, page }) => {
  for (const [address, type] of [
    ['/icon.svg', 'image/svg+xml'],
    ['/apple-icon.png', 'image/png'],
  ] as const) {
    const reply = await request.get(address);
    expect(reply.status(), address).toBe(200);
    expect(reply.headers()['content-type']).toContain(type);
  }
  await page.goto('/');
  const address = await page.locator('meta[property="og:image"]').getAttribute('content');
  const { pathname } = new URL(address ?? '', page.url());
  const reply = await request.get(pathname);
  expect(reply.status()).toBe(200);
  const { default: sharp } = await import('sharp');
  expect(await sharp(await reply.body()).metadata()).toMatchObject({ width: 1200, height: 630 });
});
