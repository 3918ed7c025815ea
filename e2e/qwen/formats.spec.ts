import { readdirSync, readFileSync } from 'node:fs';
import type { Locator } from '@playwright/test';
import sharp, { type Sharp } from 'sharp';
import { badPictures, oddPictures } from '../bad-pictures';
import type { PictureFile } from '../pictures';
import { expect, test } from '../sightline-page';
import { partsOf, seenRequests, setUpstream } from '../upstream-control';

const folder = new URL('../../lib/media/__fixtures__/pictures/', import.meta.url);
const fixture = (name: string): PictureFile => ({
  name,
  mimeType: '',
  buffer: readFileSync(new URL(name, folder)),
});

type Colour = readonly [red: number, green: number, blue: number];
const [red, green, blue, yellow] = [
  [200, 16, 46],
  [21, 128, 61],
  [29, 78, 216],
  [250, 204, 21],
] as const;

/** The quarters of a picture in reading order. */
type Quarters = readonly [Colour, Colour, Colour, Colour];
const upright: Quarters = [red, green, blue, yellow];

/** As the four quarters come to lie by each orientation of EXIF, 1 to 8. */
const turned: readonly Quarters[] = [
  upright,
  [green, red, yellow, blue],
  [yellow, blue, green, red],
  [blue, yellow, red, green],
  [red, blue, green, yellow],
  [blue, red, yellow, green],
  [yellow, green, blue, red],
  [green, yellow, red, blue],
];

interface Expected {
  readonly file: PictureFile;
  readonly size: readonly [width: number, height: number];
  readonly quarters: Quarters;
}

const greyOf = ([r, g, b]: Colour): Colour => {
  const grey = Math.round(0.2126 * r + 0.7152 * g + 0.0722 * b);
  return [grey, grey, grey];
};

/** Those that are not 320 × 240 with their quarters upright. */
const others: Readonly<Record<string, Omit<Expected, 'file'>>> = {
  'grey.tif': { size: [320, 240], quarters: [greyOf(red), greyOf(green), greyOf(blue), greyOf(yellow)] },
  'icon.ico': { size: [256, 256], quarters: upright },
  'quarters.svg': { size: [1536, 1152], quarters: upright },
  'turned.heic': { size: [240, 320], quarters: [green, yellow, red, blue] },
  'located.heic': { size: [240, 320], quarters: [green, yellow, red, blue] },
};

function ofFixtures(): readonly Expected[] {
  return readdirSync(folder)
    .filter((name) => name !== 'pages.tif' && name !== 'README.md')
    .map((name) => ({ file: fixture(name), ...(others[name] ?? { size: [320, 240], quarters: upright }) }));
}

/** What the tests' library writes itself: each format turned eight ways, and in wide colours. */
async function ofSharp(): Promise<readonly Expected[]> {
  const drawn = sharp(fixture('lzw.tif').buffer);
  const turns = (['jpeg', 'png', 'webp', 'avif'] as const).flatMap((format) =>
    turned.map(async (quarters, index): Promise<Expected> => {
      const name = `held-${index + 1}.${format}`;
      const file = drawn
        .clone()
        .withMetadata({ orientation: index + 1 })
        .toFormat(format, { quality: 90 });
      const size = index < 4 ? ([320, 240] as const) : ([240, 320] as const);
      return { file: { name, mimeType: '', buffer: await file.toBuffer() }, size, quarters };
    }),
  );
  const wide = (['jpeg', 'png', 'webp', 'avif'] as const).map(async (format): Promise<Expected> => {
    const buffer = await drawn.clone().withIccProfile('p3').toFormat(format, { quality: 90 }).toBuffer();
    return { file: { name: `wide.${format}`, mimeType: '', buffer }, size: [320, 240], quarters: upright };
  });
  return Promise.all([...turns, ...wide, ...photosOf(drawn)]);
}

/** Of photos as large as these a browser may decode fewer pixels than there are. */
function photosOf(drawn: Sharp): readonly Promise<Expected>[] {
  const photo = drawn.clone().resize(3200, 2400, { kernel: 'nearest' });
  const held = turned.map(async (quarters, index): Promise<Expected> => {
    const buffer = await photo
      .clone()
      .withMetadata({ orientation: index + 1 })
      .jpeg()
      .toBuffer();
    const size = index < 4 ? ([1600, 1184] as const) : ([1184, 1600] as const);
    return { file: { name: `photo-${index + 1}.jpg`, mimeType: '', buffer }, size, quarters };
  });
  const wide = async (): Promise<Expected> => {
    const buffer = await photo.clone().withIccProfile('p3').jpeg().toBuffer();
    const file = { name: 'wide-photo.jpg', mimeType: '', buffer };
    return { file, size: [1600, 1184], quarters: upright };
  };
  return [...held, wide()];
}

