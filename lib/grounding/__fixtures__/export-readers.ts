import { inflateSync } from 'node:zlib';

/** Readers of masks and boxes in space for tests alone: they share nothing with the code that writes. */

/** Whether each pixel is in, row by row. */
export interface Bitmap {
  readonly width: number;
  readonly height: number;
  readonly pixels: readonly boolean[];
}

export function bitmapOf(width: number, height: number, isIn: (x: number, y: number) => boolean): Bitmap {
  const pixels = Array.from({ length: width * height }, (_, at) => isIn(at % width, Math.floor(at / width)));
  return { width, height, pixels };
}

/** The runs by turns out and in, out first; throws when they are not as many as there are cells. */
function unrolled(runs: readonly number[], count: number): boolean[] {
  const cells = runs.flatMap((run, index) => Array.from({ length: run }, () => index % 2 === 1));
  if (cells.length !== count || runs.some((run) => !Number.isInteger(run) || run < 0)) throw new Error('Not so many cells');
  return cells;
}

/** COCO: column by column over the whole picture. */
export function readCocoMask({ size: [height = 0, width = 0], counts }: { size: number[]; counts: number[] }): Bitmap {
  const cells = unrolled(counts, width * height);
  return bitmapOf(width, height, (x, y) => cells[x * height + y] === true);
}

/** CVAT: row by row within its rectangle. */
export function readCvatMask(attributes: Record<string, string>, picture: { width: number; height: number }): Bitmap {
  const [left = 0, top = 0, width = 0, height = 0] = ['left', 'top', 'width', 'height'].map((name) => Number(attributes[name]));
  const cells = unrolled((attributes.rle ?? '').split(',').map(Number), width * height);
  return within(picture, { left, top, width, height }, (x, y) => cells[y * width + x] === true);
}

/** LabelMe: a grey PNG of the rectangle from the first to the last pixel. */
export function readLabelMeMask(
  { points, mask }: { points: number[][]; mask: string },
  picture: { width: number; height: number },
): Bitmap {
  const [[left = 0, top = 0] = [], [right = 0, bottom = 0] = []] = points;
  const png = readPng(Buffer.from(mask, 'base64'));
  const place = { left, top, width: right - left + 1, height: bottom - top + 1 };
  if (png.width !== place.width || png.height !== place.height) throw new Error('Not the size of its rectangle');
  return within(picture, place, (x, y) => png.values[y * png.width + x] === 1);
}

function within(
  picture: { width: number; height: number },
  { left, top, width, height }: { left: number; top: number; width: number; height: number },
  isIn: (x: number, y: number) => boolean,
): Bitmap {
  if (left < 0 || top < 0 || left + width > picture.width || top + height > picture.height) throw new Error('Beyond its picture');
  return bitmapOf(picture.width, picture.height, (x, y) => {
    const [column, row] = [x - left, y - top];
    return column >= 0 && row >= 0 && column < width && row < height && isIn(column, row);
  });
}

/** Label Studio: bits of packed runs of red, green, blue and opacity (thi.ng/rle-pack). */
export function readLabelStudioMask(bytes: readonly number[], width: number, height: number): Bitmap {
  const bits = bytes.map((byte) => byte.toString(2).padStart(8, '0')).join('');
  let at = 0;
  const read = (size: number) => {
    at += size;
    return Number.parseInt(bits.slice(at - size, at), 2);
  };
  const count = read(32);
  const word = read(5) + 1;
  const sizes = [0, 1, 2, 3].map(() => read(4) + 1);
  const values: number[] = [];
  while (values.length < count) {
    const isRun = read(1) === 1;
    const length = read(sizes[read(2)] ?? 0) + 1;
    if (isRun) {
      const value = read(word);
      for (let one = 0; one < length; one += 1) values.push(value);
    } else for (let one = 0; one < length; one += 1) values.push(read(word));
  }
  if (count !== width * height * 4 || values.length !== count || bits.length - at >= 16) throw new Error('Another count');
  return bitmapOf(width, height, (x, y) => (values[4 * (y * width + x) + 3] ?? 0) > 0);
}

/** Of eight bits, grey, unfiltered or not; throws when a chunk's checksum is wrong. */
export function readPng(bytes: Buffer): { width: number; height: number; values: Uint8Array } {
  if (bytes.toString('latin1', 1, 4) !== 'PNG') throw new Error('No PNG');
  const chunks = new Map<string, Buffer>();
  for (let at = 8; at < bytes.length; ) {
    const length = bytes.readUInt32BE(at);
    chunks.set(bytes.toString('latin1', at + 4, at + 8), bytes.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  const header = chunks.get('IHDR') ?? Buffer.alloc(13);
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  if (header[8] !== 8 || header[9] !== 0 || !chunks.has('IEND')) throw new Error('Not of eight bits, grey');
  const rows = inflateSync(chunks.get('IDAT') ?? Buffer.alloc(0));
  const values = new Uint8Array(width * height);
  for (let y = 0; y < height; y += 1) {
    if (rows[y * (width + 1)] !== 0) throw new Error('A filter that this reader does not know');
    values.set(rows.subarray(y * (width + 1) + 1, (y + 1) * (width + 1)), y * width);
  }
  return { width, height, values };
}

/** What lies within any odd number of outlines, [x1, y1, x2, y2, …] each, at the middle of each pixel. */
export function fillOutlines(outlines: readonly (readonly number[])[], width: number, height: number): Bitmap {
  const lines = outlines.flatMap((outline) =>
    Array.from({ length: outline.length / 2 }, (_, index) =>
      [0, 1, 2, 3].map((step) => outline[(2 * index + step) % outline.length] ?? Number.NaN),
    ),
  );
  return bitmapOf(width, height, (column, row) => {
    const [x, y] = [column + 0.5, row + 0.5];
    const crossed = lines.filter(([x1 = 0, y1 = 0, x2 = 0, y2 = 0]) => {
      if (y1 > y === y2 > y) return false;
      return x1 + ((y - y1) / (y2 - y1)) * (x2 - x1) > x;
    });
    return crossed.length % 2 === 1;
  });
}

/** The corners of Qwen's nine numbers, by matrices: turned about x, then y, then z, by parts of 180 degrees. */
export function cornersOfNumbers(numbers: readonly number[]): number[][] {
  const [x = 0, y = 0, z = 0, width = 0, height = 0, depth = 0, a = 0, b = 0, c = 0] = numbers;
  const angle = (part: number) => [Math.cos(part * Math.PI), Math.sin(part * Math.PI)] as const;
  const [[ca, sa], [cb, sb], [cc, sc]] = [angle(a), angle(b), angle(c)];
  const matrices = [
    [[1, 0, 0], [0, ca, -sa], [0, sa, ca]],
    [[cb, 0, sb], [0, 1, 0], [-sb, 0, cb]],
    [[cc, -sc, 0], [sc, cc, 0], [0, 0, 1]],
  ];
  const signs = [1, -1].flatMap((i) => [1, -1].flatMap((j) => [1, -1].map((k) => [i, j, k])));
  return signs.map(([i = 0, j = 0, k = 0]) => {
    const local = [(i * width) / 2, (j * height) / 2, (k * depth) / 2];
    const turned = matrices.reduce(
      (point, matrix) => matrix.map((row) => row.reduce((sum, part, axis) => sum + part * (point[axis] ?? 0), 0)),
      local,
    );
    return turned.map((part, axis) => part + ([x, y, z][axis] ?? 0));
  });
}
