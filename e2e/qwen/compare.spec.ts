import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import sharp from 'sharp';
import type { PictureFile } from '../pictures';
import { expect, test } from '../sightline-page';
import { smallTargets } from '../targets';
import { moveFingers } from '../touch';
import { partsOf, seenRequests, setUpstream } from '../upstream-control';
import { word } from '../words';

const [red, blue, ground] = ['#c8102e', '#1d4ed8', '#f4f1ea'];

/** 1200 × 800 with one block of that colour in the middle. */
async function block(name: string, colour: string): Promise<PictureFile> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="800"><rect width="1200" height="800" fill="${ground}"/><rect x="450" y="250" width="300" height="300" fill="${colour}"/></svg>`;
  return { name, mimeType: 'image/png', buffer: await sharp(Buffer.from(svg)).png().toBuffer() };
}

const pair = async () => [await block('before.png', red), await block('after.png', blue)] as const;

/** The colour of what a pane shows at a part of its sides. */
const colourAt = (pane: Locator, x: number, y: number) =>
  pane
    .locator('canvas')
    .first()
    .evaluate(
      (canvas: HTMLCanvasElement, [across, down]) => {
        const at = [Math.floor(canvas.width * across), Math.floor(canvas.height * down)] as const;
        const [r = 0, g = 0, b = 0] = canvas.getContext('2d')?.getImageData(...at, 1, 1).data ?? [];
        return `#${[r, g, b].map((part) => part.toString(16).padStart(2, '0')).join('')}`;
      },
      [x, y] as const,
    );

async function boxOf(thing: Locator) {
  const box = await thing.boundingBox();
  if (box === null) throw new Error('It is not on the screen');
  return box;
}

async function pointAt(page: Page, pane: Locator, x: number, y: number): Promise<void> {
  const box = await boxOf(pane);
  await page.mouse.move(box.x + box.width * x - 3, box.y + box.height * y);
  await page.mouse.move(box.x + box.width * x, box.y + box.height * y);
}

test('two pictures of the tray in every way, by pointer and by keys, saved and asked about', async ({
  sightline,
  page,
}) => {
  await setUpstream({ recording: 'find-objects' });
  await sightline.open();
  await sightline.attachReady(...(await pair()));
  await page.getByRole('button', { name: 'Compare', exact: true }).click();
  const region = page.getByRole('region', { name: 'Compare', exact: true });
  const mode = (name: string) => region.getByRole('radio', { name, exact: true });
  const [one, other] = [
    region.getByRole('group', { name: /before/ }),
    region.getByRole('group', { name: /after/ }),
  ];
  await expect(mode('Side by side')).toBeChecked();
  await expect.poll(() => colourAt(one, 0.5, 0.5)).toBe(red);
  await expect.poll(() => colourAt(other, 0.5, 0.5)).toBe(blue);

  // What is under the pointer is read in both panes, from the same place.
  await pointAt(page, one, 0.5, 0.5);
  for (const [name, colour] of [
    ['before.png', red],
    ['after.png', blue],
  ] as const) {
    await expect(region.getByLabel(`Pixel of ${name}`)).toHaveText(
      new RegExp(`x (599|60[01]) y (399|40[01]).*${colour}`),
    );
  }

  // Locked, both move; unlocked, one; locked again, with the offset.
  await region.getByRole('button', { name: 'Zoom in' }).click();
  await one.focus();
  for (let step = 0; step < 4; step += 1) await page.keyboard.press('+');
  const lock = region.getByRole('switch', { name: 'Lock zoom and pan' });
  await lock.click();
  await other.focus();
  for (let step = 0; step < 6; step += 1) await page.keyboard.press('ArrowLeft');
  await expect.poll(() => colourAt(other, 0.5, 0.5)).toBe(ground);
  expect(await colourAt(one, 0.5, 0.5)).toBe(red);
  await lock.click();
  await one.focus();
  await page.keyboard.press('f');
  await expect.poll(() => colourAt(one, 0.5, 0.5)).toBe(red);
  const third = region.getByLabel('Pixel of after.png');
  await expect(third).not.toHaveText(/x 600/);

  // The line is moved by its slider, by keys and by hand.
  await mode('Swipe').check();
  const both = region.getByRole('group', { name: /before.*after/ });
  await expect.poll(() => colourAt(both, 0.45, 0.5)).toBe(red);
  await region.getByRole('slider', { name: 'Swipe position' }).press('Home');
  await expect.poll(() => colourAt(both, 0.45, 0.5)).not.toBe(red);
  await region.getByRole('slider', { name: 'Swipe position' }).fill('0.5');
  const frame = await boxOf(both);
  await page.mouse.move(frame.x + frame.width / 2, frame.y + frame.height / 3);
  await page.mouse.down();
  await page.mouse.move(frame.x + frame.width * 0.2, frame.y + frame.height / 3, { steps: 4 });
  await page.mouse.up();
  await expect(region.getByRole('slider', { name: 'Swipe position' })).toHaveValue('0.2');

  // By turns, and as long as a key is held.
  await mode('Blink').check();
  await region.getByRole('button', { name: 'Stop blinking' }).click();
  await both.focus();
  const shown = () => colourAt(both, 0.5, 0.5);
  const before = await shown();
  await page.keyboard.down('b');
  await expect.poll(shown).not.toBe(before);
  await page.keyboard.up('b');
  await expect.poll(shown).toBe(before);
  await expect(region.getByRole('slider', { name: 'Blink rate' })).toBeVisible();

  await mode('Overlay').check();
  await region.getByRole('slider', { name: 'Opacity' }).fill('0');
  await expect.poll(shown).toBe(red);
  await region.getByRole('slider', { name: 'Opacity' }).fill('0.5');
  await expect.poll(shown).not.toBe(red);

  await mode('Side by side').check();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    region.getByRole('button', { name: 'Export view' }).click(),
  ]);
  const { format, width = 0 } = await sharp(readFileSync(await download.path())).metadata();
  expect(format).toBe('png');
  expect(width).toBeGreaterThan(800);

  await region.getByRole('button', { name: 'Ask about the difference' }).click();
  await expect(region).toBeHidden();
  await expect(sightline.message).toBeFocused();
  await expect(sightline.message).toHaveValue(/^Compare the two pictures/);
  await expect(sightline.attachments.getByRole('listitem')).toHaveCount(2);
  await sightline.send.click();
  await sightline.finished();
  const parts = partsOf((await seenRequests()).at(-1)?.body.messages.at(-1));
  expect(parts.filter(({ image_url }) => image_url !== undefined)).toHaveLength(2);

  // The doors of a conversation: its top, the message, the Stage. Asking again puts the pictures into the next message.
  const doors = page.getByRole('button', { name: 'Compare', exact: true });
  await expect(sightline.stage).toBeVisible();
  await expect(doors.first()).toBeVisible();
  await expect(
    sightline.transcript.getByRole('article', { name: /^You/ }).getByRole('button', { name: 'Compare' }),
  ).toBeVisible();
  await sightline.stage.getByRole('button', { name: 'Compare' }).click();
  await expect.poll(() => colourAt(other, 0.5, 0.5)).toBe(blue);
  await page.getByRole('button', { name: 'Pictures and colours' }).click();
  await page.getByRole('menuitem', { name: 'Swap the two pictures' }).click();
  await expect(region.getByRole('group', { name: '1 of 2: after.png' })).toBeVisible();
  await region.getByRole('button', { name: 'Ask about the difference' }).click();
  await expect(sightline.attachments.getByRole('listitem')).toHaveCount(2);
  await expect(sightline.attachments.getByRole('listitem').first()).toHaveAccessibleName(/after/);
});

