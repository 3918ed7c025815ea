import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { className, expected, shapesOf, sortName, type Told, toldOf } from './__fixtures__/expected-shapes';
import {
  childrenNamed,
  readCsv,
  readXml,
  readYamlNames,
  readYoloLines,
  textAt,
} from './__fixtures__/plain-readers';
import { sources } from './__fixtures__/random-source';
import { exportShapes, type ShapeFormat } from './export-shapes';
import type { ExportSource } from './export-source';

function filesOf(format: ShapeFormat, source: ExportSource): string[] {
  const { files } = exportShapes(format, source);
  return files.filter(({ name }) => !name.startsWith('corrections')).map(({ content }) => String(content));
}

function expectSame(found: readonly Told[][], wanted: readonly Told[][], tolerance: number): void {
  expect(found.map((told) => told.map(({ sort, name }) => [sort, name]))).toEqual(
    wanted.map((told) => told.map(({ sort, name }) => [sort, name])),
  );
  const numbers = (all: readonly Told[][]) => all.flat().map(({ coords }) => [...coords]);
  numbers(found).forEach((coords, index) => {
    const others = numbers(wanted)[index] ?? [];
    expect(coords).toHaveLength(others.length);
    coords.forEach((value, place) => {
      expect(Math.abs(value - (others[place] ?? Number.NaN))).toBeLessThanOrEqual(tolerance);
    });
  });
}

const check = (test: (source: ExportSource) => void) =>
  fc.assert(
    fc.property(sources, (source) => {
      test(source);
    }),
    { numRuns: 60 },
  );
const fiveSorts = ['box', 'point', 'polygon', 'line', 'mask'];

function numbersOf(name: string, { points, xtl, ytl, xbr, ybr }: Record<string, string>): number[] {
  if (name === 'mask') return [];
  return (points === undefined ? [xtl, ytl, xbr, ybr] : points.split(/[;,]/)).map(Number);
}

/** What XML cannot hold is replaced. */
const inXml = (told: Told[][]) =>
  told.map((list) =>
    list.map((one) => ({
      ...one,
      name: one.name.replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '\u{FFFD}'),
    })),
  );

