import { boxesJpeg } from '../pictures';
import { SightlinePage } from '../sightline-page';
import { alertOn, codes, expect, test, unlockAs } from './guarded-page';

const databases = () => indexedDB.databases().then((found) => found.map(({ name }) => name).toSorted());

test('a session that ends in mid-use is taken up again in place', async ({ page, sightline, context }) => {
  await unlockAs(page, 'anna');
  await sightline.ask('What is this?');
  await sightline.finished();
  await context.clearCookies({ name: 'sightline_session' });
  await sightline.attachReady(await boxesJpeg());
  await sightline.ask('Find every object');
  await alertOn(page).getByRole('button', { name: 'Unlock' }).click();
  const dialog = page.getByRole('dialog', { name: 'Unlock' });
  await dialog.getByRole('textbox', { name: 'Access code' }).fill(codes.anna);
  await dialog.getByRole('button', { name: 'Unlock' }).click();
  await expect(dialog).toBeHidden();

  await expect(page.getByText('Find every object').first()).toBeVisible();
  await page.getByRole('button', { name: 'Retry' }).click();
  await expect(sightline.objects.getByRole('listitem')).toHaveCount(2);
  await expect(sightline.transcript.getByText('What is this?')).toBeVisible();
});

test('a draft outlives a change of language after the session has ended', async ({
  page,
  sightline,
  context,
}) => {
  await unlockAs(page, 'anna');
  await sightline.message.fill('A draft of Anna');
  await context.clearCookies({ name: 'sightline_session' });
  await page.getByRole('button', { name: 'Language' }).click();
  await page.getByRole('menuitemradio', { name: '简体中文' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox').fill(codes.anna);
  await dialog.getByRole('button', { name: 'Unlock' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
  await expect(page.getByRole('main').getByRole('textbox')).toHaveValue('A draft of Anna');
});

test('whoever unlocks in mid-use as somebody else gets a page of their own', async ({
  page,
  sightline,
  context,
}) => {
  await unlockAs(page, 'anna');
  await sightline.ask('A secret of Anna');
  await sightline.finished();
  await context.clearCookies({ name: 'sightline_session' });
  await sightline.ask('And now?');
  await alertOn(page).getByRole('button', { name: 'Unlock' }).click();
  await page.getByRole('dialog').getByRole('textbox', { name: 'Access code' }).fill(codes.ben);
  await page.getByRole('dialog').getByRole('button', { name: 'Unlock' }).click();
  await expect(sightline.conversations.getByText('ben', { exact: true })).toBeVisible();
  await expect(page.getByText('A secret of Anna')).toHaveCount(0);
});

test('two names on one browser never see each other’s', async ({ page, sightline }) => {
  await unlockAs(page, 'anna');
  await sightline.ask('A secret of Anna');
  await sightline.finished();
  await signOut(page, sightline);
  await unlockAs(page, 'ben');
  await expect(sightline.conversations.getByText('ben', { exact: true })).toBeVisible();
  await expect(page.getByText('A secret of Anna')).toHaveCount(0);
  await sightline.ask('A secret of Ben');
  await sightline.finished();
  expect(await page.evaluate(databases)).toEqual(['sightline@anna', 'sightline@ben']);
  await signOut(page, sightline);
  await unlockAs(page, 'anna');
  await expect(sightline.conversations.getByText('A secret of Anna')).toBeVisible();
  await expect(page.getByText('A secret of Ben')).toHaveCount(0);
});

test('signing out deletes what is stored for this name, in every tab, and nothing of others', async ({
  page,
  sightline,
  context,
}) => {
  await unlockAs(page, 'ben');
  await sightline.ask('A secret of Ben');
  await sightline.finished();
  await signOut(page, sightline);
  await unlockAs(page, 'anna');
  await sightline.ask('A secret of Anna');
  await sightline.finished();
  const other = new SightlinePage(await context.newPage());
  await other.open();
  await expect(other.message).toBeFocused();
  await other.ask('From the other tab');
  await other.finished();

  await page.bringToFront();
  await sightline.conversations.getByRole('button', { name: 'Sign out' }).click();
  const dialog = page.getByRole('dialog', { name: 'Sign out' });
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(dialog).toBeHidden();
  await sightline.conversations.getByRole('button', { name: 'Sign out' }).click();
  await dialog.getByRole('checkbox', { name: 'Also delete what is stored in this browser' }).check();
  await dialog.getByRole('button', { name: 'Sign out' }).click();
  for (const tab of [page, other.page]) {
    await expect(tab.getByRole('textbox', { name: 'Access code' })).toBeVisible();
  }
  await expect.poll(() => page.evaluate(databases)).toEqual(['sightline@ben']);
  const kept = await page.evaluate(() => [...Object.keys(localStorage), ...Object.keys(sessionStorage)]);
  expect(kept.filter((key) => key.endsWith('@anna'))).toEqual([]);
  expect(kept).toContain('sightline.conversation@ben');

  await unlockAs(page, 'anna');
  await expect(page.getByText('Conversations you start appear here.')).toBeVisible();
});

test('signing out keeps what is stored, and says so when the server is away', async ({ page, sightline }) => {
  await unlockAs(page, 'anna');
  await sightline.ask('A secret of Anna');
  await sightline.finished();
  await page.route('**/api/v1/session', (route) => route.abort());
  await sightline.conversations.getByRole('button', { name: 'Sign out' }).click();
  const dialog = page.getByRole('dialog', { name: 'Sign out' });
  await dialog.getByRole('button', { name: 'Sign out' }).click();
  await expect(alertOn(page)).toContainText('server cannot be reached');
  await page.unroute('**/api/v1/session');
  await dialog.getByRole('button', { name: 'Sign out' }).click();
  await expect(page.getByRole('textbox', { name: 'Access code' })).toBeVisible();
  expect(await page.evaluate(databases)).toEqual(['sightline@anna']);
  await page.goto('/');
  expect(new URL(page.url()).pathname).toBe('/unlock');
});

async function signOut(page: SightlinePage['page'], sightline: SightlinePage): Promise<void> {
  await sightline.conversations.getByRole('button', { name: 'Sign out' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Sign out' }).click();
  await expect(page.getByRole('textbox', { name: 'Access code' })).toBeVisible();
}
