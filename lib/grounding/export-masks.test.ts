import * as fc from 'fast-check';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { exportOf, plainFacts } from './__fixtures__/export-of';
import {
  type Bitmap,
  bitmapOf,
  fillOutlines,
  readCocoMask,
  readCvatMask,
  readLabelMeMask,
  readLabelStudioMask,
} from './__fixtures__/export-readers';
import { childrenNamed, readCsv, readXml } from './__fixtures__/plain-readers';
import { exportShapes, type ShapeFormat } from './export-shapes';
import { decodeCounts } from './mask-grid';
import type { MaskShape } from './shape';

interface Masked {
  readonly shape: MaskShape;
  readonly picture: { readonly width: number; readonly height: number };
}

const side = fc.integer({ min: 1, max: 30 });

/** A mask of few cells anywhere on a small picture, its sides at quarters of pixels. */
const masked: fc.Arbitrary<Masked> = fc.tuple(side, side).chain(([width, height]) => {
  const span = (length: number) =>
    fc
      .tuple(fc.nat({ max: 4 * length - 1 }), fc.nat({ max: 4 * length - 1 }))
      .map(([a, b]) => [Math.min(a, b) / 4, (Math.max(a, b) + 1) / 4] as const);
  const cells = fc
    .tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 }))
    .chain(([across, down]) =>
      fc
        .array(fc.boolean(), { minLength: across * down, maxLength: across * down })
        .filter((list) => list.includes(true))
        .map((list) => ({ kind: 'runs' as const, width: across, height: down, runs: runsOf(list) })),
    );
  return fc.tuple(span(width), span(height), cells).map(([[x1, x2], [y1, y2], mask]) => ({
    shape: { ...plainFacts, id: 's1', kind: 'mask' as const, coords: [x1, y1, x2, y2] as const, mask },
    picture: { width, height },
  }));
});

function runsOf(list: readonly boolean[]): number[] {
  const runs = [0];
  list.forEach((isIn, index) => {
    if (isIn !== (list[index - 1] ?? false)) runs.push(0);
    runs[runs.length - 1] = (runs.at(-1) ?? 0) + 1;
  });
  return runs;
}

/** Pixel by pixel: whether the cell under its middle is in. A mask that holds no middle has the pixel at its own. */
function expected({ shape, picture }: Masked): Bitmap {
  const [x1, y1, x2, y2] = shape.coords;
  if (shape.mask.kind !== 'runs') throw new Error('No runs');
  const { width, height, runs } = shape.mask;
  const cells = runs.flatMap((run, index) => Array.from({ length: run }, () => index % 2 === 1));
  const found = bitmapOf(picture.width, picture.height, (x, y) => {
    const column = Math.floor(((x + 0.5 - x1) / (x2 - x1)) * width + 1e-9);
    const row = Math.floor(((y + 0.5 - y1) / (y2 - y1)) * height + 1e-9);
    return column >= 0 && row >= 0 && column < width && row < height && cells[column * height + row] === true;
  });
  if (found.pixels.includes(true)) return found;
  const [middleX, middleY] = [Math.floor((x1 + x2) / 2), Math.floor((y1 + y2) / 2)];
  return bitmapOf(picture.width, picture.height, (x, y) => x === middleX && y === middleY);
}

function written(format: ShapeFormat, { shape, picture }: Masked): string {
  const { files, omissions } = exportShapes(format, exportOf([shape], picture));
  expect(omissions).toEqual([]);
  return String(files[0]?.content);
}

const check = (test: (one: Masked) => void) =>
  fc.assert(
    fc.property(masked, (one) => {
      test(one);
    }),
    { numRuns: 150 },
  );

