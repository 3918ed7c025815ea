import { randomInt } from 'node:crypto';
import type { Page } from '@playwright/test';
import { test as base, expect } from '../sightline-page';

type Name = 'anna' | 'ben';

export const codes: Readonly<Record<Name, string>> = { anna: 'e2e-code-of-anna', ben: 'e2e-code-of-ben' };

/** Every test comes from an address of its own, so that the tries of one are not counted against another. */
export const test = base.extend({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads which fixtures are wanted from this pattern.
  extraHTTPHeaders: async ({}, provide) => {
    const [a, b, c] = [randomInt(256), randomInt(256), randomInt(1, 255)];
    await provide({ 'x-forwarded-for': `10.${a}.${b}.${c}` });
  },
});

/** Opens the unlock page and waits until its script listens: it takes the focus then. */
export async function openUnlockPage(page: Page): Promise<void> {
  await page.goto('/unlock');
  await expect(page.getByRole('textbox')).toBeFocused();
}

/** Unlocks as a person does, from the unlock page, and waits until the page listens. */
export async function unlockAs(page: Page, name: Name): Promise<void> {
  await openUnlockPage(page);
  await page.getByRole('textbox', { name: 'Access code' }).fill(codes[name]);
  await page.getByRole('button', { name: 'Unlock' }).click();
  await expect(page.getByRole('textbox', { name: 'Message' })).toBeFocused();
}

/** What went wrong, as it is called out; the empty alert of the framework is none. */
export function alertOn(page: Page) {
  return page.getByRole('alert').filter({ hasText: /\S/ });
}

export { expect };
