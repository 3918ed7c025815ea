import type { ImageFormat, VideoFormat } from '../attachment';
import { asciiAt, indexOfAscii } from './ascii';

/**
 * What the first bytes say a file is. A foreign file carries its format's proper name where it is known, or `text` or
 * `program` for what has no better one.
 */
export type Sniffed =
  | { readonly kind: 'picture'; readonly format: ImageFormat }
  | { readonly kind: 'video'; readonly format: VideoFormat }
  | { readonly kind: 'document'; readonly format: 'pdf' }
  | { readonly kind: 'foreign'; readonly name: string | null };

interface Signature {
  readonly at?: number;
  readonly bytes: readonly number[] | string;
  readonly is: Sniffed;
}

const picture = (format: ImageFormat): Sniffed => ({ kind: 'picture', format });
const video = (format: VideoFormat): Sniffed => ({ kind: 'video', format });
const foreign = (name: string | null): Sniffed => ({ kind: 'foreign', name });

const signatures: readonly Signature[] = [
  { bytes: [0xff, 0xd8, 0xff], is: picture('jpeg') },
  { bytes: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a], is: picture('png') },
  { bytes: 'GIF87a', is: picture('gif') },
  { bytes: 'GIF89a', is: picture('gif') },
  { at: 8, bytes: 'WEBP', is: picture('webp') },
  { at: 8, bytes: 'AVI ', is: video('avi') },
  { at: 8, bytes: 'WAVE', is: foreign('WAV') },
  { at: 8, bytes: 'CR\x02', is: foreign('CR2') },
  { bytes: [0x49, 0x49, 0x2a, 0x00], is: picture('tiff') },
  { bytes: [0x4d, 0x4d, 0x00, 0x2a], is: picture('tiff') },
  { bytes: [0x49, 0x49, 0x2b, 0x00], is: foreign('BigTIFF') },
  { bytes: [0x4d, 0x4d, 0x00, 0x2b], is: foreign('BigTIFF') },
  { bytes: '%PDF-', is: { kind: 'document', format: 'pdf' } },
  { bytes: [0xff, 0x0a], is: foreign('JPEG XL') },
  { at: 4, bytes: 'JXL ', is: foreign('JPEG XL') },
  { at: 4, bytes: 'jP  ', is: foreign('JPEG 2000') },
  { bytes: [0x00, 0x00, 0x01, 0x00], is: picture('ico') },
  { bytes: '8BPS', is: foreign('PSD') },
  { bytes: 'FLV\x01', is: video('flv') },
  { bytes: [0x30, 0x26, 0xb2, 0x75, 0x8e, 0x66, 0xcf, 0x11], is: video('wmv') },
  { bytes: [0x00, 0x00, 0x01, 0xba], is: foreign('MPEG') },
  { bytes: [0x00, 0x00, 0x01, 0xb3], is: foreign('MPEG') },
  { bytes: 'OggS', is: foreign('Ogg') },
  { bytes: 'ID3', is: foreign('MP3') },
  { bytes: [0x50, 0x4b, 0x03, 0x04], is: foreign('ZIP') },
  { bytes: [0x7f, 0x45, 0x4c, 0x46], is: foreign('program') },
  { bytes: [0x4d, 0x5a, 0x90, 0x00], is: foreign('program') },
];

/** Boxes of ISO media files: the first of these that fits the listed brands decides. */
const brands: readonly (readonly [RegExp, Sniffed])[] = [
  [/avi[fs]/, picture('avif')],
  [/hei[cxms]|hev[cxms]|mif1|msf1/, picture('heic')],
  [/^qt {2}/, video('quicktime')],
  [/crx /, foreign('CR3')],
  [/^M4[ABP] /, foreign('M4A')],
  [/./, video('mp4')],
];

/** How many bytes `sniffFormat` wants to see. */
export const sniffedByteCount = 4096;

/** What a file is, from its first bytes alone: its name and declared type often lie. */
export function sniffFormat(head: Uint8Array): Sniffed {
  const signature = signatures.find(({ at = 0, bytes }) => startsAt(head, at, bytes));
  return (
    signature?.is ??
    sniffBrand(head) ??
    sniffMatroska(head) ??
    sniffBitmap(head) ??
    sniffMarkup(head) ??
    foreign(isText(head) ? 'text' : null)
  );
}

/** What a person is told about a file that cannot be taken: its format's name, `text`, `program` or `unknown`. */
export function foreignName(sniffed: Sniffed): string {
  return (sniffed.kind === 'foreign' ? sniffed.name : sniffed.format) ?? 'unknown';
}

function startsAt(head: Uint8Array, at: number, wanted: readonly number[] | string): boolean {
  return typeof wanted === 'string'
    ? asciiAt(head, at, wanted.length) === wanted
    : wanted.every((byte, offset) => head[at + offset] === byte);
}

function sniffBrand(head: Uint8Array): Sniffed | null {
  if (asciiAt(head, 4, 4) !== 'ftyp') return null;
  const boxLength = new DataView(head.buffer, head.byteOffset).getUint32(0);
  const listed = asciiAt(head, 8, Math.min(boxLength, head.length) - 8);
  return brands.find(([pattern]) => pattern.test(listed))?.[1] ?? null;
}

/** The header of an EBML file names its kind: the two that are read here, or another one. */
function sniffMatroska(head: Uint8Array): Sniffed | null {
  if (!startsAt(head, 0, [0x1a, 0x45, 0xdf, 0xa3])) return null;
  const header = head.subarray(0, 64);
  if (indexOfAscii(header, 'webm') !== -1) return video('webm');
  return indexOfAscii(header, 'matroska') === -1 ? foreign(null) : video('matroska');
}

/** "BM" begins ordinary text as well, so the size of the header that follows must be one that exists. */
function sniffBitmap(head: Uint8Array): Sniffed | null {
  const headerSizes: readonly number[] = [12, 16, 40, 52, 56, 64, 108, 124];
  const isBitmap = startsAt(head, 0, 'BM') && headerSizes.includes(head[14] ?? 0) && head[15] === 0;
  return isBitmap ? picture('bmp') : null;
}

function sniffMarkup(head: Uint8Array): Sniffed | null {
  // Two bytes for each letter are read as one: its other half is zero.
  const text = asciiAt(head, 0, sniffedByteCount).replaceAll('\0', '');
  if (/^\W*<(?:svg|(?:\?xml|!--|!doctype svg)[\s\S]*<svg)\b/i.test(text)) return picture('svg');
  return /^\W*<(?:!doctype html|html)\b/i.test(text) ? foreign('HTML') : null;
}

/** Nothing but what a text may hold: no control characters other than line ends, tabs and form feeds. */
function isText(head: Uint8Array): boolean {
  return head.length > 0 && head.every((byte) => byte >= 32 || byte === 27 || (byte >= 9 && byte <= 13));
}
