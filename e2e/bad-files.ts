import { readFileSync } from 'node:fs';
import { crc32, deflateSync } from 'node:zlib';
import { boxesJpeg, jpegNamedPng, type PictureFile, squarePng } from './pictures';

/** A file that nobody should have to meet, and what becomes of it. */
interface BadFile {
  readonly file: PictureFile;
  readonly state: 'ready' | 'failed' | 'asking';
  /** Among the words of its tile. */
  readonly says: RegExp;
}

/** The whole corpus: damaged, misnamed, empty, far too small, large or long, and things that are no pictures at all. */
export async function badFiles(): Promise<readonly BadFile[]> {
  const [jpeg, png] = [await boxesJpeg(), await squarePng()];
  const damaged = /damaged|incomplete|cannot be/i;
  return [
    bad('cut.jpg', 'image/jpeg', half(jpeg.buffer), 'failed', damaged),
    bad('cut.png', 'image/png', half(png.buffer), 'failed', damaged),
    bad('cut.mp4', 'video/mp4', half(fixture('clip.mp4')), 'failed', /damaged|incomplete|cut off/i),
    { file: await jpegNamedPng('misnamed.png'), state: 'ready', says: /1200 × 800/ },
    bad('nothing.jpg', 'image/jpeg', Buffer.alloc(0), 'failed', /is empty/),
    bad('dot.png', 'image/png', blankPng(1, 1), 'failed', /1 × 1 px this picture is too small/),
    bad('thread.png', 'image/png', blankPng(20_000, 60), 'failed', /20,?000 × 60 px .* too long and narrow/),
    bad('claims.png', 'image/png', headerOnly(30_000, 30_000), 'failed', /too many pixels|larger than/),
    bad('bomb.png', 'image/png', blankPng(24_000, 24_000), 'failed', /too many pixels|larger than/),
    bad('chatty.png', 'image/png', withText(png.buffer, 3_000_000), 'ready', /640 × 480/),
    bad('odd-exif.jpg', 'image/jpeg', withBrokenExif(jpeg.buffer), 'ready', /1200 × 800/),
    bad('burst.heics', 'image/heic-sequence', heicSequence(), 'failed', damaged),
    bad('locked.pdf', 'application/pdf', local('locked.pdf'), 'asking', /page/i),
    bad('song.mp4', 'video/mp4', fixture('sound.mp4'), 'failed', /sound but no moving pictures/),
    bad('moment.mp4', 'video/mp4', fixture('moment.mp4'), 'failed', /no time at all|too short/),
    bad('long.mp4', 'video/mp4', fixture('long.mp4'), 'failed', /3:00:01 this video is too long/),
    bad('notes.txt', 'text/plain', Buffer.from('These are just words.'), 'failed', /text file/),
    bad('setup.exe', 'application/x-msdownload', program(), 'failed', /program/),
  ];
}

function bad(name: string, mimeType: string, buffer: Buffer, state: BadFile['state'], says: RegExp): BadFile {
  return { file: { name, mimeType, buffer }, state, says };
}

function fixture(name: string): Buffer {
  return readFileSync(new URL(`../lib/media/__fixtures__/${name}`, import.meta.url));
}

function local(name: string): Buffer {
  return readFileSync(new URL(`./files/${name}`, import.meta.url));
}

function half(whole: Buffer): Buffer {
  return whole.subarray(0, Math.floor(whole.length / 2));
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

function header(width: number, height: number): Buffer {
  const data = Buffer.alloc(13);
  data.writeUInt32BE(width, 0);
  data.writeUInt32BE(height, 4);
  data[8] = 1;
  return chunk('IHDR', data);
}

/** One bit for each pixel, all alike: a file of some kilobytes becomes as large as it likes. */
function blankPng(width: number, height: number): Buffer {
  const rows = deflateSync(Buffer.alloc((Math.ceil(width / 8) + 1) * height), { level: 9 });
  return Buffer.concat([
    signature,
    header(width, height),
    chunk('IDAT', rows),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** Says that it is that large, and holds nothing. */
function headerOnly(width: number, height: number): Buffer {
  return Buffer.concat([signature, header(width, height), chunk('IDAT', Buffer.alloc(4))]);
}

/** The same picture behind a comment of so many characters. */
function withText(png: Buffer, characters: number): Buffer {
  const end = signature.length + 25;
  const text = chunk('tEXt', Buffer.concat([Buffer.from('Comment\0'), Buffer.alloc(characters, 0x61)]));
  return Buffer.concat([png.subarray(0, end), text, png.subarray(end)]);
}

/** EXIF whose only directory lies far behind its end. */
function withBrokenExif(jpeg: Buffer): Buffer {
  const exif = Buffer.from('Exif\0\0II*\0\xff\xff\xff\x7f\xff\xff', 'latin1');
  const length = Buffer.from([0xff, 0xe1, 0, exif.length + 2]);
  return Buffer.concat([jpeg.subarray(0, 2), length, exif, jpeg.subarray(2)]);
}

/** The beginning of a sequence of pictures as phones record bursts; the pictures themselves are not there. */
function heicSequence(): Buffer {
  const type = Buffer.from('\0\0\0\x18ftypmsf1\0\0\0\0msf1hevc', 'latin1');
  return Buffer.concat([type, Buffer.from('\0\0\0\x10moov\0\0\0\x08trak', 'latin1')]);
}

/** The beginning of a program for Windows. */
function program(): Buffer {
  const file = Buffer.alloc(256);
  file.write('MZ\x90\0', 0, 'latin1');
  file.writeUInt32LE(128, 60);
  file.write('PE\0\0', 128, 'latin1');
  return file;
}
