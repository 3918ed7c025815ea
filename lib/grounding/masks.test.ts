import sharp, { type PngOptions, type Sharp } from 'sharp';
import { describe, expect, it } from 'vitest';
import { recordingContext } from './__fixtures__/recording-context';
import { drawMask } from './drawing/draw-mask';
import { hitTest } from './hit-test';
import { cropMask, gridOfColumns, type MaskGrid, maskCellCount, maskColumns } from './mask-grid';
import { decodeMasks, haveUndecodedMasks, maskArea, maskCells } from './mask-picture';
import { parseAnswer } from './parse-answer';
import type { AnswerContext, MaskShape } from './shape';
import { isOnPicture } from './shape-kinds';
import { screenPoint } from './spaces';

const tenByTen: AnswerContext = { model: 'sam', media: 'image', images: [{ width: 10, height: 10 }] };
const seen = { scale: 20, offsetX: 0, offsetY: 0 };

function maskIn(entry: unknown, context = tenByTen): MaskShape {
  const [shape] = parseAnswer(JSON.stringify(entry), context).shapes;
  if (shape?.kind !== 'mask') throw new Error(`no mask: ${JSON.stringify(shape)}`);
  return shape;
}

async function dataUrlOf(picture: Sharp, options: PngOptions = {}): Promise<string> {
  const bytes = await picture.png(options).toBuffer();
  return `data:image/png;base64,${bytes.toString('base64')}`;
}

/** White from (4, 2) to (8, 5) on black. */
function whitePatch() {
  const patch = { create: { width: 4, height: 3, channels: 3, background: '#ffffff' } } as const;
  const ground = { create: { width: 12, height: 6, channels: 3, background: '#000000' } } as const;
  return sharp(ground).composite([{ input: patch, left: 4, top: 2 }]);
}

describe('a mask in run lengths', () => {
  // Rows 2 to 4 of columns 3 to 6.
  const counts = [32, 3, 7, 3, 7, 3, 7, 3, 35];

  it.each([
    ['under its key', { label: 'a', segmentation: { size: [10, 10], counts } }],
    ['compressed', { label: 'a', segmentation: { size: [10, 10], counts: 'P13700000l0' } }],
    ['under another key', { label: 'a', rle: { size: [10, 10], counts } }],
    ['in a list', { masks: [{ label: 'a', size: [10, 10], counts }] }],
    ['beside its label', { label: 'a', size: [10, 10], counts }],
    [
      'with its box in COCO corners',
      { label: 'a', bbox: [3, 2, 4, 3], segmentation: { size: [10, 10], counts } },
    ],
    ['without its last run', { label: 'a', segmentation: { size: [10, 10], counts: counts.slice(0, -1) } }],
  ])('is read %s', (_, entry) => {
    const mask = maskIn(entry);
    expect([mask.label, mask.coords, maskArea(mask)]).toEqual(['a', [3, 2, 7, 5], 12]);
  });

  it('is laid over the whole picture, whatever its own size', () => {
    const wide = { ...tenByTen, images: [{ width: 100, height: 20 }] };
    const mask = maskIn({ segmentation: { size: [10, 10], counts } }, wide);
    expect([mask.coords, maskArea(mask)]).toEqual([[30, 4, 70, 10], 240]);
  });

  it('keeps two masks with the same bounds', () => {
    const hollow = [32, 3, 7, 1, 1, 1, 7, 3, 7, 3, 35];
    const reply = [counts, hollow].map((one) => ({ segmentation: { size: [10, 10], counts: one } }));
    const { shapes } = parseAnswer(JSON.stringify([...reply, ...reply]), tenByTen);
    expect(shapes.map(({ kind }) => kind)).toEqual(['mask', 'mask']);
  });

  it.each([
    ['too many cells', { size: [10, 10], counts: [1, 100] }],
    ['a negative run', { size: [10, 10], counts: [5, -1, 3] }],
    ['no size', { counts }],
    ['a size beyond reason', { size: [1e9, 1e9], counts }],
    ['foreign letters', { size: [10, 10], counts: 'päng' }],
    ['an unfinished number', { size: [10, 10], counts: 'P' }],
    ['nothing in it', { size: [10, 10], counts: [100] }],
  ])('is none with %s', (_, segmentation) => {
    expect(parseAnswer(JSON.stringify({ segmentation }), tenByTen).shapes).toEqual([]);
  });

  it('is met on its cells alone', () => {
    const ring = maskIn({
      segmentation: { size: [10, 10], counts: [22, 5, 5, 1, 3, 1, 5, 1, 3, 1, 5, 5, 43] },
    });
    const at = (x: number, y: number) => hitTest([ring], screenPoint(x * 20, y * 20), seen)?.id ?? null;
    expect([at(2.5, 2.5), at(3.5, 3.5), at(5.5, 4), at(9, 9)]).toEqual([ring.id, null, ring.id, null]);
    expect(hitTest([ring], screenPoint(3.5, 3.5), { ...seen, scale: 1 })?.id).toBe(ring.id);
  });

  it('keeps its cells when it is taken apart and put together', () => {
    const grid: MaskGrid = { kind: 'runs', width: 3, height: 4, runs: [0, 5, 2, 1, 1, 3] };
    expect(gridOfColumns(maskColumns(grid), 4)).toEqual(grid);
    const cropped = cropMask({ ...grid, runs: [5, 2, 3, 1, 1] });
    expect(cropped?.bounds).toEqual([1, 1, 3, 3]);
    expect(cropped && maskCellCount(cropped.grid)).toBe(3);
  });

  it('is drawn by its cells, in samples where they are finer than the screen', () => {
    const shape = maskIn({ segmentation: { size: [10, 10], counts } });
    const rects = (scale: number) => {
      const drawn = {
        shape,
        left: 0,
        top: 0,
        right: 4 * scale,
        bottom: 3 * scale,
        emphasis: 'none',
      } as const;
      const { context, marks } = recordingContext();
      drawMask(context, shape, { drawn, fill: '#ff0000', fillAlpha: 0 });
      const rect = /rect ([\d.]+) ([\d.]+) ([\d.]+) ([\d.]+)/g;
      return Array.from(marks[0]?.path.matchAll(rect) ?? [], (numbers) => numbers.slice(1).map(Number));
    };
    expect(rects(2)).toEqual([0, 2, 4, 6].map((x) => [x, 0, 2, 6]));
    expect(rects(0.5)).toEqual([0, 1].map((x) => [x, 0, 1, 1.5]));
  });
});

