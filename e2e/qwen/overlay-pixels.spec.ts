import type { Locator, Page } from '@playwright/test';
import { findEdge, rowColour } from '../overlay-pixels';
import { boxesPng } from '../pictures';
import { expect, type SightlinePage, test } from '../sightline-page';
import { nextStep, setReply, setUpstream } from '../upstream-control';

/** The two things of the picture in thousandths of its sides (1200 × 800). */
const red = '{"bbox_2d": [100, 200, 400, 600], "label": "red box"}';
const blue = '{"bbox_2d": [500, 250, 900, 750], "label": "blue box"}';
const corners = [
  { name: 'red box', thing: [200, 16, 46], inwards: [1, 1] },
  { name: 'blue box', thing: [29, 78, 216], inwards: [-1, -1] },
] as const;

for (const pixelRatio of [1, 2]) {
  test.describe(`at ${pixelRatio} device pixels for one of the page`, () => {
    test.use({ deviceScaleFactor: pixelRatio, reducedMotion: 'reduce' });

    test('lines lie on the edges of things, fitted, at their true size and at 3200 %', async ({
      sightline,
      page,
    }) => {
      test.slow();
      await setReply(`\`\`\`json\n[${red}, ${blue}]\n\`\`\``);
      await sightline.open();
      await sightline.attachReady(await boxesPng());
      await sightline.ask('Find every box');
      await sightline.finished();
      await expect(sightline.objects.getByRole('listitem')).toHaveCount(2);
      await hideNames(sightline);
      const share = sightline.stage.getByRole('button', { name: /^Zoom \d/ });
      const fitted = await share.innerText();
      for (const { name, thing, inwards } of corners) {
        const colour = await rowColour(sightline.objects.getByRole('listitem').filter({ hasText: name }));
        for (const zoom of [fitted, '100%', '3200%']) {
          await sightline.stage.getByRole('button', { name: 'Fit' }).click();
          await expect(share).toHaveText(fitted);
          const corner = await cornerOnCanvas(sightline.stage, thing, inwards);
          if (zoom !== fitted)
            await zoomIn(sightline, page, corner, share, zoom === '100%' ? /^1\d\d%/ : /3200%/);
          if (zoom === '100%') await share.click();
          await expect(share).toHaveText(zoom);
          await page.mouse.move(0, 0);
          const at = await cornerOnCanvas(sightline.stage, thing, inwards);
          await expectLinesOnEdges(sightline, { at, inwards, colour }, `${name} at ${zoom}`);
        }
      }
    });
  });
}

test('shapes appear one after the other, each as soon as it is closed and where the picture shows it', async ({
  sightline,
}) => {
  await setUpstream({
    steps: [
      '```json\n[\n',
      `  ${red},\n`,
      '  {"bbox_2d": [500, 250, 900,',
      ' 750], "label": "blue box"}',
      '\n]\n```',
    ],
  });
  await sightline.open();
  await sightline.attachReady(await boxesPng());
  await sightline.ask('Find every box');
  const rows = sightline.objects.getByRole('listitem');
  await nextStep();
  await expect(sightline.assistant(1)).toContainText('[');
  await expect(sightline.stage).toBeHidden();

  await nextStep();
  await expect(rows).toHaveText(['red box · x 120 y 160 · 360 × 320 px']);
  await hideNames(sightline);
  await expectCorner(sightline, 0);
  await nextStep();
  await expect(sightline.assistant(1)).toContainText('900,');
  await expect(rows).toHaveCount(1);
  await expect(sightline.stop).toBeVisible();

  await nextStep();
  await expect(rows.nth(1)).toHaveText('blue box · x 600 y 200 · 480 × 400 px');
  await expect(sightline.stop).toBeVisible();
  await expectCorner(sightline, 0);
  await expectCorner(sightline, 1);
  await nextStep();
  await sightline.finished();
  await expect(rows).toHaveCount(2);
});

async function expectCorner(sightline: SightlinePage, index: 0 | 1): Promise<void> {
  const { name, thing, inwards } = corners[index];
  const colour = await rowColour(sightline.objects.getByRole('listitem').filter({ hasText: name }));
  const at = await cornerOnCanvas(sightline.stage, thing, inwards);
  await expectLinesOnEdges(sightline, { at, inwards, colour }, name);
}

/** A name's chip has the colour of the lines that are looked for. */
async function hideNames({ stage }: SightlinePage): Promise<void> {
  await stage.getByRole('button', { name: 'Labels' }).click();
}

interface Corner {
  /** CSS pixels of the canvas. */
  readonly at: readonly [number, number];
  /** Which way the thing lies from its corner. */
  readonly inwards: readonly [number, number];
  readonly colour: string;
}

/** Both lines that meet in the corner, looked at some way along them. */
async function expectLinesOnEdges(sightline: SightlinePage, corner: Corner, when: string): Promise<void> {
  const { at, inwards, colour } = corner;
  const along = 70;
  for (const direction of ['across', 'down'] as const) {
    const spot: readonly [number, number] =
      direction === 'across' ? [at[0], at[1] + along * inwards[1]] : [at[0] + along * inwards[0], at[1]];
    await expect
      .poll(
        async () => {
          const found = await findEdge(sightline.stage, { colour, at: spot, direction, reach: 12 });
          return Math.abs(found.picture - found.line);
        },
        { message: `${when}, ${direction}` },
      )
      .toBeLessThanOrEqual(1);
  }
}

/** Where the thing of that colour has its corner on the canvas, by the picture's own pixels. CSS pixels. */
function cornerOnCanvas(
  stage: Locator,
  thing: readonly [number, number, number],
  inwards: readonly [number, number],
): Promise<[number, number]> {
  return stage.getByRole('img').evaluate(
    async (overlay, wanted) => {
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      const picture = overlay.parentElement?.querySelector<HTMLCanvasElement>('span canvas');
      const context = picture?.getContext('2d');
      if (!picture || !context) throw new Error('No picture.');
      const { width, height } = picture;
      const { data } = context.getImageData(0, 0, width, height);
      const bounds: [number, number, number, number] = [width, height, 0, 0];
      for (let index = 0; index < width * height; index += 1) {
        const isThing = wanted.thing.every((part, at) => Math.abs(part - (data[4 * index + at] ?? 0)) < 24);
        if (!isThing) continue;
        const [column, row] = [index % width, Math.floor(index / width)];
        bounds[0] = Math.min(bounds[0], column);
        bounds[1] = Math.min(bounds[1], row);
        bounds[2] = Math.max(bounds[2], column + 1);
        bounds[3] = Math.max(bounds[3], row + 1);
      }
      const [x, y] = wanted.inwards;
      const ratio = devicePixelRatio;
      return [bounds[x > 0 ? 0 : 2] / ratio, bounds[y > 0 ? 1 : 3] / ratio];
    },
    { thing, inwards },
  );
}

/** Turns the wheel over the spot, which stays under the pointer, until the zoom is as wanted. */
async function zoomIn(
  { stage }: SightlinePage,
  page: Page,
  [x, y]: readonly [number, number],
  share: Locator,
  until: RegExp,
): Promise<void> {
  const box = await stage.getByRole('img').boundingBox();
  if (box === null) throw new Error('No canvas.');
  await page.mouse.move(box.x + x, box.y + y);
  await expect
    .poll(async () => {
      await page.mouse.wheel(0, -500);
      return share.innerText();
    })
    .toMatch(until);
}
