import fc from 'fast-check';
import sharp, { type Sharp } from 'sharp';
import { describe, expect, it } from 'vitest';
import { readPictureMetadata } from './picture-metadata';

const drawn = sharp({ create: { width: 16, height: 12, channels: 3, background: '#c33' } });
const formats = ['jpeg', 'png', 'webp', 'avif'] as const;
const inLondon = { GPSLatitudeRef: 'N', GPSLatitude: '51/1 30/1 0/1', GPSLongitudeRef: 'W' };

const bytesOf = async (picture: Sharp) => new Uint8Array(await picture.toBuffer());

describe('readPictureMetadata', () => {
  it.each(formats)('finds the location in a %s', async (format) => {
    const bytes = await bytesOf(drawn.clone().withExif({ IFD3: inLondon }).toFormat(format));
    expect(readPictureMetadata(bytes, format)).toMatchObject({ hasLocation: true });
  });

  it.each(formats)('finds no location in a %s that only names its camera', async (format) => {
    const bytes = await bytesOf(
      drawn
        .clone()
        .withExif({ IFD0: { Make: 'Camera' } })
        .toFormat(format),
    );
    expect(readPictureMetadata(bytes, format)).toEqual({ orientation: 1, hasLocation: false });
  });

  it.each([1, 2, 3, 4, 5, 6, 7, 8])('reads orientation %d', async (orientation) => {
    const bytes = await bytesOf(drawn.clone().withMetadata({ orientation }).jpeg());
    expect(readPictureMetadata(bytes, 'jpeg').orientation).toBe(orientation);
  });

  it('finds a location that only XMP states', async () => {
    const xmp =
      '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:exif="http://ns.adobe.com/exif/1.0/" exif:GPSLatitude="51,30.0N"/></rdf:RDF></x:xmpmeta>';
    const bytes = await bytesOf(drawn.clone().withXmp(xmp).jpeg());
    expect(readPictureMetadata(bytes, 'jpeg').hasLocation).toBe(true);
  });

  it('reads both byte orders', () => {
    expect(readPictureMetadata(jpegWithExif('II', 6), 'jpeg').orientation).toBe(6);
    expect(readPictureMetadata(jpegWithExif('MM', 6), 'jpeg').orientation).toBe(6);
  });

  it('takes an orientation that does not exist for upright', () => {
    expect(readPictureMetadata(jpegWithExif('II', 9), 'jpeg').orientation).toBe(1);
  });

  it('survives files that are cut or spoiled anywhere', async () => {
    const whole = await Promise.all(
      formats.map((format) => bytesOf(drawn.clone().withExif({ IFD3: inLondon }).toFormat(format))),
    );
    const spoiled = fc.record({
      which: fc.integer({ min: 0, max: formats.length - 1 }),
      length: fc.nat(2_000),
      at: fc.nat(500),
      byte: fc.integer({ min: 0, max: 255 }),
    });
    fc.assert(
      fc.property(spoiled, ({ which, length, at, byte }) => {
        const bytes = whole[which]?.slice(0, length) ?? new Uint8Array(0);
        bytes[at] = byte;
        const { orientation } = readPictureMetadata(bytes, formats[which] ?? 'gif');
        expect(orientation).toBeGreaterThanOrEqual(1);
        expect(orientation).toBeLessThanOrEqual(8);
      }),
    );
  });
});

/** A JPEG of nothing but an EXIF segment whose one entry is the orientation. */
function jpegWithExif(byteOrder: 'II' | 'MM', orientation: number): Uint8Array<ArrayBuffer> {
  const isLittle = byteOrder === 'II';
  const bytes = new Uint8Array(2 + 4 + 6 + 26 + 2);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, 0xffd8);
  view.setUint16(2, 0xffe1);
  view.setUint16(4, 2 + 6 + 26);
  bytes.set(Buffer.from('Exif\0\0', 'latin1'), 6);
  bytes.set(Buffer.from(byteOrder, 'latin1'), 12);
  view.setUint16(14, 42, isLittle);
  view.setUint32(16, 8, isLittle);
  view.setUint16(20, 1, isLittle);
  view.setUint16(22, 0x0112, isLittle);
  view.setUint16(24, 3, isLittle);
  view.setUint32(26, 1, isLittle);
  view.setUint16(30, orientation, isLittle);
  view.setUint16(38, 0xffd9);
  return bytes;
}
