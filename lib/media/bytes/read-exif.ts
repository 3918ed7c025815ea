import { indexOfAscii } from './ascii';
import type { PictureMetadata } from './picture-metadata';

const orientationTag = 0x0112;
const gpsDirectoryTag = 0x8825;
const latitudeTag = 0x0002;

/** A TIFF header whose first directory follows at once, as every writer of EXIF lays it out. */
const headers = ['II*\0\x08\0\0\0', 'MM\0*\0\0\0\x08'];

/**
 * Reads EXIF wherever its TIFF header stands in the block; null when there is none.
 * Offsets that lead out of the block are treated as absent.
 */
export function readExif(block: Uint8Array<ArrayBuffer>): PictureMetadata | null {
  const head = tiffHeadIn(block);
  return head === null ? null : readTiffHead(head);
}

/** From the TIFF header that stands in the block on; null when there is none. */
export function tiffHeadIn(block: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> | null {
  const start = headers.map((header) => indexOfAscii(block, header)).find((at) => at !== -1);
  return start === undefined ? null : block.subarray(start);
}

/** The directory of positions of bytes that begin with a TIFF header; null when they name none. */
export function readGpsDirectory(bytes: Uint8Array<ArrayBuffer>) {
  if (bytes.length < 8) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const isLittleEndian = view.getUint8(0) === 0x49;
  const main = readDirectory(view, view.getUint32(4, isLittleEndian), isLittleEndian);
  const offset = main.get(gpsDirectoryTag)?.long;
  return offset === undefined
    ? null
    : { view, isLittleEndian, entries: readDirectory(view, offset, isLittleEndian) };
}

/** The same of bytes that begin with a TIFF header, as a TIFF file does, wherever its first directory stands. */
export function readTiffHead(bytes: Uint8Array<ArrayBuffer>): PictureMetadata | null {
  if (bytes.length < 8) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const isLittleEndian = view.getUint8(0) === 0x49;
  const main = readDirectory(view, view.getUint32(4, isLittleEndian), isLittleEndian);
  const orientation = main.get(orientationTag)?.short ?? 1;
  const gpsOffset = main.get(gpsDirectoryTag)?.long;
  const gps = gpsOffset === undefined ? null : readDirectory(view, gpsOffset, isLittleEndian);
  return {
    orientation: orientation >= 1 && orientation <= 8 ? orientation : 1,
    hasLocation: gps?.has(latitudeTag) ?? false,
  };
}

interface DirectoryEntry {
  /** The value field read as 16 and as 32 bits; the tag decides which one counts. */
  readonly short: number;
  readonly long: number;
}

const entryBytes = 12;

function readDirectory(view: DataView, offset: number, isLittleEndian: boolean): Map<number, DirectoryEntry> {
  const entries = new Map<number, DirectoryEntry>();
  if (offset + 2 > view.byteLength) return entries;
  const count = view.getUint16(offset, isLittleEndian);
  for (let index = 0; index < count; index += 1) {
    const at = offset + 2 + index * entryBytes;
    if (at + entryBytes > view.byteLength) break;
    entries.set(view.getUint16(at, isLittleEndian), {
      short: view.getUint16(at + 8, isLittleEndian),
      long: view.getUint32(at + 8, isLittleEndian),
    });
  }
  return entries;
}