async function colourAt(picture: Buffer, x: number, y: number): Promise<Colour> {
  const { data, info } = await sharp(picture).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const at = (Math.floor(info.height * y) * info.width + Math.floor(info.width * x)) * info.channels;
  return [data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0];
}

/** Lossy formats and two ways to convert colours may differ by so much. */
const tolerance = 10;

async function differences({ file, size, quarters }: Expected, sent: Buffer): Promise<readonly string[]> {
  const { width, height, format, exif, xmp } = await sharp(sent).metadata();
  const found = await Promise.all([
    colourAt(sent, 0.2, 0.2),
    colourAt(sent, 0.8, 0.2),
    colourAt(sent, 0.2, 0.8),
    colourAt(sent, 0.8, 0.8),
  ]);
  const isRight = found.every((colour, corner) =>
    colour.every((value, channel) => Math.abs(value - (quarters[corner]?.[channel] ?? 0)) <= tolerance),
  );
  const wrong = {
    [`is ${width} × ${height}`]: width !== size[0] || height !== size[1],
    [`is a ${format}`]: format !== 'jpeg' && format !== 'png',
    'carries what its file said': exif !== undefined || xmp !== undefined,
    [`shows ${found.join(' ')}`]: !isRight,
  };
  return Object.keys(wrong).flatMap((trouble) => (wrong[trouble] ? [`${file.name} ${trouble}`] : []));
}

test('every format reaches the model as JPEG or PNG, upright, in the right colours, and is shown', async ({
  sightline,
}) => {
  await setUpstream({ recording: 'plain' });
  await sightline.open();
  const expected = [...ofFixtures(), ...(await ofSharp())];
  await sightline.attachReady(...expected.map(({ file }) => file));
  await sightline.ask('What is this?');
  await expect.poll(async () => (await seenRequests()).length).toBeGreaterThan(0);
  const parts = partsOf((await seenRequests()).at(-1)?.body.messages.at(-1));
  const sent = parts.flatMap(({ image_url }) => (image_url === undefined ? [] : [image_url.url]));
  expect(sent).toHaveLength(expected.length);
  const bytes = sent.map((url) => Buffer.from(url.split(',')[1] ?? '', 'base64'));
  const wrong = await Promise.all(
    expected.map((one, index) => differences(one, bytes[index] ?? Buffer.alloc(0))),
  );
  expect(wrong.flat()).toEqual([]);

  const yours = sightline.transcript.getByRole('article', { name: /^You/ });
  for (const name of ['plain.heic', 'lzw.tif', 'quarters.svg', 'held-6.webp']) {
    await yours.getByRole('button', { name: new RegExp(name.replace('.', '\\.')) }).click();
    const canvas = sightline.stage.getByRole('img', { name: new RegExp(name.replace('.', '\\.')) });
    await expect(canvas).toBeVisible();
    const wanted = expected.find(({ file }) => file.name === name)?.quarters[0];
    await expect.poll(() => isShown(canvas, wanted), { message: name }).toBe(true);
  }
});

/** Whether that colour is seen a little to the left of and above the middle. */
async function isShown(canvas: Locator, colour: Colour = red): Promise<boolean> {
  const seen = await colourAt(await canvas.screenshot(), 0.45, 0.47);
  return seen.every((value, channel) => Math.abs(value - (colour[channel] ?? 0)) <= tolerance);
}

test('a picture that cannot be taken says why, and the others go on', async ({ sightline }) => {
  await sightline.open();
  const [bad, odd] = [await badPictures(), await oddPictures()];
  await sightline.attach(...bad.map(({ file }) => file), ...odd);
  for (const { name } of odd) {
    await expect(sightline.attachment(name)).toHaveAttribute('data-state', 'ready');
  }
  for (const { file, says } of bad) {
    await expect(sightline.attachment(file.name)).toHaveAttribute('data-state', 'failed');
    await expect(sightline.attachment(file.name)).toContainText(says);
  }
});

test('a TIFF of several pages asks which of them', async ({ sightline, page }) => {
  await sightline.open();
  await sightline.attach(fixture('pages.tif'));
  await expect(page.getByRole('dialog')).toContainText('pages.tif');
});
