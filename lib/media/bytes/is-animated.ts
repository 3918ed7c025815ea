import type { ImageFormat } from '../attachment';
import { asciiAt } from './ascii';
import { containerParts } from './container-parts';

/** Whether the file holds more than one frame. */
export function isAnimated(bytes: Uint8Array<ArrayBuffer>, format: ImageFormat): boolean {
  return tests[format]?.(bytes) ?? false;
}

const tests: Readonly<Partial<Record<ImageFormat, (bytes: Uint8Array<ArrayBuffer>) => boolean>>> = {
  gif: hasSeveralGifImages,
  png: (bytes) => hasPart(bytes, 'png', 'acTL'),
  webp: (bytes) => hasPart(bytes, 'webp', 'ANMF'),
  avif: (bytes) => asciiAt(bytes, 8, 4) === 'avis',
  heic: (bytes) => /^(?:hev[cxms]|msf1)$/.test(asciiAt(bytes, 8, 4)),
};

function hasPart(bytes: Uint8Array<ArrayBuffer>, format: ImageFormat, wanted: string): boolean {
  for (const { name } of containerParts(bytes, format)) if (name === wanted) return true;
  return false;
}

const extension = 0x21;
const image = 0x2c;

/** Walks the blocks of a GIF until a second image begins. Source: GIF89a, sections 17 to 27. */
function hasSeveralGifImages(bytes: Uint8Array): boolean {
  let at = 13 + colourTableBytes(bytes[10]);
  let images = 0;
  while (at < bytes.length) {
    if (bytes[at] === extension) at = endOfSubBlocks(bytes, at + 2);
    else if (bytes[at] === image) {
      images += 1;
      if (images > 1) return true;
      at = endOfSubBlocks(bytes, at + 11 + colourTableBytes(bytes[at + 9]));
    } else return false;
  }
  return false;
}

function colourTableBytes(flags = 0): number {
  return flags & 0x80 ? 3 * 2 ** ((flags & 0x07) + 1) : 0;
}

function endOfSubBlocks(bytes: Uint8Array, from: number): number {
  let at = from;
  for (let length = bytes[at]; length; length = bytes[at]) at += length + 1;
  return at + 1;
}
