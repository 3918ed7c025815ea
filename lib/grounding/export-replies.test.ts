import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sortName } from './__fixtures__/expected-shapes';
import { held } from './__fixtures__/held-replies';
import { sources } from './__fixtures__/random-source';
import { exportShapes } from './export-shapes';
import type { ExportMedium, ExportSource } from './export-source';
import type { Shape } from './shape';

const check = (test: (source: ExportSource) => void) =>
  fc.assert(
    fc.property(sources, (source) => {
      test(source);
    }),
    { numRuns: 60 },
  );

const near = (a: number | undefined, b: number | undefined, tolerance: number) =>
  expect(Math.abs((a ?? Number.NaN) - (b ?? Number.NaN))).toBeLessThanOrEqual(tolerance);

/** Before a person did anything, in the order of the reply. */
function saidBy({
  shapes,
  removed,
}: {
  shapes: readonly Shape[];
  removed: readonly Shape[];
}): readonly Shape[] {
  const before = shapes.flatMap(({ correction, ...shape }) => {
    if (correction?.kind === 'added') return [];
    return correction ? [correction.from] : [shape];
  });
  return [...before, ...removed].toSorted((a, b) => a.span[0] - b.span[0]);
}

describe('formats that keep replies apart', () => {
  it('our own JSON holds everything, as it was', () => {
    check((source) => {
      const { files, omissions } = exportShapes('json', source);
      expect(omissions).toEqual([]);
      const { media } = JSON.parse(String(files[0]?.content));
      expect(media).toHaveLength(source.media.length);
      source.media.forEach((medium, index) => {
        const { name, kind, width, height } = medium;
        expect(media[index]).toMatchObject({ name, kind, width, height });
        medium.findings.forEach(({ answer, shapes, removedShapes }, place) => {
          const own = media[index].answers[place];
          expect(own).toMatchObject(answer);
          expectOwn(own.shapes, shapes);
          expectOwn(own.removed, removedShapes);
        });
      });
    });
  });

  it('Label Studio has per cent of the sides, and moments in seconds', () => {
    check((source) => {
      const { files } = exportShapes('labelStudio', source);
      const tasks = files.flatMap(({ content }) => JSON.parse(String(content)));
      const pictures = held(
        source.media,
        (shape, { kind }) =>
          kind === 'picture' && ['box', 'point', 'polygon', 'mask'].includes(sortName(shape)),
      );
      const videos = held(source.media, (shape, { kind }) => kind === 'video' && shape.kind === 'event');
      const wanted = [...pictures, ...videos];
      const predictions = tasks.flatMap((task) => task.predictions);
      expect(predictions).toHaveLength(wanted.length);
      wanted.forEach((one, index) => {
        expect(predictions[index].model_version).toBe(one.finding.answer.model);
        expectResults(predictions[index].result, saidBy(one), one.medium);
      });
      const corrected = wanted.filter(
        ({ shapes, removed }) => removed.length > 0 || shapes.some(({ correction }) => correction),
      );
      const annotations = tasks.flatMap((task) => task.annotations ?? []);
      expect(annotations).toHaveLength(corrected.length);
      corrected.forEach(({ shapes, medium }, index) => {
        expectResults(annotations[index].result, shapes, medium);
      });
    });
  });
});

interface OwnShape {
  readonly id: string;
  readonly kind: string;
  readonly label: string | null;
  readonly coords: readonly number[];
  readonly attributes?: object;
  readonly mask?: { readonly size: number[]; readonly counts: number[] };
  readonly correction?: { readonly kind: string; readonly from?: OwnShape };
}

function expectOwn(own: readonly OwnShape[], shapes: readonly Shape[]): void {
  expect(own.map(({ id, kind }) => [id, kind])).toEqual(shapes.map(({ id, kind }) => [id, kind]));
  shapes.forEach((shape, at) => {
    const { attributes, coords, mask, correction } = own[at] ?? fail();
    expect(attributes ?? {}).toEqual(JSON.parse(JSON.stringify(shape.attributes)));
    shape.coords.forEach((value, axis) => {
      near(coords[axis], value, 0.0001);
    });
    if (shape.kind === 'mask' && shape.mask.kind === 'runs') {
      const { width, height, runs } = shape.mask;
      expect(mask).toEqual({ size: [height, width], counts: runs });
    }
    expect(correction?.kind).toBe(shape.correction?.kind);
    if (shape.correction?.kind === 'changed')
      expectOwn([correction?.from ?? fail()], [shape.correction.from]);
  });
}

function fail(): never {
  throw new Error('Nothing there');
}

interface LabelStudioResult {
  readonly type: string;
  readonly to_name: string;
  readonly origin: string;
  readonly value: Record<string, number> & { readonly points?: number[][] };
}

const origins = { none: 'prediction', changed: 'prediction-changed', added: 'manual' } as const;

/** Masks are read by a test of their own. */
function expectResults(
  all: readonly LabelStudioResult[],
  shapes: readonly Shape[],
  medium: ExportMedium,
): void {
  const results = all.filter(({ type }) => type !== 'textarea');
  expect(results).toHaveLength(shapes.length);
  shapes.forEach((shape, at) => {
    const { type, value, to_name, origin } = results[at] ?? fail();
    expect(value[type]).toHaveLength(1);
    expect(origin).toBe(origins[shape.correction?.kind ?? 'none']);
    expect(to_name).toBe(shape.kind === 'event' ? 'audio' : 'image');
    if (shape.kind === 'mask') {
      expect(type).toBe('brushlabels');
      return;
    }
    const flat = shape.kind === 'event' ? [value.start, value.end] : pixelsOf(value, medium);
    shape.coords.forEach((coordinate, axis) => {
      near(flat[axis], coordinate, 0.001);
    });
  });
}

function pixelsOf(value: Record<string, number> & { points?: number[][] }, { width, height }: ExportMedium) {
  const scaled = (points: number[][]) =>
    points.flatMap(([x = 0, y = 0]) => [(x * width) / 100, (y * height) / 100]);
  if (value.points !== undefined) return scaled(value.points);
  const { x = 0, y = 0, width: across = 0, height: down = 0 } = value;
  return scaled([
    [x, y],
    [x + across, y + down],
  ]);
}
