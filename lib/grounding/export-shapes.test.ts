import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { childrenNamed, readCsv, readXml, readYamlNames, textAt } from './__fixtures__/plain-readers';
import { sources } from './__fixtures__/random-source';
import { exportShapes, type ShapeFormat } from './export-shapes';
import type { ExportMedium, ExportSource } from './export-source';
import type { Shape } from './shape';

interface Told {
  readonly sort: string;
  readonly name: string;
  readonly coords: readonly number[];
}

/** What a format that names classes must tell of the media: worked out anew, not by the writers' code. */
function expected(
  media: readonly ExportMedium[],
  kind: ExportMedium['kind'],
  sorts: readonly string[],
): Told[][] {
  return media
    .map((medium) => (medium.kind === kind ? toldOf(medium, sorts) : []))
    .filter((told) => told.length > 0);
}

function toldOf(medium: ExportMedium, sorts: readonly string[]): Told[] {
  return shapesOf(medium)
    .filter((shape) => sorts.includes(sortName(shape)))
    .map((shape) => ({ sort: sortName(shape), name: className(shape), coords: shape.coords }));
}

function shapesOf({ findings }: ExportMedium): Shape[] {
  return findings.flatMap(({ shapes }) => shapes).filter(isFirst);
}

/** Shapes that two replies name alike are one. */
const isFirst = (shape: Shape, index: number, all: readonly Shape[]) =>
  all.findIndex(
    (other) =>
      sortName(other) === sortName(shape) &&
      other.label === shape.label &&
      other.coords.join() === shape.coords.join(),
  ) === index;

function sortName(shape: Shape): string {
  return shape.kind === 'polygon' && !shape.isClosed ? 'line' : shape.kind;
}

function className({ label, isWriting }: Shape): string {
  if (isWriting) return 'text';
  return label === null || /^\s*$/.test(label) ? 'unlabelled' : Buffer.from(label).toString();
}

function filesOf(format: ShapeFormat, source: ExportSource): string[] {
  return exportShapes(format, source).files.map(({ content }) => String(content));
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
    { numRuns: 150 },
  );
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
      const wanted = expected(source.media, 'picture', ['box', 'point', 'polygon']);
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
          segmentation: number[][];
          keypoints?: number[];
        };
        const name = byId.get(Number(one.category_id));
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
      const wanted = expected(source.media, 'picture', ['box']);
      const { files } = exportShapes('yolo', source);
      if (wanted.length === 0) return expect(files).toEqual([]);
      const [yaml, ...texts] = files;
      const names = readYamlNames(String(yaml?.content));
      const sizes = source.media.filter((one) => one.kind === 'picture' && toldOf(one, ['box']).length > 0);
      const found = texts.map(({ content }, index) =>
        String(content)
          .trimEnd()
          .split('\n')
          .map((line) => {
            const [id = '', ...parts] = line.split(' ');
            expect(parts.every((part) => /^[01]\.\d{6}$/.test(part) && Number(part) <= 1)).toBe(true);
            const [x = 0, y = 0, w = 0, h = 0] = parts.map(Number);
            const { width, height } = sizes[index] ?? { width: 0, height: 0 };
            const coords = [
              (x - w / 2) * width,
              (y - h / 2) * height,
              (x + w / 2) * width,
              (y + h / 2) * height,
            ];
            return { sort: 'box', name: names[Number(id)] ?? '', coords };
          }),
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
          coords: one.points.flat(),
        })),
      );
      expectSame(found, expected(source.media, 'picture', ['box', 'point', 'polygon', 'line']), 0.0001);
    });
  });

  it('CVAT is read back', () => {
    const sorts = new Map([
      ['points', 'point'],
      ['polyline', 'line'],
    ]);
    check((source) => {
      const wanted = expected(source.media, 'picture', ['box', 'point', 'polygon', 'line']);
      const [file] = filesOf('cvat', source);
      if (wanted.length === 0) return expect(file).toBeUndefined();
      const root = readXml(file ?? '');
      expect(textAt(root, 'version')).toBe('1.1');
      const found = childrenNamed(root, 'image').map(({ children }) =>
        children.map(({ name, attributes }) => ({
          sort: sorts.get(name) ?? name,
          name: attributes.label ?? '',
          coords: (attributes.points === undefined
            ? [attributes.xtl, attributes.ytl, attributes.xbr, attributes.ybr]
            : attributes.points.split(/[;,]/)
          ).map(Number),
        })),
      );
      expectSame(found, inXml(wanted), 0.0051);
    });
  });

  it('CSV is read back, and no cell is a formula', () => {
    check((source) => {
      const [file] = filesOf('csv', source);
      const [header = [], ...rows] = readCsv(file ?? '');
      const shapes = source.media.flatMap(shapesOf);
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
