import { wordPattern } from '../words';
import { alertOn, codes, expect, openUnlockPage, test } from './guarded-page';

test('shows nothing of itself while it is locked, and everything with a code', async ({
  page,
  sightline,
}) => {
  const locked = await page.goto('/');
  expect(new URL(page.url()).pathname).toBe('/unlock');
  const html = (await locked?.text()) ?? '';
  expect(html).not.toMatch(/is_default|contextTokens|qwen3-vl-plus/);
  await expect(sightline.message).toHaveCount(0);
  expect((await page.request.get('/api/v1/models')).status()).toBe(401);

  const code = page.getByRole('textbox', { name: 'Access code' });
  await expect(code).toBeFocused();
  await expect(code).toHaveAttribute('autocomplete', 'current-password');
  await code.fill(codes.anna);
  await page.keyboard.press('Enter');
  await expect(sightline.message).toBeEditable();
  expect(new URL(page.url()).pathname).toBe('/');
  await page.goto('/unlock');
  expect(new URL(page.url()).pathname).toBe('/');
});

test('hides what is typed until it is asked to show it', async ({ page }) => {
  await openUnlockPage(page);
  const code = page.getByRole('textbox', { name: 'Access code' });
  const masking = () =>
    code.evaluate((field) => getComputedStyle(field).getPropertyValue('-webkit-text-security'));
  expect(await masking()).toBe('disc');
  await page.getByRole('button', { name: 'Show' }).click();
  expect(await masking()).toBe('none');
  await page.getByRole('button', { name: 'Hide' }).click();
  expect(await masking()).toBe('disc');
});

test('says that a code is wrong, that none was given, and that the server is away', async ({ page }) => {
  await openUnlockPage(page);
  const unlock = page.getByRole('button', { name: 'Unlock' });
  await unlock.click();
  await expect(alertOn(page)).toHaveText('Enter the access code.');
  const code = page.getByRole('textbox', { name: 'Access code' });
  await code.fill('not-the-code-of-anybody');
  await unlock.click();
  await expect(alertOn(page)).toContainText('This code is not valid');
  await expect(code).toBeFocused();
  await expect(code).toHaveAccessibleDescription(/not valid/);

  await page.route('**/api/v1/session', (route) => route.abort());
  await unlock.click();
  await expect(alertOn(page)).toContainText('server cannot be reached');
});

test('counts down after too many tries, and takes not even the right code until then', async ({
  page,
  request,
}) => {
  for (let tries = 0; tries < 5; tries += 1) {
    await request.post('/api/v1/session', { data: { code: 'not-the-code-of-anybody' } });
  }
  await openUnlockPage(page);
  await page.getByRole('textbox', { name: 'Access code' }).fill(codes.anna);
  const unlock = page.getByRole('button', { name: 'Unlock' });
  await unlock.click();
  await expect(alertOn(page)).toContainText('Too many tries');
  const timer = page.getByRole('timer');
  await expect(timer).toHaveText(/You can try again in \d+ seconds?\./);
  const secondsLeft = async () => Number(/\d+/.exec(await timer.innerText())?.[0]);
  const atFirst = await secondsLeft();
  await expect(unlock).toBeDisabled();
  await expect.poll(secondsLeft).toBeLessThan(atFirst);
});

test.describe('in Chinese on a phone, in the dark', () => {
  test.use({ locale: 'zh-CN', viewport: { width: 390, height: 844 }, colorScheme: 'dark' });

  test('speaks the reader’s language and fits', async ({ page }) => {
    await openUnlockPage(page);
    await expect(page.getByRole('heading', { name: '解锁 Sightline' })).toBeVisible();
    await page.getByRole('textbox', { name: '访问码' }).fill('not-the-code-of-anybody');
    await page.getByRole('button', { name: '解锁' }).click();
    await expect(alertOn(page)).toHaveText(wordPattern('zh-CN', 'access.trouble.wrong_access_code'));
    const overhang = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overhang).toBeLessThanOrEqual(0);
  });

  test('changes language and theme, and remembers them', async ({ page }) => {
    await openUnlockPage(page);
    await page.getByRole('button', { name: '语言' }).click();
    await page.getByRole('menuitemradio', { name: 'English' }).click();
    await expect(page.getByRole('textbox', { name: 'Access code' })).toBeVisible();
    await page.getByRole('button', { name: 'Theme' }).click();
    await page.getByRole('menuitemradio', { name: 'Light' }).click();
    await page.reload();
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  });
});
