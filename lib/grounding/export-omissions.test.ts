import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sortName } from './__fixtures__/expected-shapes';
import { sources } from './__fixtures__/random-source';
import { exportShapes, type ShapeFormat } from './export-shapes';
import type { ExportSource } from './export-source';

const check = (test: (source: ExportSource) => void) =>
  fc.assert(
    fc.property(sources, (source) => {
      test(source);
    }),
    { numRuns: 60 },
  );

describe('what a format cannot hold', () => {
  const formats: readonly ShapeFormat[] = [
    'json',
    'coco',
    'yolo',
    'voc',
    'labelMe',
    'cvat',
    'labelStudio',
    'csv',
    'qwenLines',
  ];

  it('is counted by kind and picture, and nothing that it holds is', () => {
    const videoSorts: Partial<Record<ShapeFormat, readonly string[]>> = {
      labelStudio: ['event'],
      csv: ['box', 'point', 'polygon', 'line', 'cuboid', 'mask', 'event'],
    };
    const pictureSorts: Partial<Record<ShapeFormat, readonly string[]>> = {
      yolo: ['box', 'polygon'],
      voc: ['box'],
      coco: ['box', 'point', 'polygon', 'mask'],
      labelStudio: ['box', 'point', 'polygon', 'mask'],
      labelMe: ['box', 'point', 'polygon', 'line', 'mask'],
      cvat: ['box', 'point', 'polygon', 'line', 'mask'],
      qwenLines: ['box', 'point', 'polygon', 'line', 'cuboid'],
      csv: ['box', 'point', 'polygon', 'line', 'cuboid', 'mask', 'event'],
    };
    check((source) => {
      for (const format of formats) {
        const { omissions } = exportShapes(format, source);
        const isWhole = format === 'json';
        source.media.forEach(({ findings, kind, number }) => {
          const sorts = (kind === 'video' ? videoSorts : pictureSorts)[format] ?? [];
          const lost = isWhole
            ? []
            : findings
                .flatMap(({ shapes }) => shapes.map(sortName))
                // Some masks are outlines to YOLO: a test of its own tells which.
                .filter((sort) => !sorts.includes(sort) && !(format === 'yolo' && sort === 'mask'));
          const here = omissions.filter(({ medium }) => medium.number === number);
          const others = [
            'attribute',
            'writing',
            'repeated',
            'removed',
            ...(format === 'yolo' ? ['mask'] : []),
          ];
          const told = here.filter(({ what }) => !others.includes(what));
          expect(
            told.flatMap(({ what, count }) => Array.from({ length: count }, () => what)).toSorted(),
          ).toEqual(lost.toSorted());
        });
      }
    });
  });

  it('says that YOLO has no place for attributes and writing', () => {
    const facts = { imageIndex: 0, isImageAssumed: false, span: [0, 1], kind: 'box' } as const;
    const shapes = [
      { ...facts, id: 's1', label: 'cat', coords: [1, 2, 3, 4], attributes: { color: 'red' } },
      { ...facts, id: 's2', label: 'EXIT', isWriting: true, coords: [5, 6, 9, 9], attributes: {} },
    ] as const;
    const answer = {
      model: 'm',
      provider: 'p',
      prompt: '',
      space: 'relative-1000',
      whySpace: 'profile',
      createdAt: '',
    } as const;
    const medium = { kind: 'picture', number: 3, name: 'a.jpg', hash: '', width: 10, height: 10 } as const;
    const finding = { answer, sent: { width: 10, height: 10 }, shapes, removedShapes: [] };
    const source = { name: 'a', createdAt: '', media: [{ ...medium, findings: [finding, finding] }] };
    const { files, omissions } = exportShapes('yolo', source);
    expect(omissions.map(({ what, count, medium: { number } }) => [what, count, number])).toEqual([
      ['attribute', 1, 3],
      ['writing', 1, 3],
      ['repeated', 2, 3],
    ]);
    expect(String(files[0]?.content)).toContain('0: "cat"\n  1: "text"');
    expect(files[1]).toMatchObject({
      name: 'labels/a.txt',
      content: expect.stringMatching(/^0 .*\n1 .*\n$/),
    });
  });

  it('leaves no two files one name, nor a name that leads elsewhere', () => {
    check((source) => {
      for (const format of formats) {
        const names = exportShapes(format, source).files.map(({ name }) => name);
        expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
        for (const name of names) {
          expect(name).toMatch(/^(?:(?:segment|obb)\/)?(?:labels\/)?[^/\\<>:"|?*\p{Cc}]+$/u);
          expect(name.split('/').at(-1)).not.toMatch(/^\.|^(?:con|prn|aux|nul)\./i);
        }
      }
    });
  });
});
