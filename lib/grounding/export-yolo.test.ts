import { describe, expect, it } from 'vitest';
import { exportOf, plainFacts } from './__fixtures__/export-of';
import { readYamlNames } from './__fixtures__/plain-readers';
import { exportShapes } from './export-shapes';
import type { Shape } from './shape';

const picture = { width: 200, height: 100 };
const polygon = (id: string, label: string, coords: readonly number[], isClosed = true): Shape => ({
  ...plainFacts,
  kind: 'polygon',
  id,
  label,
  coords,
  isClosed,
});
const box: Shape = { ...plainFacts, kind: 'box', id: 's1', label: 'cat', coords: [20, 10, 60, 50] };
const triangle = polygon('s2', 'sail', [0, 0, 100, 0, 50, 50]);
const quad = polygon('s3', 'sign', [20, 20, 120, 30, 110, 80, 10, 70]);
const path = polygon('s4', 'way', [0, 0, 10, 10], false);
const point: Shape = { ...plainFacts, kind: 'point', id: 's5', label: 'nose', coords: [3, 4] };

function yoloOf(shapes: readonly Shape[]) {
  const { files, omissions } = exportShapes('yolo', exportOf(shapes, picture));
  return { files: new Map(files.map(({ name, content }) => [name, String(content)])), omissions };
}

describe('YOLO', () => {
  it('keeps boxes, outlines and quadrilaterals in data sets of their own, with the same classes', () => {
    const { files, omissions } = yoloOf([box, triangle, quad, path, point]);
    expect([...files.keys()]).toEqual([
      'data.yaml',
      'labels/photo.txt',
      'segment/data.yaml',
      'segment/labels/photo.txt',
      'obb/data.yaml',
      'obb/labels/photo.txt',
    ]);
    for (const name of ['data.yaml', 'segment/data.yaml', 'obb/data.yaml']) {
      expect(readYamlNames(files.get(name) ?? '')).toEqual(['cat', 'sail', 'sign']);
    }
    expect(files.get('labels/photo.txt')).toBe('0 0.200000 0.300000 0.200000 0.400000\n');
    const signs = '0.100000 0.200000 0.600000 0.300000 0.550000 0.800000 0.050000 0.700000';
    expect(files.get('segment/labels/photo.txt')).toBe(
      `1 0.000000 0.000000 0.500000 0.000000 0.250000 0.500000\n2 ${signs}\n`,
    );
    expect(files.get('obb/labels/photo.txt')).toBe(`2 ${signs}\n`);
    expect(omissions.map(({ what, count }) => [what, count])).toEqual([
      ['line', 1],
      ['point', 1],
    ]);
  });

  it('has no data set for what is not there', () => {
    expect([...yoloOf([triangle]).files.keys()]).toEqual(['segment/data.yaml', 'segment/labels/photo.txt']);
    expect([...yoloOf([box]).files.keys()]).toEqual(['data.yaml', 'labels/photo.txt']);
    expect([...yoloOf([point]).files.keys()]).toEqual([]);
  });
});
