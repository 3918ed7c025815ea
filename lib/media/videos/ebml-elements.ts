import type { ReadBytes } from './read-blob-window';

/** Source: RFC 8794 (EBML) and RFC 9559 (Matroska), which WebM is a part of. */
export const matroskaIds = {
  segment: 0x18538067,
  cluster: 0x1f43b675,
  tracks: 0x1654ae6b,
  tags: 0x1254c367,
  tag: 0x7373,
  simpleTag: 0x67c8,
  tagName: 0x45a3,
  tagString: 0x4487,
} as const;

export interface EbmlElement {
  readonly id: number;
  readonly start: number;
  readonly contentStart: number;
  readonly end: number;
  /** Written live: its length was not known, and it goes on until something else begins. */
  readonly isOpen: boolean;
}

/** Elements whose children are stepped through as if they stood beside them. */
const opened: ReadonlySet<number> = new Set([matroskaIds.segment]);

/** The elements of a file down to the children of its segment, and of clusters whose length is not known. */
export async function* ebmlElements(read: ReadBytes, size: number): AsyncGenerator<EbmlElement> {
  let start = 0;
  while (start < size) {
    const element = elementAt(await read(start, 12), start, size);
    if (element === null) return;
    yield element;
    start = opened.has(element.id) || element.isOpen ? element.contentStart : element.end;
  }
}

/** The element that begins with these bytes, which stand at `start`; null where none does. */
export function elementAt(bytes: Uint8Array, start: number, size: number): EbmlElement | null {
  const idLength = Math.clz32(bytes[0] ?? 0) - 23;
  if (idLength > 4) return null;
  const id = bytes.subarray(0, idLength).reduce((sum, byte) => sum * 256 + byte, 0);
  const first = bytes[idLength] ?? 0;
  const sizeLength = Math.clz32(first) - 23;
  if (sizeLength > 8 || bytes.length < idLength + sizeLength) return null;
  const rest = bytes.subarray(idLength + 1, idLength + sizeLength);
  const head = first & (2 ** (8 - sizeLength) - 1);
  const length = rest.reduce((sum, byte) => sum * 256 + byte, head);
  const isOpen = length === 2 ** (7 * sizeLength) - 1;
  const contentStart = start + idLength + sizeLength;
  return { id, start, contentStart, end: isOpen ? size : contentStart + length, isOpen };
}

/** The elements within a stretch of bytes, ending where they stop making sense. */
export function* elementsWithin(bytes: Uint8Array, from: number, to: number): Generator<EbmlElement> {
  let start = from;
  while (start < to) {
    const element = elementAt(bytes.subarray(start, to), start, to);
    if (element === null || element.end > to) return;
    yield element;
    start = element.end;
  }
}
