import { readFile } from 'node:fs/promises';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { samples } from '@/lib/tasks/samples';
import type { ColourName } from './colour-names';
import { readPicture } from './read-picture';

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

test.each(samples)('knows $id again at quality 70, half size and as PNG', async (sample) => {
  const file = await readFile(samplePath(sample.file));
  const copies = [
    file,
    await sharp(file).jpeg({ quality: 70 }).toBuffer(),
    await sharp(file)
      .resize({ width: sample.width / 2 })
      .jpeg({ quality: 60 })
      .toBuffer(),
    await sharp(file).resize(1260, 812, { fit: 'fill' }).webp({ quality: 50 }).toBuffer(),
    await sharp(file).png().toBuffer(),
  ];
  for (const copy of copies) expect((await read(copy)).sample?.id).toBe(sample.id);
});

test.each(samples)(
  'takes no mirrored, cropped, painted-over or inverted $id for the sample',
  async ({ file, width, height }) => {
    const bytes = await readFile(samplePath(file));
    const patch = { create: { width: 330, height: 240, channels: 3, background: '#10a040' } } as const;
    const others = [
      sharp(bytes).flop(),
      sharp(bytes).extract({
        left: 0,
        top: 0,
        width: Math.round(width * 0.8),
        height: Math.round(height * 0.8),
      }),
      sharp(bytes).composite([{ input: patch, left: 430, top: 560 }]),
      sharp(bytes).negate(),
    ];
    for (const other of others) expect((await read(await other.jpeg().toBuffer())).sample).toBeNull();
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
