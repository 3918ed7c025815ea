import type { Locator } from '@playwright/test';
import { listedBoxes } from '../object-rows';
import { expect, test } from '../sightline-page';
import { streetTruth } from '../truths';

test('the lines run where the picture shows the thing, in the colour of the list', async ({
  sightline,
  page,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await sightline.open();
  await sightline.run('findObjects');
  await page.mouse.move(2, 2);
  const { width, height, objects } = streetTruth();
  const bus = objects.find(({ kind }) => kind === 'bus');
  if (bus === undefined) throw new Error('No bus on the street.');
  const row = sightline.objects.getByRole('listitem').filter({ hasText: 'bus' });
  await expect(row).toHaveCount(1);
  expect(await listedBoxes(sightline.objects)).not.toEqual([]);
  const colour = await row.locator('[style*="background-color"]').evaluate((swatch) => {
    return getComputedStyle(swatch).backgroundColor;
  });

  const [left, top, right, bottom] = bus.box;
  const middle = (top + bottom) / 2;
  const at = (x: number, y: number) => lineColours(sightline.stage, { x: x / width, y: y / height });
  for (const [x, y] of [
    [left, bottom],
    [right, bottom],
    [left, middle],
    [right, middle],
  ] as const) {
    expect(await at(x, y), `at ${x}, ${y}`).toContain(colour);
  }
  expect(await at(left - 16, bottom - 20), 'outside').not.toContain(colour);
  expect(await at(left + 24, bottom - 16), 'inside').not.toContain(colour);
});

/**
 * The colours of the overlay within two CSS pixels of a spot of the picture, given as a share of it. Where the picture
 * stands is read from its own canvas, so that the two are held against each other.
 */
function lineColours(stage: Locator, spot: { x: number; y: number }): Promise<string[]> {
  return stage.getByRole('img').evaluate((overlay: HTMLCanvasElement, { x, y }) => {
    const [picture] = [...(overlay.parentElement?.querySelectorAll('canvas') ?? [])].filter(
      (canvas) => canvas !== overlay,
    );
    const [under, over] = [picture?.getContext('2d'), overlay.getContext('2d')];
    if (!picture || !under || !over) throw new Error('The Stage has not two canvases.');
    const isOpaque = (column: number, line: number) => under.getImageData(column, line, 1, 1).data[3] === 255;
    const [middleX, middleY] = [Math.floor(picture.width / 2), Math.floor(picture.height / 2)];
    const columns = Array.from({ length: picture.width }, (_, column) => column).filter((column) =>
      isOpaque(column, middleY),
    );
    const lines = Array.from({ length: picture.height }, (_, line) => line).filter((line) =>
      isOpaque(middleX, line),
    );
    const [left = 0, top = 0] = [columns[0], lines[0]];
    const reach = 2 * devicePixelRatio;
    const centreX = left + x * columns.length;
    const centreY = top + y * lines.length;
    const size = Math.ceil(2 * reach) + 1;
    const { data } = over.getImageData(Math.round(centreX - reach), Math.round(centreY - reach), size, size);
    const found = new Set<string>();
    for (let index = 0; index < data.length; index += 4) {
      if (data[index + 3] === 255) found.add(`rgb(${data[index]}, ${data[index + 1]}, ${data[index + 2]})`);
    }
    return [...found];
  }, spot);
}