test.describe('by touch', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, locale: 'zh-CN' });

  test('at 390 px in Chinese: stacked, pinched together, swiped with a finger', async ({
    sightline,
    page,
  }) => {
    await sightline.open();
    await sightline.attachReady(...(await pair()));
    const words = (path: string) => word('zh-CN', `compare.${path}`);
    await page.getByRole('button', { name: words('open'), exact: true }).tap();
    const region = page.getByRole('region', { name: words('title'), exact: true });
    const panes = region.getByRole('group', { name: /png/ });
    await expect.poll(() => colourAt(panes.nth(1), 0.5, 0.5)).toBe(blue);
    expect(await smallTargets(page, 24)).toEqual([]);
    const [upper, lower] = [await boxOf(panes.nth(0)), await boxOf(panes.nth(1))];
    expect(lower.y).toBeGreaterThan(upper.y + upper.height - 1);
    expect(upper.height).toBeGreaterThan(150);

    const centre = { x: upper.x + upper.width / 2, y: upper.y + upper.height / 2 };
    await moveFingers(page, [
      { from: { x: centre.x - 20, y: centre.y }, to: { x: centre.x - 120, y: centre.y } },
      { from: { x: centre.x + 20, y: centre.y }, to: { x: centre.x + 120, y: centre.y } },
    ]);
    for (const [pane, colour] of [
      [panes.nth(0), red],
      [panes.nth(1), blue],
    ] as const) {
      await expect.poll(() => colourAt(pane, 0.12, 0.5)).toBe(colour);
    }

    await region.getByRole('radio', { name: words('modes.swipe') }).check();
    const frame = await boxOf(panes);
    const [middle, down] = [frame.x + frame.width / 2, frame.y + frame.height * 0.3];
    await moveFingers(page, [
      { from: { x: middle, y: down }, to: { x: frame.x + frame.width * 0.8, y: down } },
    ]);
    await expect.poll(() => colourAt(panes, 0.7, 0.5)).toBe(red);
    await region.getByRole('button', { name: words('close') }).tap();
    await expect(region).toBeHidden();
  });
});
