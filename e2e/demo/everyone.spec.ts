import { expect, test } from '../sightline-page';

for (const [locale, send, language] of [
  ['zh-CN', '发送', 'zh-CN'],
  ['zh-TW', '傳送', 'zh-TW'],
] as const) {
  test(`speaks ${locale} to a browser that asks for it`, async ({ browser, baseURL }) => {
    const context = await browser.newContext({ locale, ...(baseURL ? { baseURL } : {}) });
    const page = await context.newPage();
    await page.goto('/');
    await expect(page.getByRole('button', { name: send, exact: true })).toBeVisible();
    await expect(page.locator('html')).toHaveAttribute('lang', language);
    await context.close();
  });
}

test('Enter sends, Shift+Enter breaks the line, and Enter that ends a composition does neither', async ({
  sightline,
}) => {
  await sightline.open();
  await sightline.message.pressSequentially('one');
  await sightline.message.press('Shift+Enter');
  await sightline.message.pressSequentially('two');
  await expect(sightline.message).toHaveValue('one\ntwo');
  await sightline.message.dispatchEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true });
  await expect(sightline.transcript.getByRole('article')).toHaveCount(0);
  await sightline.message.press('Enter');
  await expect(sightline.transcript.getByRole('article', { name: /^You/ })).toContainText('two');
});
