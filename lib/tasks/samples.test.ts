import { readFile } from 'node:fs/promises';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { samples } from './samples';

const readPublic = (file: string) => readFile(new URL(`../../public${file}`, import.meta.url));

describe.each(samples)('$id', ({ file, width, height, objects }) => {
  test('the file has the stated size and weighs under 250 KB', async () => {
    const bytes = await readPublic(file);
    expect(await sharp(bytes).metadata()).toMatchObject({ width, height, format: 'jpeg' });
    expect(bytes.length).toBeLessThan(250_000);
  });

  test('every box lies on the picture, every point in its box, every label has words', () => {
    for (const {
      box: [x1, y1, x2, y2],
      point: [x, y],
      label,
    } of objects) {
      expect(0 <= x1 && x1 < x2 && x2 <= width && 0 <= y1 && y1 < y2 && y2 <= height).toBe(true);
      expect(x1 <= x && x < x2 && y1 <= y && y < y2).toBe(true);
      expect(Object.values(label).every((word) => word.length > 0)).toBe(true);
    }
  });
});
