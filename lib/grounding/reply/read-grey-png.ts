interface GreyPicture {
  readonly width: number;
  readonly height: number;
  /** 0–255, row by row. */
  readonly values: Uint8Array;
}

interface Header {
  readonly width: number;
  readonly height: number;
  readonly bitDepth: number;
  readonly colourType: number;
}

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const channelsOf: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };
const mostPixels = 2 ** 24;

/**
 * The brightness of a PNG's pixels by its first channel, less where it is transparent. Read by hand because a canvas
 * may alter values, and so that it runs wherever `DecompressionStream` does. Rejects for what is no such PNG, is
 * interlaced, or is larger than 16 megapixels. Source: the PNG specification, third edition.
 */
export async function readGreyPng(dataUrl: string): Promise<GreyPicture> {
  const bytes = Uint8Array.from(atob(dataUrl.slice(dataUrl.indexOf(',') + 1)), (one) => one.charCodeAt(0));
  if (!signature.every((byte, index) => bytes[index] === byte)) throw new Error('not a PNG');
  const { header, palette, packed } = readChunks(bytes);
  const channels = channelsOf[header.colourType];
  if (channels === undefined || header.width * header.height > mostPixels) throw new Error('unknown kind');
  const pixelBits = channels * header.bitDepth;
  const rowBytes = Math.ceil((header.width * pixelBits) / 8);
  const rows = await inflate(packed, (rowBytes + 1) * header.height);
  unfilter(rows, rowBytes, Math.max(1, pixelBits >> 3));
  return { width: header.width, height: header.height, values: brightness(rows, rowBytes, header, palette) };
}

function readChunks(bytes: Uint8Array<ArrayBuffer>) {
  const view = new DataView(bytes.buffer);
  const packed: Uint8Array<ArrayBuffer>[] = [];
  let header: Header | null = null;
  let palette: Uint8Array = new Uint8Array();
  for (let at = 8; at + 12 <= bytes.length; ) {
    const length = view.getUint32(at);
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    const data = bytes.subarray(at + 8, at + 8 + length);
    if (name === 'IHDR' && length >= 13) header = readHeader(view, at + 8);
    if (name === 'PLTE') palette = data;
    if (name === 'IDAT') packed.push(data);
    at += 12 + length;
  }
  if (header === null) throw new Error('no header');
  return { header, palette, packed };
}

function readHeader(view: DataView, at: number): Header {
  if (view.getUint8(at + 12) !== 0) throw new Error('interlaced');
  return {
    width: view.getUint32(at),
    height: view.getUint32(at + 4),
    bitDepth: view.getUint8(at + 8),
    colourType: view.getUint8(at + 9),
  };
}

/** No more than the picture needs is unpacked, however much would come. */
async function inflate(packed: readonly Uint8Array<ArrayBuffer>[], length: number): Promise<Uint8Array> {
  const unpacked = new Blob([...packed]).stream().pipeThrough(new DecompressionStream('deflate')).getReader();
  const rows = new Uint8Array(length);
  let filled = 0;
  while (filled < length) {
    const { value, done } = await unpacked.read();
    if (done) throw new Error('too short');
    rows.set(value.subarray(0, length - filled), filled);
    filled += Math.min(value.length, length - filled);
  }
  unpacked.cancel().catch(() => undefined);
  return rows;
}

/** Undoes each row's prediction from the pixel to the left (a), above (b) and between them (c), in place. */
function unfilter(rows: Uint8Array, rowBytes: number, pixelBytes: number): void {
  for (let start = 0; start < rows.length; start += rowBytes + 1) {
    const filter = rows[start];
    const above = start - rowBytes - 1;
    for (let index = 1; index <= rowBytes; index += 1) {
      const a = index > pixelBytes ? (rows[start + index - pixelBytes] ?? 0) : 0;
      const b = above >= 0 ? (rows[above + index] ?? 0) : 0;
      const c = above >= 0 && index > pixelBytes ? (rows[above + index - pixelBytes] ?? 0) : 0;
      rows[start + index] = (rows[start + index] ?? 0) + predicted(filter, a, b, c);
    }
  }
}

function predicted(filter: number | undefined, a: number, b: number, c: number): number {
  if (filter === 1) return a;
  if (filter === 2) return b;
  if (filter === 3) return (a + b) >> 1;
  return filter === 4 ? nearest(a, b, c) : 0;
}

/** Paeth's choice. */
function nearest(a: number, b: number, c: number): number {
  const [toA, toB, toC] = [Math.abs(b - c), Math.abs(a - c), Math.abs(a + b - 2 * c)];
  if (toA <= toB && toA <= toC) return a;
  return toB <= toC ? b : c;
}

function brightness(rows: Uint8Array, rowBytes: number, header: Header, palette: Uint8Array): Uint8Array {
  const { width, height, bitDepth, colourType } = header;
  const channels = channelsOf[colourType] ?? 1;
  const values = new Uint8Array(width * height);
  for (let y = 0; y < height; y += 1) {
    const row = rows.subarray(y * (rowBytes + 1) + 1, (y + 1) * (rowBytes + 1));
    for (let x = 0; x < width; x += 1) {
      const first = sample(row, x * channels, bitDepth);
      const alpha =
        channels % 2 === 0 ? (sample(row, (x + 1) * channels - 1, bitDepth) * 255) / most(bitDepth) : 255;
      const grey = colourType === 3 ? (palette[3 * first] ?? 0) : (first * 255) / most(bitDepth);
      values[y * width + x] = Math.round((grey * alpha) / 255);
    }
  }
  return values;
}

function sample(row: Uint8Array, index: number, bitDepth: number): number {
  if (bitDepth === 16) return ((row[2 * index] ?? 0) << 8) | (row[2 * index + 1] ?? 0);
  const bit = index * bitDepth;
  return ((row[bit >> 3] ?? 0) >> (8 - bitDepth - (bit & 7))) & most(bitDepth);
}

function most(bitDepth: number): number {
  return 2 ** bitDepth - 1;
}