describe('a mask over any part of a picture', () => {
  it('is its pixels column by column in COCO, with their area and box', () => {
    check((one) => {
      const [annotation] = JSON.parse(written('coco', one)).annotations;
      const found = readCocoMask(annotation.segmentation);
      expect(found).toEqual(expected(one));
      expect(annotation.iscrowd).toBe(1);
      const within = found.pixels.flatMap((isIn, at) =>
        isIn ? [[at % found.width, Math.floor(at / found.width)]] : [],
      );
      expect(annotation.area).toBe(within.length);
      const [xs, ys] = [within.map(([x = 0]) => x), within.map(([, y = 0]) => y)];
      const [left, top] = [Math.min(...xs), Math.min(...ys)];
      expect(annotation.bbox).toEqual([left, top, Math.max(...xs) + 1 - left, Math.max(...ys) + 1 - top]);
    });
  });

  it('is its pixels row by row within their rectangle in CVAT', () => {
    check((one) => {
      const [image] = childrenNamed(readXml(written('cvat', one)), 'image');
      const [mask] = image ? childrenNamed(image, 'mask') : [];
      expect(mask?.attributes).toMatchObject({ label: 'cat', source: 'auto' });
      expect(readCvatMask(mask?.attributes ?? {}, one.picture)).toEqual(expected(one));
    });
  });

  it('is a picture of them in LabelMe', () => {
    check((one) => {
      const [shape] = JSON.parse(written('labelMe', one)).shapes;
      expect(shape.shape_type).toBe('mask');
      expect(readLabelMeMask(shape, one.picture)).toEqual(expected(one));
    });
  });

  it('is a brush stroke of them in Label Studio', () => {
    check((one) => {
      const [task] = JSON.parse(written('labelStudio', one));
      const [{ type, from_name, value, original_width, original_height }] = task.predictions[0].result;
      expect([type, from_name, value.format, value.brushlabels]).toEqual([
        'brushlabels',
        'mask',
        'rle',
        ['cat'],
      ]);
      expect(value.rle.every((byte: number) => Number.isInteger(byte) && byte >= 0 && byte < 256)).toBe(true);
      expect(readLabelStudioMask(value.rle, original_width, original_height)).toEqual(expected(one));
    });
  });

  it('is its cells in CSV, in COCO’s compressed counts', () => {
    check((one) => {
      const [header = [], row = []] = readCsv(written('csv', one));
      const { size, counts } = JSON.parse(row[header.indexOf('mask')] ?? '');
      if (one.shape.mask.kind !== 'runs') throw new Error('No runs');
      const { width, height, runs } = one.shape.mask;
      expect([size, decodeCounts(counts)]).toEqual([[height, width], runs]);
    });
  });

  it('is an outline in YOLO where it is of one piece without holes, and listed elsewhere', () => {
    check(({ shape, picture }) => {
      // One pixel to a cell, so that the outline's inside is the cells.
      if (shape.mask.kind !== 'runs') throw new Error('No runs');
      const { width, height } = shape.mask;
      const size = { width: picture.width + width, height: picture.height + height };
      const placed: MaskShape = { ...shape, coords: [1, 0, 1 + width, height] };
      const { files, omissions } = exportShapes('yolo', exportOf([placed], size));
      if (files.length === 0) return expect(omissions).toMatchObject([{ what: 'mask', count: 1 }]);
      expect(files.map(({ name }) => name)).toEqual(['segment/data.yaml', 'segment/labels/photo.txt']);
      const [, ...parts] = String(files[1]?.content).trim().split(' ').map(Number);
      const outline = parts.map((part, axis) => part * (axis % 2 === 0 ? size.width : size.height));
      expect(parts.length).toBeGreaterThanOrEqual(6);
      expect(fillOutlines([outline], size.width, size.height)).toEqual(
        expected({ shape: placed, picture: size }),
      );
    });
  });
});

describe('the picture of a mask', () => {
  it('is a PNG that another program reads', async () => {
    const mask = { kind: 'runs', width: 3, height: 2, runs: [1, 2, 1, 1, 1] } as const;
    const shape = { ...plainFacts, id: 's1', kind: 'mask', coords: [4, 5, 7, 7], mask } as const;
    const { shapes } = JSON.parse(written('labelMe', { shape, picture: { width: 20, height: 10 } }));
    expect(shapes[0].points).toEqual([
      [4, 5],
      [6, 6],
    ]);
    const { data, info } = await sharp(Buffer.from(shapes[0].mask, 'base64'))
      .toColourspace('b-w')
      .raw()
      .toBuffer({ resolveWithObject: true });
    expect([info.width, info.height, info.channels]).toEqual([3, 2, 1]);
    expect([...data]).toEqual([0, 1, 1, 1, 0, 0]);
  });
});
