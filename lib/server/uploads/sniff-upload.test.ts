import { readFileSync } from 'node:fs';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { sniffUpload } from './sniff-upload';

const clip = (name: string) => readFileSync(new URL(`../../media/__fixtures__/${name}`, import.meta.url));
const bytes = (...parts: readonly (string | readonly number[])[]) =>
  Buffer.concat(
    parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part))),
  );

describe('sniffUpload', () => {
  it.each([
    ['clip.mp4', 'video/mp4', 'mp4'],
    ['frag.mp4', 'video/mp4', 'mp4'],
    ['place.mov', 'video/quicktime', 'mov'],
    ['clip.webm', 'video/webm', 'webm'],
    ['clip.mkv', 'video/x-matroska', 'mkv'],
  ])('knows the video %s', (name, mediaType, extension) => {
    expect(sniffUpload(clip(name))).toEqual({ mediaType, extension });
  });

  it.each(['jpeg', 'png', 'webp', 'gif', 'tiff', 'avif'] as const)(
    'knows a picture as %s',
    async (format) => {
      const picture = sharp({ create: { width: 16, height: 16, channels: 3, background: 'red' } });
      expect(sniffUpload(await picture.toFormat(format).toBuffer())?.mediaType).toBe(`image/${format}`);
    },
  );

  it.each([
    ['image/bmp', bytes('BM', [0, 1, 0, 0, 0, 0, 0, 0, 54, 0, 0, 0, 40, 0, 0, 0])],
    ['image/heic', bytes([0, 0, 0, 24], 'ftypheic', [0, 0, 0, 0], 'mif1heic')],
    ['video/x-msvideo', bytes('RIFF', [1, 2, 3, 4], 'AVI LIST')],
    ['video/x-flv', bytes('FLV', [1, 5, 0, 0, 0, 9])],
    ['video/x-ms-wmv', bytes([0x30, 0x26, 0xb2, 0x75, 0x8e, 0x66, 0xcf, 0x11, 0xa6, 0xd9])],
  ])('knows %s', (mediaType, head) => expect(sniffUpload(head)?.mediaType).toBe(mediaType));

  it.each([
    ['nothing', bytes()],
    ['text', bytes('Dear Sir or Madam')],
    ['text that begins like a bitmap', bytes('BMW makes cars and motorcycles')],
    ['a page', bytes('<!doctype html><title>x</title>')],
    ['SVG', bytes('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['PDF', bytes('%PDF-1.7')],
    ['ZIP', bytes('PK', [3, 4])],
    ['sound', bytes([0, 0, 0, 24], 'ftypM4A ')],
    ['WAV', bytes('RIFF', [1, 2, 3, 4], 'WAVE')],
    ['zeros', bytes(new Array(64).fill(0))],
    ['a beginning that is cut', bytes([0x89], 'PN')],
  ])('refuses %s', (_what, head) => expect(sniffUpload(head)).toBeNull());
});
