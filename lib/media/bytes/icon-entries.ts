import type { PixelSize } from '@/lib/catalogue/smart-resize';

type Bytes = Uint8Array<ArrayBuffer>;

interface IconEntry {
  readonly size: PixelSize;
  readonly bitsPerPixel: number;
  /** Where it stands in the list, counted from 0. */
  readonly index: number;
}

const headerBytes = 6;
const entryBytes = 16;

/** The largest picture of an icon file, of several as large the one with most colours; null when there is none. */
export function largestIcon(bytes: Bytes): IconEntry | null {
  const area = ({ size: { width, height }, bitsPerPixel }: IconEntry) => width * height * 64 + bitsPerPixel;
  return entriesOf(bytes).toSorted((one, other) => area(other) - area(one))[0] ?? null;
}

/** The same file with its largest picture alone, so that every decoder takes that one. */
export function withLargestIconAlone(bytes: Bytes): Blob | null {
  const icon = largestIcon(bytes);
  if (icon === null) return null;
  const at = headerBytes + icon.index * entryBytes;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const [length, start] = [view.getUint32(at + 8, true), view.getUint32(at + 12, true)];
  const head = new Uint8Array(headerBytes + entryBytes);
  head.set([0, 0, 1, 0, 1, 0]);
  head.set(bytes.subarray(at, at + entryBytes), headerBytes);
  new DataView(head.buffer).setUint32(headerBytes + 12, head.length, true);
  return new Blob([head, bytes.subarray(start, start + length)], { type: 'image/x-icon' });
}

/** A side of zero stands for 256, but a PNG within may be larger and says so itself. */
function entriesOf(bytes: Bytes): IconEntry[] {
  if (bytes.length < headerBytes) return [];
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const count = Math.min(view.getUint16(4, true), Math.floor((bytes.length - headerBytes) / entryBytes));
  return Array.from({ length: count }, (_, index) => {
    const at = headerBytes + index * entryBytes;
    const start = view.getUint32(at + 12, true);
    const isPng = start + 24 <= bytes.length && view.getUint32(start) === 0x89504e47;
    const size = isPng
      ? { width: view.getUint32(start + 16), height: view.getUint32(start + 20) }
      : { width: bytes[at] || 256, height: bytes[at + 1] || 256 };
    return { size, bitsPerPixel: view.getUint16(at + 6, true), index };
  });
}
