import sharp, { type Sharp } from 'sharp';
import { describe, expect, it } from 'vitest';
import { bareJpeg } from './bare-jpeg';

const side = 48;
const pixels = Buffer.from(Array.from({ length: side * side * 3 }, (_, index) => (index * index) % 251));
const drawn = sharp(pixels, { raw: { width: side, height: side, channels: 3 } });
const pixelsOf = (file: Uint8Array) => sharp(file).raw().toBuffer();

async function bytesOf(picture: Sharp): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await picture.toBuffer());
}

async function bare(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const blob = bareJpeg(bytes);
  if (blob === null) throw new Error('The picture was not kept');
  expect(blob.type).toBe('image/jpeg');
  return new Uint8Array(await blob.arrayBuffer());
}

describe('bareJpeg', () => {
  it.each([
    ['baseline', { progressive: false }],
    ['progressive', { progressive: true }],
  ])('keeps every pixel of a %s picture and drops what is said about it', async (_, options) => {
    const exif = { IFD0: { Make: 'Camera' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '51/1 30/1 0/1' } };
    const file = await bytesOf(drawn.clone().withExif(exif).jpeg(options));
    const kept = await bare(file);
    expect((await sharp(file).metadata()).exif).toBeDefined();
    expect((await sharp(kept).metadata()).exif).toBeUndefined();
    expect(Buffer.compare(await pixelsOf(kept), await pixelsOf(file))).toBe(0);
  });

  it('drops what follows the end of the image', async () => {
    const file = await bytesOf(drawn.clone().jpeg());
    const withVideo = new Uint8Array(Buffer.concat([file, Buffer.from('ftypmp42 and a video')]));
    expect(await bare(withVideo)).toEqual(await bare(file));
  });

  it('gives up a picture that is cut off', async () => {
    const file = await bytesOf(drawn.clone().jpeg());
    expect(bareJpeg(file.slice(0, file.length - 100))).toBeNull();
    expect(bareJpeg(file.slice(0, 20))).toBeNull();
  });

  it('gives up a picture with a colour profile, and one in four colours', async () => {
    expect(bareJpeg(await bytesOf(drawn.clone().withIccProfile('p3').jpeg()))).toBeNull();
    expect(bareJpeg(await bytesOf(drawn.clone().toColourspace('cmyk').jpeg()))).toBeNull();
  });
});
