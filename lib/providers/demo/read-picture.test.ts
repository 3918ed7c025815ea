import { readFile } from 'node:fs/promises';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import type { ColourName } from './colour-names';
import { readPicture } from './read-picture';
import { knownSamples } from './samples/known-samples';

interface Patch {
  readonly box: readonly [number, number, number, number];
  readonly fill: string;
}

/** A picture of plain rectangles, boxes in pixels. */
function paint(width: number, height: number, background: string, patches: readonly Patch[]) {
  const shapes = patches.map(
    ({ box: [x1, y1, x2, y2], fill }) =>
      `<rect x="${x1}" y="${y1}" width="${x2 - x1}" height="${y2 - y1}" fill="${fill}"/>`,
  );
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="${background}"/>${shapes.join('')}</svg>`;
  return sharp(Buffer.from(svg));
}

async function read(bytes: Buffer) {
  const result = await readPicture(bytes);
  if (!result.ok) throw new Error(result.error);
  return result.value;
}

const samplePath = (file: string) => new URL(`../../../public${file}`, import.meta.url);

test('finds a red rectangle on white within a few pixels', async () => {
  const reading = await read(
    await paint(1200, 800, '#fff', [{ box: [300, 200, 700, 500], fill: '#d22' }])
      .jpeg()
      .toBuffer(),
  );
  expect(reading).toMatchObject({ width: 1200, height: 800, format: 'jpeg', sample: null });
  expect(reading.regions.map(({ colour }) => colour)).toEqual<ColourName[]>(['red']);
  const [x1, y1, x2, y2] = reading.regions[0]?.box ?? [0, 0, 0, 0];
  const pixels = [x1 * 1200, y1 * 800, x2 * 1200, y2 * 800];
  for (const [index, edge] of [300, 200, 700, 500].entries())
    expect(Math.abs((pixels[index] ?? 0) - edge)).toBeLessThanOrEqual(5);
});

test('tells several things apart by colour and names their colours', async () => {
  const patches: Patch[] = [
    { box: [60, 60, 220, 220], fill: '#1f5fd0' },
    { box: [300, 80, 520, 200], fill: '#f2c81f' },
    { box: [180, 290, 420, 420], fill: '#2c9a3f' },
  ];
  const reading = await read(await paint(640, 480, '#e9e9ee', patches).png().toBuffer());
  expect(new Set(reading.regions.map(({ colour }) => colour))).toEqual(
    new Set<ColourName>(['blue', 'yellow', 'green']),
  );
  expect(reading.colours[0]?.name).toBe('white');
});

test('a point lies inside its region even where the middle does not', async () => {
  const corner: Patch[] = [
    { box: [100, 100, 160, 400], fill: '#c22' },
    { box: [100, 340, 400, 400], fill: '#c22' },
  ];
  const reading = await read(await paint(512, 512, '#fff', corner).png().toBuffer());
  const [x, y] = reading.regions[0]?.point ?? [0, 0];
  expect(
    corner.some(({ box: [x1, y1, x2, y2] }) => x * 512 > x1 && x * 512 < x2 && y * 512 > y1 && y * 512 < y2),
  ).toBe(true);
});

test('a plain picture has no regions', async () => {
  expect((await read(await paint(300, 200, '#468', []).png().toBuffer())).regions).toEqual([]);
});

test('applies the EXIF rotation and composites transparency on white', async () => {
  const turned = await paint(400, 200, '#fff', []).withMetadata({ orientation: 6 }).jpeg().toBuffer();
  expect(await read(turned)).toMatchObject({ width: 200, height: 400 });
  const clear = await sharp({
    create: { width: 40, height: 40, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } },
  })
    .png()
    .toBuffer();
  expect((await read(clear)).colours).toEqual([{ name: 'white', share: 1 }]);
});

const readSample = (file: string) => readFile(samplePath(file));
const toPatches = (side: number, share: number, patch: number) =>
  Math.max(1, Math.round((side * share) / patch)) * patch;

test.each(knownSamples)(
  'knows $id again however it is sized and encoded',
  async ({ id, file, width, height }) => {
    const bytes = await readSample(file);
    const scaled = (share: number, patch: number) =>
      sharp(bytes).resize(toPatches(width, share, patch), toPatches(height, share, patch), { fit: 'fill' });
    const copies = [
      sharp(bytes).png(),
      sharp(bytes).jpeg({ quality: 92 }),
      sharp(bytes).jpeg({ quality: 40 }),
      scaled(1, 28).webp({ quality: 50 }),
      scaled(0.75, 32).jpeg({ quality: 85 }),
      scaled(0.5, 28).jpeg({ quality: 60 }),
      scaled(0.3, 32).png(),
      scaled(0.2, 1).jpeg({ quality: 70 }),
      sharp(bytes)
        .resize({ width: width * 2 })
        .jpeg({ quality: 80 }),
      sharp(bytes).resize({ width: 800, kernel: 'nearest' }).png(),
    ];
    expect((await read(bytes)).sample?.id).toBe(id);
    for (const copy of copies) expect((await read(await copy.toBuffer())).sample?.id).toBe(id);
  },
);

test.each(knownSamples)(
  'takes no mirrored, cropped, painted-over or recoloured $id for a sample',
  async ({ file, width, height }) => {
    const bytes = await readSample(file);
    const crop = (share: number, inset: number) =>
      sharp(bytes).extract({
        left: Math.round(width * inset),
        top: Math.round(height * inset),
        width: Math.round(width * share),
        height: Math.round(height * share),
      });
    const paint = (side: number, left: number, top: number) => {
      const patch = {
        create: { width: side, height: Math.round(side * 0.75), channels: 3, background: '#10a040' },
      } as const;
      return sharp(bytes).composite([{ input: patch, left, top }]);
    };
    const others = [
      sharp(bytes).flop(),
      sharp(bytes).flip(),
      crop(0.96, 0),
      crop(0.9, 0.05),
      crop(0.8, 0),
      paint(330, 430, 560),
      paint(120, 500, 300),
      sharp(bytes).negate(),
      sharp(bytes).greyscale(),
      sharp(bytes).modulate({ brightness: 1.1 }),
    ];
    for (const other of others)
      expect((await read(await other.jpeg({ quality: 90 }).toBuffer())).sample).toBeNull();
  },
);

test('refuses what is no picture, is cut off, is a drawing, or is too large', async () => {
  const jpeg = await paint(800, 600, '#357', [{ box: [10, 10, 500, 500], fill: '#fa2' }])
    .jpeg()
    .toBuffer();
  const huge = await sharp({ create: { width: 8100, height: 8100, channels: 3, background: '#888' } })
    .png({ compressionLevel: 1 })
    .toBuffer();
  expect(await readPicture(Buffer.from('hello'))).toEqual({ ok: false, error: 'not-a-picture' });
  expect(await readPicture(jpeg.subarray(0, jpeg.length / 2))).toEqual({ ok: false, error: 'not-a-picture' });
  expect(
    await readPicture(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>')),
  ).toEqual({ ok: false, error: 'not-a-picture' });
  expect(await readPicture(huge)).toEqual({ ok: false, error: 'too-large' });
});
