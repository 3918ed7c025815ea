import type { VideoFormat } from '../attachment';
import { asciiAt, indexOfAscii } from './ascii';
import { type IsoBox, isoBoxes } from './iso-boxes';

type Bytes = Uint8Array<ArrayBuffer>;

/** A stretch of the file to be overwritten with zeros, and a box whose type is to become `free` if it is one whole. */
interface Erasure {
  readonly start: number;
  readonly end: number;
  /** Where the four letters of the box's type stand. */
  readonly typeAt: number | null;
}

/**
 * A copy of an MP4 or QuickTime file that no longer says where it was recorded, or null when it says nothing of it.
 * Values are overwritten where they stand, so no size and no offset of the file changes.
 * Sources: QuickTime File Format (user data, metadata item keys), 3GPP TS 26.244 (`loci`), XMP specification part 3.
 */
export function withoutLocation(bytes: Bytes, format: VideoFormat): Bytes | null {
  if (format !== 'mp4' && format !== 'quicktime') return null;
  const found = [...locationsIn(bytes, { start: 0, end: bytes.length, path: '' })];
  const erasures = found.filter(({ start, end }) => bytes.subarray(start, end).some((byte) => byte !== 0));
  if (erasures.length === 0) return null;
  const bare = bytes.slice();
  for (const { start, end, typeAt } of erasures) {
    bare.fill(0, start, end);
    if (typeAt !== null) bare.set(freeType, typeAt);
  }
  return bare;
}

const freeType = Array.from('free', (letter) => letter.charCodeAt(0));

interface Stretch {
  readonly start: number;
  readonly end: number;
  /** Types of the boxes around it, from the outside in. */
  readonly path: string;
}

/** Boxes that hold boxes on the way to a location. */
const containers = /^\/moov(?:\/trak)?(?:\/udta)?$/;
const userDataPlaces = /\/udta\/(?:\xa9xyz|loci)$/;

function* locationsIn(bytes: Bytes, { start, end, path }: Stretch): Generator<Erasure> {
  for (const box of isoBoxes(bytes, start, end)) {
    const here = `${path}/${box.type}`;
    const holdsPlaceInXmp = /\/(?:uuid|XMP_)$/.test(here) && mentionsLatitude(bytes, box);
    if (userDataPlaces.test(here) || holdsPlaceInXmp) yield wholeBox(box);
    else if (box.type === 'meta') yield* locationsInMetadata(bytes, box);
    else if (containers.test(here)) {
      yield* locationsIn(bytes, { start: box.contentStart, end: box.end, path: here });
    }
  }
}

function wholeBox({ start, contentStart, end }: IsoBox): Erasure {
  return { start: contentStart, end, typeAt: start + 4 };
}

function mentionsLatitude(bytes: Bytes, { contentStart, end }: IsoBox): boolean {
  return indexOfAscii(bytes.subarray(contentStart, end), 'GPSLatitude') !== -1;
}

/** Keys in one box, their values in another: item n of `ilst` is what key n says, counted from 1. */
function* locationsInMetadata(bytes: Bytes, meta: IsoBox): Generator<Erasure> {
  const boxes = [...isoBoxes(bytes, metaContentStart(bytes, meta), meta.end)];
  const keys = boxes.find(({ type }) => type === 'keys');
  const items = boxes.find(({ type }) => type === 'ilst');
  if (items === undefined) return;
  const names = keys === undefined ? [] : keyNames(bytes, keys);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (const item of isoBoxes(bytes, items.contentStart, items.end)) {
    const name = names[view.getUint32(item.start + 4) - 1] ?? item.type;
    if (!isPlace(name)) continue;
    for (const { type, contentStart, end } of isoBoxes(bytes, item.contentStart, item.end)) {
      if (type === 'data') yield { start: Math.min(end, contentStart + valueOffset), end, typeAt: null };
    }
  }
}

/** In a `data` box the value follows four bytes of type and four of locale. */
const valueOffset = 8;

function isPlace(name: string): boolean {
  return name === '\xa9xyz' || name.startsWith('com.apple.quicktime.location.');
}

/** ISO's own `meta` begins with version and flags, QuickTime's with its boxes. */
function metaContentStart(bytes: Bytes, { contentStart }: IsoBox): number {
  return asciiAt(bytes, contentStart + 4, 4) === 'hdlr' ? contentStart : contentStart + 4;
}

/** After version, flags and count: each key with its own length, and a namespace of four letters before its name. */
function keyNames(bytes: Bytes, { contentStart, end }: IsoBox): readonly string[] {
  return Array.from(isoBoxes(bytes, contentStart + 8, end), (key) =>
    asciiAt(bytes, key.contentStart, key.end - key.contentStart),
  );
}
