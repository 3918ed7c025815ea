import { describe, expect, it } from 'vitest';
import vectors from './__fixtures__/exports.json' with { type: 'json' };
import { exportShapes, type ShapeFormat } from './export-shapes';
import type { ExportSource } from './export-source';

const { image, detections } = vectors;

const source: ExportSource = {
  name: 'photo',
  createdAt: '2026-01-02T03:04:05.000Z',
  media: [
    {
      kind: 'picture',
      number: 1,
      name: image.file,
      hash: 'ab12',
      width: image.width,
      height: image.height,
      findings: [
        {
          answer: {
            model: 'qwen3-vl-plus',
            provider: 'demo',
            prompt: 'Find every animal',
            space: 'relative-1000',
            whySpace: 'profile',
            createdAt: '2026-01-02T03:04:00.000Z',
          },
          sent: { width: 1280, height: 704 },
          removedShapes: [],
          shapes: detections.map(({ label, box: [x1 = 0, y1 = 0, x2 = 0, y2 = 0] }, index) => ({
            id: `s${index + 1}`,
            kind: 'box',
            label,
            coords: [x1, y1, x2, y2],
            imageIndex: 0,
            isImageAssumed: false,
            attributes: {},
            span: [0, 1],
          })),
        },
      ],
    },
  ],
};

function written(format: ShapeFormat, name: string): string {
  const { files, omissions } = exportShapes(format, source);
  expect(omissions).toEqual([]);
  const file = files.find((one) => one.name === name);
  expect(files.map((one) => one.name)).toContain(name);
  return String(file?.content);
}

describe('two boxes on a picture of 1280 × 720', () => {
  it('are these in COCO', () => {
    expect(JSON.parse(written('coco', 'photo-coco.json'))).toMatchObject(vectors.coco);
  });

  it('are these lines of YOLO', () => {
    expect(written('yolo', 'labels/photo.txt').trimEnd().split('\n')).toEqual(vectors.yolo.lines);
    expect(written('yolo', 'data.yaml')).toContain('nc: 2\nnames:\n  0: "cat"\n  1: "dog"\n');
  });

  it('are whole pixels counted from 1 in Pascal VOC', () => {
    const xml = written('voc', 'photo.xml');
    const numbers = (name: string) =>
      [...xml.matchAll(new RegExp(`<${name}>(\\d+)</${name}>`, 'g'))].map((match) => Number(match[1]));
    const boxes = detections.map((_, index) =>
      ['xmin', 'ymin', 'xmax', 'ymax'].map((name) => numbers(name)[index]),
    );
    expect(boxes).toEqual(vectors.pascalVoc.clampedOneBased);
    expect([...xml.matchAll(/<name>(\w+)<\/name>/g)].map((match) => match[1])).toEqual(['cat', 'dog']);
  });

  it('are this document of LabelMe', () => {
    expect(JSON.parse(written('labelMe', 'photo.json'))).toEqual(vectors.labelme);
  });

  it('are these elements of CVAT', () => {
    const xml = written('cvat', 'photo-cvat.xml');
    expect(xml).toContain('<image id="0" name="photo.jpg" width="1280" height="720">');
    for (const [index, element] of [...xml.matchAll(/<box ([^>]*)\/>/g)].entries()) {
      for (const [name, value] of Object.entries(vectors.cvatImages[index] ?? {})) {
        expect(` ${element[1]} `).toContain(` ${name}="${value}" `);
      }
    }
    expect([...xml.matchAll(/<box /g)]).toHaveLength(2);
  });

  it('are these results of Label Studio, without a score', () => {
    const [task] = JSON.parse(written('labelStudio', 'photo-label-studio.json'));
    expect(task.data).toEqual({ image: 'photo.jpg' });
    expect(task.predictions).toHaveLength(1);
    expect(task.predictions[0].result).toMatchObject(vectors.labelStudio);
    expect(task.predictions[0]).not.toHaveProperty('score');
  });

  it('are these rows of CSV', () => {
    const rows = [vectors.csv.header, ...vectors.csv.rows].map((row) => `${row.join(',')}\r\n`);
    expect(written('csv', 'photo.csv')).toBe(rows.join(''));
  });

  it('are these objects of a training line', () => {
    const line = JSON.parse(written('qwenLines', 'photo-qwen.jsonl'));
    expect(line.image).toBe('photo.jpg');
    expect(line.conversations[0]).toEqual({ from: 'human', value: '<image>\nFind every animal' });
    const answer = line.conversations[1].value;
    expect(answer).toMatch(/^```json\n[\s\S]*\n```$/);
    expect(JSON.parse(answer.slice(8, -4))).toEqual(vectors.qwen3);
  });

  it('stand in our own JSON with what they were asked and how the model counts', () => {
    const own = JSON.parse(written('json', 'photo-sightline.json'));
    expect(own).toMatchObject({ format: 'sightline-shapes', version: 1 });
    const [answer] = own.media[0].answers;
    expect(answer).toMatchObject({
      model: 'qwen3-vl-plus',
      prompt: 'Find every animal',
      space: 'relative-1000',
      sentWidth: 1280,
    });
    expect(answer.shapes).toMatchObject(detections.map(({ label, box }) => ({ label, coords: box })));
  });
});