describe('whatever shapes there are', () => {
  it('COCO is read back by its ids', () => {
    check((source) => {
      const wanted = expected(source.media, 'picture', ['box', 'point', 'polygon', 'mask']);
      const [file] = filesOf('coco', source);
      if (wanted.length === 0) return expect(file).toBeUndefined();
      const { images, categories, annotations } = JSON.parse(file ?? '');
      const byId = new Map<number, string>(
        categories.map((one: { id: number; name: string }) => [one.id, one.name]),
      );
      expect([...byId.keys()]).toEqual(categories.map((_: unknown, index: number) => index + 1));
      expect(annotations.map(({ id }: { id: number }) => id)).toEqual(
        annotations.map((_: unknown, index: number) => index + 1),
      );
      const found = images.map(({ id }: { id: number }) =>
        annotations.filter((one: { image_id: number }) => one.image_id === id).map(readAnnotation),
      );
      function readAnnotation(one: Record<string, never>) {
        const {
          bbox: [x = 0, y = 0, width = 0, height = 0],
          segmentation,
          keypoints,
        } = one as unknown as {
          bbox: number[];
          segmentation: number[][] | { counts: number[] };
          keypoints?: number[];
        };
        const name = byId.get(Number(one.category_id));
        if (!Array.isArray(segmentation)) return { sort: 'mask', name, coords: [] };
        if (segmentation.length > 0) return { sort: 'polygon', name, coords: segmentation[0] };
        if (keypoints?.[2] === 2) return { sort: 'point', name, coords: keypoints.slice(0, 2) };
        expect(Math.abs(Number(one.area) - width * height)).toBeLessThan(1);
        return { sort: 'box', name, coords: [x, y, x + width, y + height] };
      }
      expectSame(found, wanted, 0.0002);
    });
  });

  it('YOLO is read back from its lines, every number within 0 and 1', () => {
    check((source) => {
      const { files } = exportShapes('yolo', source);
      const yaml = files.find(({ name }) => name === 'data.yaml');
      const texts = files.filter(({ name }) => name.startsWith('labels/'));
      const wanted = expected(source.media, 'picture', ['box']).filter((told) => told.length > 0);
      if (wanted.length === 0) return expect(texts).toEqual([]);
      const names = readYamlNames(String(yaml?.content));
      const sizes = source.media.filter((one) => one.kind === 'picture' && toldOf(one, ['box']).length > 0);
      const found = texts.map(({ content }, index) =>
        readYoloLines(String(content), sizes[index]).map(({ id, coords }) => ({
          sort: 'box',
          name: names[id] ?? '',
          coords,
        })),
      );
      expectSame(found, wanted, 0.01);
    });
  });

  it('Pascal VOC is read back to the pixel and never leaves its picture', () => {
    check((source) => {
      const wanted = expected(source.media, 'picture', ['box']);
      const found = filesOf('voc', source).map((file) => {
        const root = readXml(file);
        const [width, height] = [
          Number(textAt(root, 'size', 'width')),
          Number(textAt(root, 'size', 'height')),
        ];
        return childrenNamed(root, 'object').map((object) => {
          const [xmin = 0, ymin = 0, xmax = 0, ymax = 0] = ['xmin', 'ymin', 'xmax', 'ymax'].map((name) =>
            Number(textAt(object, 'bndbox', name)),
          );
          expect(
            xmin >= 1 && ymin >= 1 && xmin <= xmax && ymin <= ymax && xmax <= width && ymax <= height,
          ).toBe(true);
          return { sort: 'box', name: textAt(object, 'name'), coords: [xmin - 1, ymin - 1, xmax, ymax] };
        });
      });
      expectSame(found, inXml(wanted), 1);
    });
  });

  it('LabelMe is read back', () => {
    const sorts = new Map([
      ['rectangle', 'box'],
      ['linestrip', 'line'],
    ]);
    check((source) => {
      const found = filesOf('labelMe', source).map((file) =>
        JSON.parse(file).shapes.map((one: { label: string; points: number[][]; shape_type: string }) => ({
          sort: sorts.get(one.shape_type) ?? one.shape_type,
          name: one.label,
          coords: one.shape_type === 'mask' ? [] : one.points.flat(),
        })),
      );
      expectSame(found, expected(source.media, 'picture', fiveSorts), 0.0001);
    });
  });

  it('CVAT is read back', () => {
    const sorts = new Map([
      ['points', 'point'],
      ['polyline', 'line'],
    ]);
    check((source) => {
      const wanted = expected(source.media, 'picture', fiveSorts);
      const [file] = filesOf('cvat', source);
      if (wanted.length === 0) return expect(file).toBeUndefined();
      const root = readXml(file ?? '');
      expect(textAt(root, 'version')).toBe('1.1');
      const found = childrenNamed(root, 'image').map(({ children }) =>
        children.map(({ name, attributes }) => ({
          sort: sorts.get(name) ?? name,
          name: attributes.label ?? '',
          coords: numbersOf(name, attributes),
        })),
      );
      expectSame(found, inXml(wanted), 0.0051);
    });
  });

  it('CSV is read back, and no cell is a formula', () => {
    check((source) => {
      const [file] = filesOf('csv', source);
      const shapes = source.media.flatMap(shapesOf).filter((shape) => sortName(shape) !== 'emptyMask');
      if (file === undefined) return expect(shapes).toEqual([]);
      const [header = [], ...rows] = readCsv(file);
      expect(rows).toHaveLength(shapes.length);
      const plain = (cell: string) => (/^'+[=+\-@\t\r\n＝＋－＠]/.test(cell) ? cell.slice(1) : cell);
      rows.forEach((row, index) => {
        const cell = (name: string) => row[header.indexOf(name)] ?? '';
        const shape = shapes[index];
        if (shape === undefined) throw new Error('No such shape');
        expect(row.every((text) => !/^[=+@\t\r\n-]/.test(text) || /^-?[\d.e-]+$/.test(text))).toBe(true);
        expect(plain(cell('label'))).toBe(className(shape));
        const told =
          shape.kind === 'event' ? ['start_seconds', 'end_seconds'] : ['x_min', 'y_min', 'x_max', 'y_max'];
        const coords = shape.kind === 'point' ? [...shape.coords, ...shape.coords] : [...shape.coords];
        const found =
          shape.kind === 'polygon'
            ? JSON.parse(cell('points')).flat()
            : told.map((name) => Number(cell(name)));
        found.forEach((value: number, place: number) => {
          expect(Math.abs(value - (coords[place] ?? Number.NaN))).toBeLessThan(0.0001);
        });
      });
    });
  });
});
