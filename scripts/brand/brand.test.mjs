import { readFile } from 'node:fs/promises';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { fullBleedSvg, iconSvg, toIco, toPng } from './icons.mjs';
import { cornersPath, eyePath } from './mark.mjs';

const read = (path) => readFile(new URL(`../../${path}`, import.meta.url));

test('the page shows the mark that the icons show', async () => {
  const component = await read('components/shell/brand-mark.tsx').then(String);
  expect(component).toContain(cornersPath);
  expect(component).toContain(eyePath);
  expect(String(await read('app/icon.svg'))).toBe(iconSvg);
});

test('the favicon holds readable pictures of 16, 32 and 48 pixels', async () => {
  const ico = await read('app/favicon.ico');
  expect([ico.readUInt16LE(2), ico.readUInt16LE(4)]).toEqual([1, 3]);
  for (const [index, size] of [16, 32, 48].entries()) {
    const entry = 6 + 16 * index;
    const [length, offset] = [ico.readUInt32LE(entry + 8), ico.readUInt32LE(entry + 12)];
    const { format, width, height } = await sharp(ico.subarray(offset, offset + length)).metadata();
    expect({ format, width, height, named: ico.readUInt8(entry) }).toEqual({
      format: 'png',
      width: size,
      height: size,
      named: size,
    });
  }
  expect(toIco([])).toHaveLength(6);
});

test('icons that a device cuts out have no clear corner, and the mark keeps within the middle', async () => {
  const size = 180;
  const { data, info } = await sharp(await toPng(fullBleedSvg, size))
    .raw()
    .toBuffer({ resolveWithObject: true });
  const reach = Math.max(
    ...Array.from({ length: size * size }, (_, index) => {
      const [red, , , alpha = 255] = data.subarray(index * info.channels, (index + 1) * info.channels);
      expect(alpha).toBe(255);
      const isMark = red > 160;
      return isMark ? Math.hypot((index % size) - size / 2, Math.floor(index / size) - size / 2) : 0;
    }),
  );
  expect(reach).toBeGreaterThan(0.3 * size);
  expect(reach).toBeLessThanOrEqual(0.4 * size);
});

test('the social picture has the size that links are shown with', async () => {
  const { width, height, format } = await sharp(await read('app/opengraph-image.png')).metadata();
  expect([width, height, format]).toEqual([1200, 630, 'png']);
});
