import { boxesJpeg } from '../pictures';
import { expect, test } from '../sightline-page';

test.beforeEach(async ({ sightline }) => {
  await sightline.open();
});

test('without a key a sample answers in one click, with boxes, labelled as no model', async ({
  sightline,
  page,
}) => {
  await page
    .getByRole('button', { name: /Find objects/ })
    .first()
    .click();
  await expect(sightline.objects.getByRole('listitem').first()).toBeVisible();
  await sightline.finished();
  expect(await sightline.objects.getByRole('listitem').count()).toBeGreaterThan(3);
  await expect(sightline.assistant(1)).toContainText('Demo — no model');
  await expect(sightline.objects.getByRole('listitem').filter({ hasText: 'bus' }).first()).toBeVisible();
});

test("a person's own picture is answered from its pixels", async ({ sightline }) => {
  await sightline.attachReady(await boxesJpeg());
  await sightline.ask('Find every object');
  await sightline.finished();
  const rows = sightline.objects.getByRole('listitem');
  const red = rows.filter({ hasText: /red/ }).first();
  await expect(red).toBeVisible();
  const [x = 0, y = 0, width = 0, height = 0] = ((await red.innerText()).match(/\d+/g) ?? [])
    .slice(-4)
    .map(Number);
  expect(Math.abs(x - 120)).toBeLessThanOrEqual(24);
  expect(Math.abs(y - 160)).toBeLessThanOrEqual(24);
  expect(Math.abs(width - 360)).toBeLessThanOrEqual(36);
  expect(Math.abs(height - 320)).toBeLessThanOrEqual(36);
});

test('the demo thinks when it is asked to', async ({ sightline }) => {
  await sightline.thinking.click();
  await sightline.attachReady(await boxesJpeg());
  await sightline.ask('Describe this picture');
  await sightline.finished();
  const reply = sightline.assistant(1);
  await reply.getByRole('button', { name: /^Thinking/ }).click();
  await expect(reply.getByRole('region', { name: 'Reasoning' })).not.toBeEmpty();
  await expect(reply).toContainText('1200');
});

test('it says how to use Qwen', async ({ sightline, page }) => {
  await sightline.ask('Hello');
  await sightline.finished();
  await sightline
    .assistant(1)
    .getByRole('button', { name: /use Qwen/i })
    .click();
  await expect(page.getByRole('dialog')).toContainText('DASHSCOPE_API_KEY');
});

test('it answers in the language of the question', async ({ sightline }) => {
  await sightline.attachReady(await boxesJpeg());
  await sightline.ask('请描述这张图片');
  await sightline.finished();
  await expect(sightline.assistant(1)).toContainText(/[\u4e00-\u9fff]{4}/);
});
