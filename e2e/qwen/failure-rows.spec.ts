import type { Locator } from '@playwright/test';
import { type FaultRow, faultRows } from '../fault-rows';
import { expect, type SightlinePage, test } from '../sightline-page';
import { setUpstream } from '../upstream-control';
import { word, wordPattern } from '../words';

test.beforeEach(async ({ sightline }) => {
  await sightline.open();
});

/** Asks while the upstream answers with this row, and reads the words in the newest reply's alert. */
async function meet(sightline: SightlinePage, row: FaultRow, number: number): Promise<Locator> {
  // A wait longer than the server's own is left to the browser, which makes this one quick.
  await setUpstream({ fault: row.name, ...(row.status >= 429 ? { retryAfter: 60 } : {}) });
  await sightline.ask(`${number}`);
  const alert = sightline.assistant(number).getByRole('alert');
  await expect(alert.getByText(word('en', `failures.${row.code}.title`), { exact: true })).toBeVisible();
  await expect(alert.getByText(wordPattern('en', `failures.${row.code}.hint`))).toBeVisible();
  return alert;
}

test('every row of the failure table is told in words', async ({ sightline }) => {
  test.slow();
  for (const [index, row] of faultRows().entries()) {
    await test.step(row.name, () => meet(sightline, row, index + 1));
  }
});

test('so is every row of the native endpoint', async ({ sightline, page }) => {
  test.slow();
  await sightline.model.click();
  await page.getByRole('option', { name: /qwen3\.7-plus/ }).click();
  await page.getByRole('button', { name: 'Options' }).click();
  await page.getByRole('switch', { name: 'Web search' }).click();
  await page.keyboard.press('Escape');
  for (const [index, row] of faultRows().entries()) {
    await test.step(row.name, () => meet(sightline, row, index + 1));
  }
});

test('a row offers what helps, and trying again only where that can help', async ({ sightline }) => {
  const ways: readonly (readonly [string, readonly string[]])[] = [
    ['input length', ['New chat']],
    ['content filter, input', []],
    ['thinking forced', ['Switch thinking on and retry']],
    ['thinking not supported', ['Switch thinking off and retry']],
    ['unknown model', ['Choose model', 'Retry']],
    ['wrong key', ['Connect a key', 'Retry']],
    ['arrears', ['Retry']],
    ['request rate', ['Retry now', 'Cancel']],
  ];
  for (const [index, [name, buttons]] of ways.entries()) {
    const row = faultRows().find((known) => known.name === name);
    if (row === undefined) throw new Error(`No row ${name}`);
    const alert = await meet(sightline, row, index + 1);
    await expect(alert.getByRole('button')).toHaveText([...buttons]);
  }
});

test('the way out takes the person there', async ({ sightline, page }) => {
  const rows = faultRows();
  const row = (name: string) => rows.find((known) => known.name === name) ?? rows[0];
  const unknown = row('unknown model');
  if (unknown === undefined) throw new Error('No rows');
  const alert = await meet(sightline, unknown, 1);
  await alert.getByRole('button', { name: 'Choose model' }).click();
  await expect(page.getByRole('listbox')).toBeVisible();
  await page.keyboard.press('Escape');

  await setUpstream({ fault: 'wrong key', faultTimes: 1 });
  await alert.getByRole('button', { name: 'Retry' }).click();
  await sightline.assistant(1).getByRole('button', { name: 'Connect a key' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');

  await setUpstream({});
  await sightline.assistant(1).getByRole('alert').getByRole('button', { name: 'Retry' }).click();
  await expect(sightline.assistant(1)).toContainText('I found two objects');
});
