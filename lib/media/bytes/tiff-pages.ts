import type { PixelSize } from '@/lib/catalogue/smart-resize';

type Bytes = Uint8Array<ArrayBuffer>;

/** What the directory of one picture in a TIFF file says of it. Sides are as stored, before `orientation`. */
export interface TiffPage extends PixelSize {
  /** 1 (upright) to 8, as EXIF counts. */
  readonly orientation: number;
  readonly bitsPerSample: number;
  /** 0 to 2: grey and RGB, 3: palette, 5: CMYK, 6: YCbCr, 8: Lab. */
  readonly photometric: number;
  /** Embedded colour profile; null: none. */
  readonly profile: Bytes | null;
  /** Where its directory stands in the file. */
  readonly directoryAt: number;
}

const tag = {
  subfileType: 0x00fe,
  width: 0x0100,
  height: 0x0101,
  bitsPerSample: 0x0102,
  photometric: 0x0106,
  orientation: 0x0112,
  subDirectories: 0x014a,
  profile: 0x8773,
} as const;

/** More directories than any scan has: a file that names more is taken for damaged. */
const mostDirectories = 4096;

/**
 * The pictures of a TIFF file in order, without previews and masks; empty when there is none, as in a raw photograph,
 * or when its directories make no sense. Source: TIFF 6.0, sections 2 and 8.
 */
export function tiffPages(bytes: Bytes): readonly TiffPage[] {
  return Array.from(directoriesOf(bytes), (directory, index) => pageOf(bytes, directory, index === 0)).filter(
    (page) => page !== null,
  );
}

/**
 * The same file with one page alone, whose directory says nothing but how its pixels are packed: a decoder that follows
 * every directory and every pointer of a foreign file may go round for ever.
 */
export function withPageAlone(bytes: Bytes, { directoryAt }: TiffPage): ArrayBuffer {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const isLittleEndian = bytes[0] === 0x49;
  const count = view.getUint16(directoryAt, isLittleEndian);
  const kept = Array.from({ length: count }, (_, index) => directoryAt + 2 + index * 12).filter((at) =>
    isOfPixels(view.getUint16(at, isLittleEndian)),
  );
  const start = bytes.length + (bytes.length % 2);
  const alone = new Uint8Array(start + 2 + kept.length * 12 + 4);
  alone.set(bytes);
  const head = new DataView(alone.buffer);
  head.setUint32(4, start, isLittleEndian);
  head.setUint16(start, kept.length, isLittleEndian);
  kept.forEach((at, index) => void alone.set(bytes.subarray(at, at + 12), start + 2 + index * 12));
  return alone.buffer;
}

/** Baseline tags, those of tiles, JPEG, colours and sample formats. Not the pointers to other directories (330, 34665). */
function isOfPixels(name: number): boolean {
  return (
    (name >= 256 && name <= 325) ||
    name === 338 ||
    name === 339 ||
    (name >= 340 && name <= 347) ||
    (name >= 512 && name <= 532)
  );
}

interface Entry {
  readonly type: number;
  readonly count: number;
  /** Where its value stands in the file. */
  readonly at: number;
}

interface Directory {
  readonly at: number;
  readonly entries: ReadonlyMap<number, Entry>;
  readonly view: DataView;
  readonly isLittleEndian: boolean;
}

/** Ends where a directory leads out of the file or back to one that was read. */
function* directoriesOf(bytes: Bytes): Generator<Directory> {
  if (bytes.length < 8) return;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const isLittleEndian = bytes[0] === 0x49;
  const seen = new Set<number>();
  let at = view.getUint32(4, isLittleEndian);
  while (at !== 0 && at + 2 <= bytes.length && !seen.has(at) && seen.size < mostDirectories) {
    seen.add(at);
    const count = view.getUint16(at, isLittleEndian);
    const end = at + 2 + count * 12;
    if (end > bytes.length) return;
    yield { at, entries: entriesOf(view, at + 2, count, isLittleEndian), view, isLittleEndian };
    at = end + 4 <= bytes.length ? view.getUint32(end, isLittleEndian) : 0;
  }
}

const bytesOfType = [0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8] as const;

function entriesOf(view: DataView, from: number, count: number, isLittleEndian: boolean) {
  const entries = new Map<number, Entry>();
  for (let at = from; at < from + count * 12; at += 12) {
    const type = view.getUint16(at + 2, isLittleEndian);
    const values = view.getUint32(at + 4, isLittleEndian);
    const isInline = (bytesOfType[type] ?? 1) * values <= 4;
    const entry = { type, count: values, at: isInline ? at + 8 : view.getUint32(at + 8, isLittleEndian) };
    entries.set(view.getUint16(at, isLittleEndian), entry);
  }
  return entries;
}

function pageOf(bytes: Bytes, directory: Directory, isFirst: boolean): TiffPage | null {
  const number = (name: number) => numberOf(directory, name);
  const [width, height] = [number(tag.width), number(tag.height)];
  if (width === null || height === null || width === 0 || height === 0) return null;
  const kind = number(tag.subfileType) ?? 0;
  const isPreviewOrMask = (kind & 0b101) !== 0;
  const isRaw = number(tag.photometric) === 32_803 || (isFirst && directory.entries.has(tag.subDirectories));
  if (isPreviewOrMask || isRaw) return null;
  const orientation = number(tag.orientation) ?? 1;
  const profile = directory.entries.get(tag.profile);
  return {
    width,
    height,
    orientation: orientation >= 1 && orientation <= 8 ? orientation : 1,
    bitsPerSample: number(tag.bitsPerSample) ?? 1,
    photometric: number(tag.photometric) ?? 1,
    profile: profile === undefined ? null : bytes.subarray(profile.at, profile.at + profile.count),
    directoryAt: directory.at,
  };
}

/** The first value of a tag of whole numbers. */
function numberOf({ entries, view, isLittleEndian }: Directory, name: number): number | null {
  const entry = entries.get(name);
  if (entry === undefined || entry.at + 4 > view.byteLength) return null;
  return entry.type === 3
    ? view.getUint16(entry.at, isLittleEndian)
    : view.getUint32(entry.at, isLittleEndian);
}
