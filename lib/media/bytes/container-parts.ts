import type { ImageFormat } from '../attachment';
import { asciiAt } from './ascii';

/** One segment or chunk of a picture file: its name, its content, and where it stands in the file. */
export interface ContainerPart {
  /** `ffe1` for a JPEG marker, `eXIf` for a PNG chunk, `EXIF` for a RIFF chunk. */
  readonly name: string;
  readonly content: Uint8Array<ArrayBuffer>;
  readonly start: number;
  readonly end: number;
}

type Walk = (bytes: Uint8Array<ArrayBuffer>) => Generator<ContainerPart>;

/** The parts of a JPEG, PNG or WebP file in order, ending where the file ends or stops making sense. */
export function containerParts(bytes: Uint8Array<ArrayBuffer>, format: ImageFormat): Iterable<ContainerPart> {
  return walks[format]?.(bytes) ?? [];
}

const walks: Readonly<Partial<Record<ImageFormat, Walk>>> = {
  jpeg: jpegSegments,
  png: pngChunks,
  webp: riffChunks,
};

const endOfImage = 0xd9;
const startOfScan = 0xda;

/** Every segment up to the end of the image; a scan's coded data belongs to its segment. */
function* jpegSegments(bytes: Uint8Array<ArrayBuffer>): Generator<ContainerPart> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let start = 2;
  while (start + 2 <= bytes.length && bytes[start] === 0xff) {
    const marker = bytes[start + 1] ?? 0;
    const name = `ff${marker.toString(16).padStart(2, '0')}`;
    if (marker === 0xff) {
      start += 1;
      continue;
    }
    if (marker === endOfImage) {
      yield { name, content: bytes.subarray(start + 2, start + 2), start, end: start + 2 };
      return;
    }
    if (start + 4 > bytes.length) return;
    const headerEnd = start + 2 + view.getUint16(start + 2);
    const end = marker === startOfScan ? endOfCodedData(bytes, headerEnd) : headerEnd;
    if (end > bytes.length) return;
    yield { name, content: bytes.subarray(start + 4, headerEnd), start, end };
    start = end;
  }
}

/** Coded data ends at the first marker that is neither a stuffed zero nor a restart. */
function endOfCodedData(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at !== -1; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1] ?? 0;
    const isRestart = next >= 0xd0 && next <= 0xd7;
    if (next !== 0x00 && next !== 0xff && !isRestart) return at;
  }
  return bytes.length;
}

const pngSignatureBytes = 8;

function* pngChunks(bytes: Uint8Array<ArrayBuffer>): Generator<ContainerPart> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let start = pngSignatureBytes;
  while (start + 12 <= bytes.length) {
    const contentEnd = start + 8 + view.getUint32(start);
    if (contentEnd + 4 > bytes.length) return;
    const content = bytes.subarray(start + 8, contentEnd);
    yield { name: asciiAt(bytes, start + 4, 4), content, start, end: contentEnd + 4 };
    start = contentEnd + 4;
  }
}

const riffHeaderBytes = 12;

function* riffChunks(bytes: Uint8Array<ArrayBuffer>): Generator<ContainerPart> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let start = riffHeaderBytes;
  while (start + 8 <= bytes.length) {
    const contentEnd = start + 8 + view.getUint32(start + 4, true);
    if (contentEnd > bytes.length) return;
    const end = contentEnd + (contentEnd % 2);
    yield { name: asciiAt(bytes, start, 4), content: bytes.subarray(start + 8, contentEnd), start, end };
    start = end;
  }
}
