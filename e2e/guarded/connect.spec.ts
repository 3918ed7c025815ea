import type { Page } from '@playwright/test';
import { alertOn, expect, test, unlockAs } from './guarded-page';

const goodKey = 'sk-e2e-good-key';
const badKey = 'sk-e2e-some-other-key';

test.beforeEach(async ({ page }) => {
  await unlockAs(page, 'anna');
});

test('a key that works answers from now on, and is nowhere in the page', async ({ page, sightline }) => {
  await chooseQwen(page);
  await sightline.ask('Find every object');
  await expect(alertOn(sightline.page).first()).toBeVisible();

  await connect(page, goodKey);
  const dialog = page.getByRole('dialog', { name: 'Connect' });
  await expect(dialog.getByRole('status')).toHaveText('Your key is connected: This server’s endpoint.');
  expect(await placesOf(page, goodKey)).toEqual([]);
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: 'New chat' }).first().click();
  await sightline.ask('Find every object');
  await expect(sightline.assistant(1)).toContainText('I found two objects');
  await sightline.finished();
  await expect(alertOn(sightline.page)).toHaveCount(0);
  expect(await placesOf(page, goodKey)).toEqual([]);

  await page.reload();
  await expect(sightline.message).toBeFocused();
  await page.getByRole('button', { name: 'Your key' }).click();
  await dialog.getByRole('button', { name: 'Disconnect' }).click();
  await expect(dialog.getByRole('textbox', { name: 'API key' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Your key' })).toHaveCount(0);
});

test('a key that is refused is said to be, and does not stay in the field', async ({ page }) => {
  await connect(page, badKey);
  await expect(alertOn(page)).toContainText('This server’s endpoint did not accept this key');
  const field = page.getByRole('textbox', { name: 'API key' });
  await expect(field).toHaveValue('');
  await expect(field).toBeFocused();
  expect(await placesOf(page, badKey)).toEqual([]);
  await page.getByRole('dialog').getByRole('button', { name: 'Connect' }).click();
  await expect(alertOn(page)).toHaveText('Enter an API key.');
});

test('a key of another region is told apart, and its region chosen', async ({ page }) => {
  const elsewhere = {
    error: { message: 'no', type: 't', code: 'invalid_api_key', param: 'api_key', values: { region: 'cn' } },
  };
  await page.route('**/api/v1/connection', (route) => route.fulfill({ status: 401, json: elsewhere }));
  await connect(page, badKey);
  await expect(alertOn(page)).toContainText('This key belongs to Beijing');
  await expect(page.getByRole('combobox', { name: 'Region' })).toHaveValue('cn');
  await expect(page.getByText('sends it to Alibaba Cloud only')).toBeVisible();
});

test('a session that has ended leads to unlocking first', async ({ page, context }) => {
  await context.clearCookies({ name: 'sightline_session' });
  await connect(page, goodKey);
  await page.getByRole('dialog').getByRole('button', { name: 'Unlock' }).click();
  await expect(page.getByRole('dialog', { name: 'Unlock' }).getByRole('textbox')).toBeVisible();
});

test('a key that the server has let go of is asked for again', async ({ page, context, sightline }) => {
  await connect(page, goodKey);
  await expect(page.getByRole('button', { name: 'Disconnect' })).toBeVisible();
  await page.keyboard.press('Escape');
  const kept = (await context.cookies()).find(({ name }) => name === 'sightline_key');
  expect(kept).toMatchObject({ httpOnly: true, sameSite: 'Lax' });
  if (kept !== undefined) await context.addCookies([{ ...kept, value: 'sealed-with-another-secret' }]);
  await sightline.ask('Find every object');
  await alertOn(page).getByRole('button', { name: 'Connect' }).click();
  await expect(page.getByRole('textbox', { name: 'API key' })).toBeVisible();
});

async function connect(page: Page, key: string): Promise<void> {
  await page.getByRole('navigation').getByRole('button', { name: 'Connect' }).click();
  const dialog = page.getByRole('dialog', { name: 'Connect' });
  await dialog.getByRole('textbox', { name: 'API key' }).fill(key);
  await dialog.getByRole('combobox', { name: 'Region' }).selectOption('This server’s endpoint');
  await dialog.getByRole('button', { name: 'Connect' }).click();
}

async function chooseQwen(page: Page): Promise<void> {
  await page.getByRole('combobox', { name: 'Model' }).click();
  await page
    .getByRole('option', { name: /^qwen3-vl-plus/i })
    .first()
    .click();
}

/** Where scripts could find the text: cookies, storage, databases, the page and what stands in its fields. */
function placesOf(page: Page, text: string): Promise<string[]> {
  return page.evaluate(async (wanted) => {
    const rows = async (name: string) => {
      const opened = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open(name);
        opening.onsuccess = () => resolve(opening.result);
        opening.onerror = () => reject(opening.error);
      });
      const stores = [...opened.objectStoreNames];
      const all = await Promise.all(
        stores.map(
          (store) =>
            new Promise((resolve) => {
              const reading = opened.transaction(store).objectStore(store).getAll();
              reading.onsuccess = () => resolve(reading.result);
            }),
        ),
      );
      opened.close();
      return JSON.stringify(all);
    };
    const databases = await indexedDB.databases();
    const places: Record<string, string> = {
      cookie: document.cookie,
      local: JSON.stringify({ ...localStorage }),
      session: JSON.stringify({ ...sessionStorage }),
      page: document.documentElement.outerHTML,
      fields: [...document.querySelectorAll('input, textarea')]
        .map((field) =>
          field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement ? field.value : '',
        )
        .join(),
      databases: (await Promise.all(databases.map(({ name }) => rows(name ?? '')))).join(),
      address: location.href,
    };
    return Object.keys(places).filter((place) => places[place]?.includes(wanted));
  }, text);
}
