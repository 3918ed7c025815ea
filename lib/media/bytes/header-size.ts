import type { PixelSize } from '@/lib/catalogue/smart-resize';
import type { ImageFormat } from '../attachment';
import { asciiAt } from './ascii';
import { containerParts } from './container-parts';
import { largestIcon } from './icon-entries';
import { readIsoPicture } from './iso-picture';
import { tiffPages } from './tiff-pages';

type Bytes = Uint8Array<ArrayBuffer>;

/**
 * The size in pixels that a file says its picture has, before it is turned upright; null when it does not say. Read
 * before decoding, so that a picture beyond all bounds costs no memory. An SVG has no size of its own.
 */
export function headerSize(bytes: Bytes, format: ImageFormat): PixelSize | null {
  const size = readers[format](bytes);
  return size !== null && size.width > 0 && size.height > 0 ? size : null;
}

const readers: Readonly<Record<ImageFormat, (bytes: Bytes) => PixelSize | null>> = {
  jpeg: jpegSize,
  png: (bytes) => (asciiAt(bytes, 12, 4) === 'IHDR' ? bigEndian32(bytes, 16, 20) : null),
  gif: (bytes) => (bytes.length < 10 ? null : { width: little16(bytes, 6), height: little16(bytes, 8) }),
  webp: webpSize,
  bmp: bitmapSize,
  avif: (bytes) => readIsoPicture(bytes).size,
  heic: (bytes) => readIsoPicture(bytes).size,
  tiff: (bytes) => tiffPages(bytes)[0] ?? null,
  ico: (bytes) => largestIcon(bytes)?.size ?? null,
  svg: () => null,
};

function viewOf(bytes: Bytes): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function bigEndian32(bytes: Bytes, widthAt: number, heightAt: number): PixelSize | null {
  if (heightAt + 4 > bytes.length) return null;
  const view = viewOf(bytes);
  return { width: view.getUint32(widthAt), height: view.getUint32(heightAt) };
}

function little16(bytes: Bytes, at: number): number {
  return (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8);
}

/** Any of the frame headers: precision, then height and width. Source: ITU-T T.81, section B.2.2. */
function jpegSize(bytes: Bytes): PixelSize | null {
  for (const { name, content } of containerParts(bytes, 'jpeg')) {
    if (!/^ffc[0-35-79-bd-f]$/.test(name) || content.length < 5) continue;
    const view = viewOf(content);
    return { width: view.getUint16(3), height: view.getUint16(1) };
  }
  return null;
}

/** Source: RFC 9649, sections 2.5 to 2.7. */
function webpSize(bytes: Bytes): PixelSize | null {
  if (bytes.length < 30) return null;
  const view = viewOf(bytes);
  const kind = asciiAt(bytes, 12, 4);
  if (kind === 'VP8X') {
    const side = (at: number) => (little16(bytes, at) | ((bytes[at + 2] ?? 0) << 16)) + 1;
    return { width: side(24), height: side(27) };
  }
  if (kind === 'VP8L') {
    const packed = view.getUint32(21, true);
    return { width: (packed & 0x3fff) + 1, height: ((packed >>> 14) & 0x3fff) + 1 };
  }
  return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
}

/** The oldest header has sides of 16 bits; a height below zero says that rows run downwards. */
function bitmapSize(bytes: Bytes): PixelSize | null {
  if (bytes.length < 26) return null;
  if (bytes[14] === 12) return { width: little16(bytes, 18), height: little16(bytes, 20) };
  const view = viewOf(bytes);
  return { width: Math.abs(view.getInt32(18, true)), height: Math.abs(view.getInt32(22, true)) };
}
