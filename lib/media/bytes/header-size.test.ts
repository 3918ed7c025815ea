import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import type { ImageFormat } from '../attachment';
import { isBeyondSrgb } from './colour-facts';
import { headerSize } from './header-size';
import { readIsoPicture } from './iso-picture';
import { readPictureMetadata } from './picture-metadata';
import { tiffPages, withPageAlone } from './tiff-pages';

const bytesOf = (buffer: Buffer) => new Uint8Array(buffer);
const fixture = (name: string) =>
  bytesOf(readFileSync(new URL(`../__fixtures__/pictures/${name}`, import.meta.url)));
const drawn = sharp({ create: { width: 320, height: 240, channels: 3, background: '#c33' } });

const fixtures: readonly (readonly [string, ImageFormat, number, number])[] = [
  ['plain.heic', 'heic', 320, 240],
  ['lzw.tif', 'tiff', 320, 240],
  ['pages.tif', 'tiff', 320, 240],
  ['turned.tif', 'tiff', 240, 320],
  ['inks.jpg', 'jpeg', 320, 240],
  ['adobe-deep.png', 'png', 320, 240],
  ['icon.ico', 'ico', 256, 256],
];

describe('headerSize', () => {
  it.each(['jpeg', 'png', 'webp', 'gif', 'avif', 'tiff'] as const)('reads that of a %s', async (format) => {
    const file = bytesOf(await drawn.clone().toFormat(format).toBuffer());
    expect(headerSize(file, format)).toMatchObject({ width: 320, height: 240 });
  });

  it('reads that of a WebP of each kind', async () => {
    const lossless = bytesOf(await drawn.clone().webp({ lossless: true }).toBuffer());
    const withProfile = bytesOf(await drawn.clone().withIccProfile('p3').webp().toBuffer());
    expect(headerSize(lossless, 'webp')).toEqual({ width: 320, height: 240 });
    expect(headerSize(withProfile, 'webp')).toEqual({ width: 320, height: 240 });
  });

  it.each(fixtures)('reads that of %s', (name, format, width, height) => {
    expect(headerSize(fixture(name), format)).toMatchObject({ width, height });
  });

  it('reads nothing out of nonsense, and never throws', () => {
    const formats = ['jpeg', 'png', 'webp', 'gif', 'bmp', 'avif', 'heic', 'tiff', 'ico', 'svg'] as const;
    const noise = fc.uint8Array({ maxLength: 300 });
    fc.assert(
      fc.property(
        noise,
        fc.constantFrom(...formats),
        fc.constantFrom(...fixtures),
        (bytes, format, [name, of]) => {
          const size = headerSize(new Uint8Array(bytes), format);
          expect(size === null || (size.width > 0 && size.height > 0)).toBe(true);
          const damaged = fixture(name);
          damaged.set(bytes.subarray(0, 60), Math.min(8 + (bytes[0] ?? 0), damaged.length - 60));
          expect(() => [headerSize(damaged, of), readPictureMetadata(damaged, of)]).not.toThrow();
        },
      ),
    );
  });
});

describe('tiffPages', () => {
  it('counts the pages and tells how each is packed', () => {
    expect(tiffPages(fixture('pages.tif'))).toHaveLength(3);
    expect(tiffPages(fixture('turned.tif'))[0]).toMatchObject({ orientation: 6, bitsPerSample: 8 });
    expect(tiffPages(fixture('inks.tif'))[0]).toMatchObject({ photometric: 5 });
    expect(tiffPages(fixture('deep.tif'))[0]).toMatchObject({ bitsPerSample: 16, photometric: 2 });
  });

  it('ends where directories lead in a circle', () => {
    const bytes = fixture('lzw.tif');
    const view = new DataView(bytes.buffer);
    const isLittle = bytes[0] === 0x49;
    const at = view.getUint32(4, isLittle);
    view.setUint32(at + 2 + view.getUint16(at, isLittle) * 12, at, isLittle);
    expect(tiffPages(bytes)).toHaveLength(1);
  });

  it('leaves one page alone with what its pixels need', () => {
    const bytes = fixture('pages.tif');
    const [, second] = tiffPages(bytes);
    const alone = second === undefined ? new ArrayBuffer(0) : withPageAlone(bytes, second);
    expect(tiffPages(new Uint8Array(alone))).toHaveLength(1);
  });
});

describe('what colours and boxes say', () => {
  it.each([
    ['adobe-deep.png', 'png', true],
    ['inks.jpg', 'jpeg', true],
    ['inks.tif', 'tiff', true],
    ['deep.tif', 'tiff', true],
    ['deep.heic', 'heic', true],
    ['wide.heic', 'heic', true],
    ['plain.heic', 'heic', false],
    ['lzw.tif', 'tiff', false],
  ] as const)('%s has colours beyond sRGB of 8 bits: %s %s', async (name, format, isBeyond) => {
    expect(await isBeyondSrgb(fixture(name), format)).toBe(isBeyond);
  });

  it.each(['jpeg', 'png', 'webp', 'avif'] as const)('tells Display P3 from sRGB in a %s', async (format) => {
    const as = async (profile: string) =>
      bytesOf(await drawn.clone().withIccProfile(profile).toFormat(format).toBuffer());
    expect(await isBeyondSrgb(await as('p3'), format)).toBe(true);
    expect(await isBeyondSrgb(await as('srgb'), format)).toBe(false);
  });

  it('knows a HEIC that its boxes turn, and does not count what its EXIF says of that', () => {
    expect(readIsoPicture(fixture('turned.heic')).isTurned).toBe(true);
    expect(readIsoPicture(fixture('plain.heic')).isTurned).toBe(false);
    expect(readPictureMetadata(fixture('located.heic'), 'heic')).toEqual({
      orientation: 1,
      hasLocation: true,
    });
  });

  it.each(['jpeg', 'png', 'webp', 'avif'] as const)('finds the place in a %s', async (format) => {
    const located = drawn.clone().withExif({ IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '48/1 51/1 30/1' } });
    const file = bytesOf(await located.toFormat(format).toBuffer());
    expect(readPictureMetadata(file, format).hasLocation).toBe(true);
  });

  it('finds the place in a TIFF, wherever its first directory stands', () => {
    const entry = (tag: number, value: number) => [tag & 255, tag >> 8, 4, 0, 1, 0, 0, 0, value, 0, 0, 0];
    const main = [1, 0, ...entry(0x8825, 32), 0, 0, 0, 0];
    const place = [1, 0, ...entry(2, 0), 0, 0, 0, 0];
    const file = new Uint8Array([0x49, 0x49, 42, 0, 14, 0, 0, 0, 0, 0, 0, 0, 0, 0, ...main, ...place]);
    expect(readPictureMetadata(file, 'tiff')).toEqual({ orientation: 1, hasLocation: true });
  });
});
