import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { type ListedBox, listedBoxes } from './object-rows';
import { boxesJpeg } from './pictures';
import { expect, type SightlinePage } from './sightline-page';

/** Presses the button and waits for the file that it makes. */
export async function saved(page: Page, button: string): Promise<{ name: string; bytes: Buffer }> {
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: button, exact: true }).click();
  const download = await coming;
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

export async function openExportTab(sightline: SightlinePage): Promise<void> {
  await sightline.stage.getByRole('tab', { name: 'Export' }).click();
}

export async function askAboutBoxes(sightline: SightlinePage): Promise<ListedBox[]> {
  await sightline.attachReady(await boxesJpeg());
  await sightline.ask('Find every object');
  await sightline.finished();
  await expect(sightline.objects.getByRole('listitem').first()).toBeVisible();
  const listed = await listedBoxes(sightline.objects);
  expect(listed.length).toBeGreaterThan(1);
  return listed;
}

/** The list rounds to whole pixels. */
export function expectSame(
  found: readonly { label: string; box: readonly number[] }[],
  listed: readonly ListedBox[],
  slack = 1.01,
) {
  expect(found.map(({ label }) => label).toSorted()).toEqual(listed.map(({ label }) => label).toSorted());
  for (const { label, box } of listed) {
    const isThere = found.some(
      (one) =>
        one.label === label && one.box.every((edge, side) => Math.abs(edge - (box[side] ?? -9)) <= slack),
    );
    expect(isThere, `${label} at ${box}`).toBe(true);
  }
}