describe('a mask as a picture', () => {
  const context = { ...tenByTen, model: 'gemini-2.5-pro', images: [{ width: 1000, height: 1000 }] };
  const decodedMask = async (mask: string) => {
    const shape = maskIn({ box_2d: [100, 200, 400, 800], mask, label: 'cat' }, context);
    await decodeMasks([shape]);
    return shape;
  };

  it.each([
    ['grey', () => dataUrlOf(whitePatch().greyscale())],
    ['in colours', () => dataUrlOf(whitePatch())],
    ['with a palette', () => dataUrlOf(whitePatch(), { palette: true, colours: 2 })],
    ['with transparency', () => dataUrlOf(whitePatch().ensureAlpha())],
    ['of 16 bits', () => dataUrlOf(whitePatch().greyscale().toColourspace('grey16'))],
    ['without prediction', () => dataUrlOf(whitePatch(), { adaptiveFiltering: false })],
    ['with prediction', () => dataUrlOf(whitePatch(), { adaptiveFiltering: true })],
  ])('lies over its box: %s', async (_, draw) => {
    const shape = await decodedMask(await draw());
    expect(shape.coords).toEqual([200, 100, 800, 400]);
    const cells = maskCells(shape);
    expect(cells && [cells.width, cells.height, cropMask(cells)?.bounds]).toEqual([12, 6, [4, 2, 8, 5]]);
    expect(maskArea(shape)).toBe((600 * 300 * 12) / 72);
  });

  it('is read alike by another program', async () => {
    const raw = Buffer.from(Array.from({ length: 61 * 37 }, (_, index) => (index * index * 7) % 256));
    const picture = sharp(raw, { raw: { width: 61, height: 37, channels: 1 } });
    const shape = await decodedMask(await dataUrlOf(picture, { adaptiveFiltering: true }));
    const cells = maskCells(shape);
    expect(cells && maskCellCount(cells)).toBe(raw.filter((value) => value > 127).length);
  });

  it('is an outline until it is decoded, and when it is damaged', async () => {
    const url = await dataUrlOf(whitePatch());
    const shape = maskIn({ box_2d: [100, 200, 400, 800], mask: url }, context);
    expect([maskCells(shape), haveUndecodedMasks([shape])]).toEqual([null, true]);
    const cut = await decodedMask(`${url.slice(0, 80)}AAAA`);
    expect([maskCells(cut), haveUndecodedMasks([cut])]).toEqual([null, false]);
    expect(maskArea(cut)).toBe(600 * 300);
  });

  it('is only a box when its picture is none', () => {
    const reply = JSON.stringify({ box_2d: [100, 200, 400, 800], mask: '<start_of_mask>', label: 'a' });
    const { shapes } = parseAnswer(reply, context);
    expect(shapes.filter(isOnPicture).map(({ kind, label }) => [kind, label])).toEqual([['box', 'a']]);
  });
});
