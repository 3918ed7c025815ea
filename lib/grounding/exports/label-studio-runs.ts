import type { MaskGrid } from '../mask-grid';
import { rowRuns } from './mask-rows';

/** Red, green, blue and opacity of each pixel. */
const channels = 4;
const wordBits = 8;
/** How many bits may say how long a run is; two bits before them say which. */
const lengthBits = [3, 4, 8, 16] as const;
const inside = 255;

/**
 * A mask of a whole picture as Label Studio's brush keeps it: the four channels of all pixels row by row, in runs that
 * are packed as bits; the bytes of these. Source: `encode_rle` of label-studio-converter (thi.ng/rle-pack).
 */
export function labelStudioRuns(grid: MaskGrid): readonly number[] {
  const bits = createBits();
  bits.add(grid.width * grid.height * channels, 32);
  bits.add(wordBits - 1, 5);
  for (const size of lengthBits) bits.add(size - 1, 4);
  rowRuns(grid).forEach((run, index) => {
    for (let left = run * channels; left > 0; ) {
      const size = lengthBits.findIndex((width) => left <= 2 ** width);
      const place = size === -1 ? lengthBits.length - 1 : size;
      const length = Math.min(left, 2 ** (lengthBits[place] ?? 0));
      bits.add(1, 1);
      bits.add(place, 2);
      bits.add(length - 1, lengthBits[place] ?? 0);
      bits.add(index % 2 === 1 ? inside : 0, wordBits);
      left -= length;
    }
  });
  return bits.bytes();
}

/** Numbers one after the other, each in so many bits, high first; the last byte is filled up with zeros. */
function createBits() {
  const bytes: number[] = [];
  let byte = 0;
  let count = 0;
  return {
    add(value: number, width: number): void {
      for (let bit = width - 1; bit >= 0; bit -= 1) {
        byte = byte * 2 + (Math.floor(value / 2 ** bit) % 2);
        count += 1;
        if (count === 8) {
          bytes.push(byte);
          byte = 0;
          count = 0;
        }
      }
    },
    bytes: (): readonly number[] => (count === 0 ? bytes : [...bytes, byte * 2 ** (8 - count)]),
  };
}
