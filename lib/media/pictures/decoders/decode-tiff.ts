import { decode, decodeImage, type IFD, toRGBA8 } from 'utif2';
import { isSrgb, readRgbProfile } from '@/lib/media/bytes/icc-profile';
import { type TiffPage, withPageAlone } from '@/lib/media/bytes/tiff-pages';
import type { Pixels } from './pixels';
import { toSrgb } from './to-srgb';

/**
 * One picture of a TIFF file as stored (not yet turned), in sRGB; null when it is damaged, cut off, or packed in a
 * way that is not read here: the decoder would give black where it does not understand.
 */
export async function decodeTiffPage(bytes: Uint8Array<ArrayBuffer>, page: TiffPage): Promise<Pixels | null> {
  const buffer = withPageAlone(bytes, page);
  const [directory] = decode(buffer);
  if (directory === undefined || !isRead(directory, page) || !isWhole(directory, bytes)) return null;
  if (!(await unpacksWithinBounds(directory, bytes, page))) return null;
  decodeImage(buffer, directory);
  if (!(directory.data instanceof Uint8Array) || directory.data.length === 0) return null;
  const rgba = page.photometric === 5 ? fromInks(directory, page) : new Uint8ClampedArray(toRGBA8(directory));
  const profile = page.profile === null || page.photometric === 5 ? null : readRgbProfile(page.profile);
  if (profile !== null && !isSrgb(profile)) toSrgb(rgba, profile);
  return { width: page.width, height: page.height, rgba };
}

/** Values of a tag of numbers; empty when it is absent. */
function numbers(directory: IFD, tag: number): readonly number[] {
  const values = directory[`t${tag}`];
  return Array.isArray(values) ? values.map(Number) : [];
}

const tag = {
  compression: 259,
  photometric: 262,
  stripOffsets: 273,
  samples: 277,
  stripLengths: 279,
  planes: 284,
  tileOffsets: 324,
  tileLengths: 325,
} as const;

/** None, fax, LZW, JPEG old and new, deflate twice, PackBits. */
const compressionsRead = [1, 2, 3, 4, 5, 6, 7, 8, 32_773, 32_946];
const deflated = [8, 32_946];

/** Bits of a sample that are read, by how samples are meant. */
const bitsRead: Readonly<Record<number, readonly number[]>> = {
  0: [1, 4, 8, 16],
  1: [1, 2, 8, 16, 32],
  2: [8, 16, 32],
  3: [1, 2, 4, 8],
  5: [8, 16],
  6: [8],
};

function isRead(directory: IFD, { photometric, bitsPerSample }: TiffPage): boolean {
  const [compression = 1] = numbers(directory, tag.compression);
  const isInOnePlane = numbers(directory, tag.planes)[0] !== 2 || numbers(directory, tag.samples)[0] === 1;
  const hasSamples = bitsRead[photometric]?.includes(bitsPerSample) ?? false;
  return compressionsRead.includes(compression) && isInOnePlane && hasSamples;
}

function piecesOf(directory: IFD): readonly (readonly [start: number, length: number])[] {
  const inTiles = numbers(directory, tag.tileOffsets);
  const starts = inTiles.length > 0 ? inTiles : numbers(directory, tag.stripOffsets);
  const lengths = numbers(directory, inTiles.length > 0 ? tag.tileLengths : tag.stripLengths);
  return starts.map((start, index) => [start, lengths[index] ?? 0] as const);
}

function isWhole(directory: IFD, { length }: Uint8Array): boolean {
  const pieces = piecesOf(directory);
  return pieces.length > 0 && pieces.every(([start, bytes]) => start > 0 && start + bytes <= length);
}

/** Deflate makes at most this much of one byte. */
const mostOfOneByte = 1032;
const unboundedBytes = 256_000_000;

/** Whether no piece unpacks to more than the picture holds: the decoder unpacks a piece as a whole. */
async function unpacksWithinBounds(
  directory: IFD,
  bytes: Uint8Array<ArrayBuffer>,
  page: TiffPage,
): Promise<boolean> {
  if (!deflated.includes(numbers(directory, tag.compression)[0] ?? 1)) return true;
  const most = page.width * page.height * 16 + 65_536;
  for (const [start, length] of piecesOf(directory)) {
    if (length * mostOfOneByte <= unboundedBytes) continue;
    if ((await unpackedLength(bytes.subarray(start, start + length), most)) > most) return false;
  }
  return true;
}

/** Counts without keeping; stops once it is over. */
async function unpackedLength(packed: Uint8Array<ArrayBuffer>, most: number): Promise<number> {
  const reader = new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate')).getReader();
  let length = 0;
  try {
    for (let next = await reader.read(); !next.done && length <= most; next = await reader.read()) {
      length += next.value.length;
    }
  } catch {
    return length;
  } finally {
    void reader.cancel().catch(() => undefined);
  }
  return length;
}

/** Cyan, magenta, yellow and black on white paper, without a profile: what every program without one shows. */
function fromInks(
  directory: IFD,
  { width, height, bitsPerSample }: TiffPage,
): Uint8ClampedArray<ArrayBuffer> {
  const [samples = 4] = numbers(directory, tag.samples);
  const bytesOfSample = bitsPerSample / 8;
  const rgba = new Uint8ClampedArray(width * height * 4);
  for (let pixel = 0; pixel < width * height; pixel += 1) {
    // Of 16 bits the upper byte stands second: the decoder has brought them into that order.
    const paper = (ink: number) =>
      255 - (directory.data[(pixel * samples + ink + 1) * bytesOfSample - 1] ?? 0);
    const black = paper(3) / 255;
    rgba.set([paper(0) * black, paper(1) * black, paper(2) * black, 255], pixel * 4);
  }
  return rgba;
}
