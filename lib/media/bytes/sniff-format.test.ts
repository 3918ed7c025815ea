import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { sniffFormat } from './sniff-format';

const drawn = sharp({ create: { width: 16, height: 12, channels: 3, background: '#c33' } });
const text = (characters: string) => Uint8Array.from(characters, (character) => character.charCodeAt(0));
const box = (brands: string) => text(`\0\0\0${String.fromCharCode(8 + brands.length)}ftyp${brands}`);

/** The header of an EBML file with its kind (`DocType`). */
const ebml = (kind: string) =>
  text(`\x1a\x45\xdf\xa3\x9f\x42\x86\x81\x01\x42\x82${String.fromCharCode(0x80 + kind.length)}${kind}`);

function bitmap(headerSize: number): Uint8Array {
  const bytes = new Uint8Array(64);
  bytes.set(text('BM'));
  bytes[14] = headerSize;
  return bytes;
}

describe('sniffFormat', () => {
  it.each(['jpeg', 'png', 'webp', 'gif', 'avif'] as const)('recognises a real %s', async (format) => {
    const file = await drawn.clone().toFormat(format).toBuffer();
    expect(sniffFormat(new Uint8Array(file))).toEqual({ kind: 'picture', format });
  });

  it.each([12, 40, 108, 124])('recognises a BMP with a header of %d bytes', (headerSize) => {
    expect(sniffFormat(bitmap(headerSize))).toEqual({ kind: 'picture', format: 'bmp' });
  });

  it.each([
    ['BigTIFF', text('II+\0')],
    ['CR2', text('II*\0\x10\0\0\0CR\x02\0')],
    ['MPEG', text('\0\0\x01\xba')],
    ['program', text('\x7fELF\x02')],
    ['program', text('MZ\x90\0\x03')],
    ['text', text('hello')],
    ['text', text('BMW is a maker of cars and motorcycles')],
    ['text', text('<?xml version="1.0"?>\n<note>no drawing</note>')],
    ['HTML', text('\n<!DOCTYPE html><title>404</title>')],
    ['ZIP', text('PK\x03\x04')],
  ])('names %s', (name, bytes) => {
    expect(sniffFormat(bytes)).toEqual({ kind: 'foreign', name });
  });

  it.each([
    ['tiff', text('II*\0')],
    ['tiff', text('MM\0*')],
    ['heic', box('heic\0\0\0\0mif1heic')],
    ['heic', box('mif1\0\0\0\0mif1heic')],
    ['heic', box('msf1\0\0\0\0msf1hevc')],
    ['ico', text('\0\0\x01\0\x01\0')],
    ['svg', text('<svg xmlns="http://www.w3.org/2000/svg">')],
    ['svg', text('<?xml version="1.0"?>\n<!-- made by hand -->\n<svg>')],
    ['svg', text('<!-- made by hand -->\n<svg>')],
    ['svg', text('\n  <svg viewBox="0 0 1 1">')],
    ['svg', text('\xef\xbb\xbf<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "x">\n<svg>')],
    ['svg', text('\xff\xfe<\0s\0v\0g\0 \0')],
  ] as const)('recognises a picture of format %s', (format, bytes) => {
    expect(sniffFormat(bytes)).toEqual({ kind: 'picture', format });
  });

  it('keeps a PDF for a document', () => {
    expect(sniffFormat(text('%PDF-1.7'))).toEqual({ kind: 'document', format: 'pdf' });
  });

  it.each([
    ['avi', text('RIFF\0\0\0\0AVI LIST')],
    ['wmv', text('\x30\x26\xb2\x75\x8e\x66\xcf\x11\xa6\xd9')],
    ['flv', text('FLV\x01\x05')],
    ['mp4', box('isom\0\0\x02\0isomiso2avc1mp41')],
    ['mp4', box('mp42\0\0\0\0mp42qt  ')],
    ['quicktime', box('qt  \0\0\0\0qt  ')],
    ['webm', ebml('webm')],
    ['matroska', ebml('matroska')],
  ] as const)('recognises a video of format %s', (format, bytes) => {
    expect(sniffFormat(bytes)).toEqual({ kind: 'video', format });
  });

  it('takes sound alone for what it is', () => {
    expect(sniffFormat(box('M4A \0\0\0\0M4A mp42isom'))).toEqual({ kind: 'foreign', name: 'M4A' });
  });

  it('takes AVIF among the compatible brands of a still picture', () => {
    expect(sniffFormat(box('mif1\0\0\0\0mif1avifmiaf'))).toEqual({ kind: 'picture', format: 'avif' });
  });

  it.each([
    ['nothing', new Uint8Array(0)],
    ['bytes of no known kind', text('\x01\x02hello')],
    ['an EBML file of another kind', ebml('other')],
    ['a box without brands', text('\0\0\0\x08ftyp')],
  ])('has no name for %s', (_, bytes) => {
    expect(sniffFormat(bytes)).toEqual({ kind: 'foreign', name: null });
  });
});
