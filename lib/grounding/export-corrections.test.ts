import { describe, expect, it } from 'vitest';
import { exportOf, plainFacts } from './__fixtures__/export-of';
import { childrenNamed, readCsv, readXml } from './__fixtures__/plain-readers';
import { exportShapes, type ShapeFormat } from './export-shapes';
import type { BoxShape } from './shape';

const box = (id: string, label: string, x: number): BoxShape => ({
  ...plainFacts,
  kind: 'box',
  id,
  label,
  coords: [x, 10, x + 20, 30],
});

const said = box('s1', 'cat', 10);
const changed: BoxShape = { ...box('s1', 'lynx', 12), correction: { kind: 'changed', from: said } };
const kept = box('s2', 'dog', 40);
const added: BoxShape = { ...box('added-1', 'bird', 60), correction: { kind: 'added' } };
const removed = box('s3', 'ghost', 70);
const source = exportOf([changed, kept, added], { width: 100, height: 50 }, { removedShapes: [removed] });

const filesOf = (format: ShapeFormat) =>
  new Map(exportShapes(format, source).files.map(({ name, content }) => [name, String(content)]));
const only = (format: ShapeFormat) => JSON.parse([...filesOf(format).values()][0] ?? '');

const table = [
  ['file', 'model', 'correction', 'kind', 'label', 'coords', 'said_label', 'said_coords'],
  ['photo.jpg', 'qwen3-vl-plus', 'changed', 'box', 'lynx', '[12,10,32,30]', 'cat', '[10,10,30,30]'],
  ['photo.jpg', 'qwen3-vl-plus', 'added', 'box', 'bird', '[60,10,80,30]', '', ''],
  ['photo.jpg', 'qwen3-vl-plus', 'removed', 'box', '', '', 'ghost', '[70,10,90,30]'],
];

describe('what a person corrected', () => {
  it('is marked in our own JSON, with what the model had said', () => {
    const [answer] = only('json').media[0].answers;
    expect(answer.shapes).toMatchObject([
      {
        id: 's1',
        label: 'lynx',
        correction: { kind: 'changed', from: { label: 'cat', coords: said.coords } },
      },
      { id: 's2', label: 'dog' },
      { id: 'added-1', correction: { kind: 'added' } },
    ]);
    expect(answer.shapes[1]).not.toHaveProperty('correction');
    expect(answer.removed).toMatchObject([{ id: 's3', label: 'ghost', coords: removed.coords }]);
  });

  it('is marked in COCO, and what was taken away is no annotation', () => {
    const { annotations, categories, removed: away } = only('coco');
    expect(categories.map(({ name }: { name: string }) => name)).toEqual(['lynx', 'dog', 'bird']);
    expect(annotations).toMatchObject([
      { attributes: { correction: 'changed' }, said: { category: 'cat', bbox: [10, 10, 20, 20] } },
      { category_id: 2 },
      { attributes: { correction: 'added' } },
    ]);
    expect(annotations[1]).not.toHaveProperty('attributes');
    expect(away).toMatchObject([{ image_id: 1, category: 'ghost', bbox: [70, 10, 20, 20] }]);
  });

  it('is flagged in LabelMe', () => {
    const document = only('labelMe');
    expect(document.shapes).toMatchObject([
      { flags: { changed: true }, said: { label: 'cat' } },
      { flags: {} },
      { flags: { added: true } },
    ]);
    expect(document.removed).toMatchObject([{ label: 'ghost', shape_type: 'rectangle' }]);
  });

  it('is made by hand in CVAT', () => {
    const files = filesOf('cvat');
    const [image] = childrenNamed(readXml(files.get('photo-cvat.xml') ?? ''), 'image');
    const boxes = image?.children.map(({ attributes, children }) => [
      attributes.source,
      children.map(({ attributes: { name }, text }) => `${name}=${text}`).join(),
    ]);
    expect(boxes).toEqual([
      ['manual', 'correction=changed'],
      ['auto', ''],
      ['manual', 'correction=added'],
    ]);
  });

  it('is an annotation beside the model’s prediction in Label Studio', () => {
    const [task] = only('labelStudio');
    const names = ({ result }: { result: { origin: string; value: { rectanglelabels: string[] } }[] }) =>
      result.map(({ origin, value }) => [value.rectanglelabels[0], origin]);
    expect(names(task.predictions[0])).toEqual([
      ['cat', 'prediction'],
      ['dog', 'prediction'],
      ['ghost', 'prediction'],
    ]);
    expect(names(task.annotations[0])).toEqual([
      ['lynx', 'prediction-changed'],
      ['dog', 'prediction'],
      ['bird', 'manual'],
    ]);
  });

  it('has a column in CSV', () => {
    const [header = [], ...rows] = readCsv(filesOf('csv').get('photo.csv') ?? '');
    expect(rows.map((row) => row[header.indexOf('correction')])).toEqual(['changed', '', 'added']);
  });

  it.each(['yolo', 'voc', 'cvat', 'csv', 'qwenLines'] as const)('stands in a table beside %s', (format) => {
    expect(readCsv(filesOf(format).get('corrections.csv') ?? '')).toEqual(table);
    expect(exportShapes(format, source).omissions).toEqual([]);
  });

  it('stands in no table where there is nothing', () => {
    const { files } = exportShapes('voc', exportOf([kept], { width: 100, height: 50 }));
    expect(files.map(({ name }) => name)).toEqual(['photo.xml']);
  });

  it('outlives another reply that names the same', () => {
    const [medium] = source.media;
    const [finding] = medium?.findings ?? [];
    if (!medium || !finding) throw new Error('No reply');
    const same = { ...finding, shapes: [box('s9', 'lynx', 12)], removedShapes: [] };
    const both = { ...source, media: [{ ...medium, findings: [same, finding] }] };
    const { files, omissions } = exportShapes('coco', both);
    const { annotations } = JSON.parse(String(files[0]?.content));
    expect(annotations[0].attributes).toEqual({ correction: 'changed' });
    expect(omissions).toMatchObject([{ what: 'repeated', count: 1 }]);
  });

  it('is told of what was taken away wholly, or counted where the format has no place for it', () => {
    const { coords, ...facts } = removed;
    const line = { ...facts, kind: 'polygon', isClosed: false, coords: [...coords] } as const;
    const taken = exportOf([kept], { width: 100, height: 50 }, { removedShapes: [line] });
    expect(exportShapes('coco', taken).omissions).toMatchObject([{ what: 'removed', count: 1 }]);
    expect(exportShapes('json', taken).omissions).toEqual([]);
    expect(exportShapes('voc', taken).files.map(({ name }) => name)).toEqual([
      'photo.xml',
      'corrections.csv',
    ]);
  });
});
