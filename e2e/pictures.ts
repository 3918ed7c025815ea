import sharp, { type Sharp } from 'sharp';

export interface PictureFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

interface Block {
  readonly colour: string;
  readonly box: readonly [number, number, number, number];
}

/** A plain picture with rectangles on it: `box` is [left, top, right, bottom] in pixels. */
function scene(width: number, height: number, blocks: readonly Block[], background = '#f4f1ea'): Sharp {
  const rectangles = blocks.map(
    ({ colour, box: [left, top, right, bottom] }) =>
      `<rect x="${left}" y="${top}" width="${right - left}" height="${bottom - top}" fill="${colour}"/>`,
  );
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="${background}"/>${rectangles.join('')}</svg>`;
  return sharp(Buffer.from(svg));
}

const twoBoxes: readonly Block[] = [
  { colour: '#c8102e', box: [120, 160, 480, 480] },
  { colour: '#1d4ed8', box: [600, 200, 1080, 600] },
];

/** 1200 × 800, a red box at [120, 160, 480, 480] and a blue one at [600, 200, 1080, 600]. */
export async function boxesJpeg(name = 'boxes.jpg'): Promise<PictureFile> {
  const buffer = await scene(1200, 800, twoBoxes).jpeg({ quality: 92 }).toBuffer();
  return { name, mimeType: 'image/jpeg', buffer };
}

/** The same, with edges as sharp as a pixel. */
export async function boxesPng(name = 'boxes.png'): Promise<PictureFile> {
  return { name, mimeType: 'image/png', buffer: await scene(1200, 800, twoBoxes).png().toBuffer() };
}

/** 640 × 480, one green square. */
export async function squarePng(name = 'square.png'): Promise<PictureFile> {
  const buffer = await scene(640, 480, [{ colour: '#15803d', box: [220, 140, 420, 340] }])
    .png()
    .toBuffer();
  return { name, mimeType: 'image/png', buffer };
}

/** A JPEG that says it is a PNG. */
export async function jpegNamedPng(name = 'wrong-name.png'): Promise<PictureFile> {
  return { ...(await boxesJpeg(name)), mimeType: 'image/png' };
}

/** Stored 400 × 300 with EXIF orientation 6 and a GPS position: upright it is 300 × 400. */
export async function rotatedPhoto(name = 'rotated.jpg'): Promise<PictureFile> {
  const buffer = await scene(400, 300, [{ colour: '#7c3aed', box: [0, 0, 120, 90] }])
    .withExif({ IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '48/1 51/1 30/1' } })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();
  return { name, mimeType: 'image/jpeg', buffer };
}

/** 1200 × 800, the two boxes, taken in London as its EXIF says. */
export async function placedPhoto(name = 'placed.jpg'): Promise<PictureFile> {
  const place = {
    GPSLatitudeRef: 'N',
    GPSLatitude: '51/1 30/1 0/1',
    GPSLongitudeRef: 'W',
    GPSLongitude: '0/1 7/1 30/1',
  };
  const buffer = await scene(1200, 800, twoBoxes).withExif({ IFD3: place }).jpeg({ quality: 92 }).toBuffer();
  return { name, mimeType: 'image/jpeg', buffer };
}

export async function webpPicture(name = 'picture.webp'): Promise<PictureFile> {
  return { name, mimeType: 'image/webp', buffer: await scene(500, 400, twoBoxes).webp().toBuffer() };
}

export async function avifPicture(name = 'picture.avif'): Promise<PictureFile> {
  return { name, mimeType: 'image/avif', buffer: await scene(512, 384, twoBoxes).avif().toBuffer() };
}

/** Two frames; the first alone is sent. */
export async function animatedGif(name = 'moving.gif'): Promise<PictureFile> {
  const frame = async (colour: string) =>
    scene(200, 160, [{ colour, box: [20, 20, 120, 120] }])
      .png()
      .toBuffer();
  const frames = [await frame('#c8102e'), await frame('#1d4ed8')];
  const buffer = await sharp(frames, { join: { animated: true } })
    .gif({ delay: [100, 100] })
    .toBuffer();
  return { name, mimeType: 'image/gif', buffer };
}

/** A BMP written by hand, 24 bits, bottom-up: 64 × 48 of one colour. */
export function bmpPicture(name = 'picture.bmp'): PictureFile {
  const [width, height] = [64, 48];
  const pixels = Buffer.alloc(width * height * 3, 0x5a);
  const header = Buffer.alloc(54);
  header.write('BM');
  header.writeUInt32LE(54 + pixels.length, 2);
  header.writeUInt32LE(54, 10);
  header.writeUInt32LE(40, 14);
  header.writeInt32LE(width, 18);
  header.writeInt32LE(height, 22);
  header.writeUInt16LE(1, 26);
  header.writeUInt16LE(24, 28);
  header.writeUInt32LE(pixels.length, 34);
  return { name, mimeType: 'image/bmp', buffer: Buffer.concat([header, pixels]) };
}

export async function corruptJpeg(name = 'corrupt.jpg'): Promise<PictureFile> {
  const { buffer } = await boxesJpeg();
  return {
    name,
    mimeType: 'image/jpeg',
    buffer: Buffer.concat([buffer.subarray(0, 200), Buffer.alloc(400, 0x11)]),
  };
}

export async function tinyPicture(name = 'tiny.png'): Promise<PictureFile> {
  return { name, mimeType: 'image/png', buffer: await scene(6, 6, []).png().toBuffer() };
}

export async function extremeStrip(name = 'strip.png'): Promise<PictureFile> {
  return { name, mimeType: 'image/png', buffer: await scene(4200, 20, []).png().toBuffer() };
}

export function notAPicture(name = 'notes.jpg'): PictureFile {
  return { name, mimeType: 'image/jpeg', buffer: Buffer.from('These are just words.') };
}
