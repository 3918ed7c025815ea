import { readFileSync } from 'node:fs';
import { crc32, deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { boxesJpeg, type PictureFile } from './pictures';

const fixture = (name: string) =>
  readFileSync(new URL(`../lib/media/__fixtures__/pictures/${name}`, import.meta.url));
const file = (name: string, buffer: Buffer): PictureFile => ({ name, mimeType: '', buffer });
const halfOf = (bytes: Buffer) => bytes.subarray(0, Math.floor(bytes.length / 2));

function chunk(type: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(content.length);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
}

/** A PNG that says it is this large, with these bytes as its pixels and other chunks before them. */
function png(width: number, height: number, pixels: Buffer, before: readonly Buffer[] = []): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 0, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const parts = [
    chunk('IHDR', header),
    ...before,
    chunk('IDAT', deflateSync(pixels)),
    chunk('IEND', Buffer.alloc(0)),
  ];
  return Buffer.concat([signature, ...parts]);
}

/** Grey rows, each behind the number of its filter. */
const greyRows = (width: number, height: number) => Buffer.alloc((width + 1) * height, 0);

/** A TIFF of one strip, little-endian: width, height, compression, and where its pixels stand. */
function tiff(width: number, height: number, compression: number, strip: Buffer, next = 0): Buffer {
  const entries: readonly (readonly [number, number])[] = [
    [256, width],
    [257, height],
    [258, 8],
    [259, compression],
    [262, 1],
    [273, 8],
    [277, 1],
    [278, height],
    [279, strip.length],
  ];
  const head = Buffer.from('II*\0\0\0\0\0', 'latin1');
  head.writeUInt32LE(8 + strip.length, 4);
  const directory = Buffer.alloc(2 + entries.length * 12 + 4);
  directory.writeUInt16LE(entries.length, 0);
  entries.forEach(([tag, value], index) => {
    const at = 2 + index * 12;
    directory.writeUInt16LE(tag, at);
    directory.writeUInt16LE(4, at + 2);
    directory.writeUInt32LE(1, at + 4);
    directory.writeUInt32LE(value, at + 8);
  });
  directory.writeUInt32LE(next === 0 ? 0 : 8 + strip.length, directory.length - 4);
  return Buffer.concat([head, strip, directory]);
}

const drawing = (inner: string) =>
  Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 60">${inner}</svg>`);

/** Ten times ten times ten … of the same square. */
const drawingThatMultiplies = drawing(
  `<rect id="l0" width="1" height="1"/>${Array.from(
    { length: 9 },
    (_, index) => `<g id="l${index + 1}">${`<use href="#l${index}"/>`.repeat(10)}</g>`,
  ).join('')}`,
);

interface BadPicture {
  readonly file: PictureFile;
  /** What its tile says, in part. */
  readonly says: RegExp;
}

const tooMany = /too many pixels/;
const damaged = /damaged, incomplete/;

/** Pictures that cannot be taken, and the reason that is given for each. */
export async function badPictures(): Promise<readonly BadPicture[]> {
  const { buffer: jpeg } = await boxesJpeg();
  const avif = await sharp(jpeg).resize(300).avif().toBuffer();
  const webp = Buffer.from(await sharp(jpeg).resize(64).webp({ lossless: true }).toBuffer());
  const icon = Buffer.from(fixture('icon.ico'));
  icon.writeUInt32BE(30_000, icon.indexOf('IHDR') + 4);
  icon.writeUInt32BE(30_000, icon.indexOf('IHDR') + 8);
  const of = (says: RegExp, name: string, buffer: Buffer): BadPicture => ({ file: file(name, buffer), says });
  return [
    of(/empty/, 'nothing.png', Buffer.alloc(0)),
    of(/too small/, 'dot.png', png(1, 1, greyRows(1, 1))),
    of(/too long and narrow/, 'strip.png', png(20_000, 60, greyRows(20_000, 60))),
    of(tooMany, 'vast.png', png(30_000, 30_000, Buffer.alloc(64))),
    of(tooMany, 'bomb.png', png(20_000, 20_000, Buffer.alloc(20_000_000))),
    of(
      tooMany,
      'vast.gif',
      Buffer.concat([Buffer.from('GIF89a'), Buffer.from([255, 255, 255, 255, 0, 0, 0])]),
    ),
    of(tooMany, 'vast.tif', tiff(30_000, 30_000, 1, Buffer.alloc(16))),
    of(tooMany, 'vast.ico', icon),
    of(damaged, 'swelling.tif', tiff(300, 200, 8, deflateSync(Buffer.alloc(300_000_000)))),
    of(damaged, 'short.tif', tiff(300, 200, 1, Buffer.alloc(60)).subarray(0, -30)),
    of(damaged, 'unknown-packing.tif', tiff(300, 200, 50_002, Buffer.alloc(60))),
    of(damaged, 'half.jpg', jpeg.subarray(0, 400)),
    of(
      damaged,
      'half.png',
      halfOf(await sharp(jpeg).png({ compressionLevel: 0 }).toBuffer()).subarray(0, 40),
    ),
    of(damaged, 'half.webp', webp.subarray(0, 40)),
    of(damaged, 'half.avif', halfOf(avif)),
    of(damaged, 'half.heic', halfOf(fixture('plain.heic'))),
    of(
      damaged,
      'film.heic',
      Buffer.concat([Buffer.from('\0\0\0\x18ftypmsf1\0\0\0\0msf1hevc', 'latin1'), Buffer.alloc(99)]),
    ),
    of(damaged, 'half.svg', halfOf(fixture('quarters.svg'))),
    of(damaged, 'multiplying.svg', drawingThatMultiplies),
    of(
      damaged,
      'entities.svg',
      Buffer.from(`<!DOCTYPE svg [<!ENTITY a "x"><!ENTITY b "&a;&a;">]><svg>&b;</svg>`),
    ),
    of(/text file/, 'words.jpg', Buffer.from('These are just words.')),
    of(/a program/, 'tool.png', Buffer.from('\x7fELF\x02\x01\x01\0', 'latin1')),
    of(/ZIP format/, 'packed.png', Buffer.from('PK\x03\x04\0\0', 'latin1')),
  ];
}

/** Files that look as bad and are pictures all the same. */
export async function oddPictures(): Promise<readonly PictureFile[]> {
  const { buffer: jpeg } = await boxesJpeg();
  const nonsense = Buffer.concat([
    Buffer.from('Exif\0\0II*\0\x08\0\0\0\xff\xff', 'latin1'),
    Buffer.alloc(60, 0xff),
  ]);
  const marker = Buffer.from([0xff, 0xe1, 0, nonsense.length + 2]);
  const talk = Buffer.concat([Buffer.from('Comment\0', 'latin1'), Buffer.alloc(6_000_000, 0x61)]);
  const packedTalk = Buffer.concat([
    Buffer.from('Comment\0\0', 'latin1'),
    deflateSync(Buffer.alloc(60_000_000, 0x61)),
  ]);
  return [
    file('broken-exif.jpg', Buffer.concat([jpeg.subarray(0, 2), marker, nonsense, jpeg.subarray(2)])),
    file(
      'talkative.png',
      png(400, 300, greyRows(400, 300), [chunk('tEXt', talk), chunk('zTXt', packedTalk)]),
    ),
    file('going-round.tif', tiff(300, 300, 1, Buffer.alloc(90_000, 0x80), 1)),
    file('program.svg', drawing('<script>alert(1)</script><rect width="90" height="60" fill="#c8102e"/>')),
  ];
}
