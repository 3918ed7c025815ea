import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sources } from './__fixtures__/random-source';
import { exportShapes } from './export-shapes';
import type { ExportMedium, ExportSource, Finding } from './export-source';
import { parseAnswer } from './parse-answer';
import type { Shape } from './shape';

const check = (test: (source: ExportSource) => void) =>
  fc.assert(
    fc.property(sources, (source) => {
      test(source);
    }),
    { numRuns: 150 },
  );

const sortOf = (shape: Shape) => (shape.kind === 'polygon' && !shape.isClosed ? 'line' : shape.kind);
const near = (a: number | undefined, b: number | undefined, tolerance: number) =>
  expect(Math.abs((a ?? Number.NaN) - (b ?? Number.NaN))).toBeLessThanOrEqual(tolerance);

/** The replies of which the format holds anything, with what it holds. */
function held(media: readonly ExportMedium[], holds: (shape: Shape, medium: ExportMedium) => boolean) {
  return media.flatMap((medium) =>
    medium.findings.flatMap((finding) => {
      const shapes = finding.shapes.filter((shape) => holds(shape, medium));
      return shapes.length === 0 ? [] : [{ medium, finding, shapes }];
    }),
  );
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
        medium.findings.forEach(({ answer, shapes }, place) => {
          const own = media[index].answers[place];
          expect(own).toMatchObject(answer);
          expect(own.shapes.map((one: Shape) => [one.id, one.kind])).toEqual(
            shapes.map((one) => [one.id, one.kind]),
          );
          shapes.forEach((shape, at) => {
            expect(own.shapes[at].attributes ?? {}).toEqual(JSON.parse(JSON.stringify(shape.attributes)));
            shape.coords.forEach((value, axis) => {
              near(own.shapes[at].coords[axis], value, 0.0001);
            });
          });
        });
      });
    });
  });

  it('Label Studio has per cent of the sides, and moments in seconds', () => {
    check((source) => {
      const { files } = exportShapes('labelStudio', source);
      const tasks = files.flatMap(({ content }) => JSON.parse(String(content)));
      const all = tasks.flatMap(({ predictions }) => predictions);
      const pictures = held(
        source.media,
        (shape, { kind }) => kind === 'picture' && ['box', 'point', 'polygon'].includes(sortOf(shape)),
      );
      const videos = held(source.media, (shape, { kind }) => kind === 'video' && shape.kind === 'event');
      const wanted = [...pictures, ...videos];
      expect(all).toHaveLength(wanted.length);
      wanted.forEach(({ medium, finding, shapes }, index) => {
        expect(all[index].model_version).toBe(finding.answer.model);
        const results = all[index].result.filter((one: { type: string }) => one.type !== 'textarea');
        expect(results).toHaveLength(shapes.length);
        shapes.forEach((shape, at) => {
          const { type, value, to_name } = results[at];
          expect(value[type]).toHaveLength(1);
          expect(to_name).toBe(shape.kind === 'event' ? 'audio' : 'image');
          const flat = shape.kind === 'event' ? [value.start, value.end] : pixelsOf(value, medium);
          shape.coords.forEach((coordinate, axis) => {
            near(flat[axis], coordinate, 0.001);
          });
        });
      });
    });
  });

  it('training lines, read as a reply of their model, give the shapes back within its units', () => {
    check((source) => {
      const { files } = exportShapes('qwenLines', source);
      const lines = String(files[0]?.content ?? '')
        .split('\n')
        .filter((line) => line !== '');
      const wanted = held(
        source.media,
        (shape, { kind }) => kind === 'picture' && shape.kind !== 'cuboid' && shape.kind !== 'event',
      );
      expect(lines).toHaveLength(wanted.length);
      wanted.forEach(({ medium, finding, shapes }, index) => {
        const [human, gpt] = JSON.parse(lines[index] ?? '').conversations;
        expect(human.value.match(/<image>/g)).toHaveLength(1);
        const objects = JSON.parse(gpt.value.slice(8, -4));
        expect(objects).toHaveLength(shapes.length);
        const side = sideOf(finding);
        shapes.forEach((shape, at) => {
          const { bbox_2d, point_2d, polygon, trajectory } = objects[at];
          const told: number[] = [bbox_2d ?? point_2d ?? polygon ?? trajectory].flat(2);
          shape.coords.forEach((coordinate, axis) => {
            const [sent, original] =
              axis % 2 === 0 ? [side.width, medium.width] : [side.height, medium.height];
            expect(Number.isInteger(told[axis])).toBe(true);
            near(
              told[axis],
              (coordinate / original) * sent,
              finding.answer.space === 'sent-pixels' ? 1 : 0.5,
            );
          });
        });
      });
    });
  });
});

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

function sideOf({ answer, sent }: Finding) {
  return answer.space === 'sent-pixels' ? sent : { width: 1000, height: 1000 };
}

describe('a training line of a box', () => {
  it('is understood by the reader of replies', () => {
    const box = {
      id: 's1',
      kind: 'box',
      label: 'cat',
      coords: [100, 50, 300, 250],
      imageIndex: 0,
      isImageAssumed: false,
      attributes: { color: 'red' },
      span: [0, 1],
    } as const;
    const answer = {
      model: 'qwen2.5-vl-7b-instruct',
      provider: 'demo',
      prompt: 'Find <image>',
      space: 'sent-pixels',
      createdAt: '',
    } as const;
    const sent = { width: 1288, height: 728 };
    const medium = { kind: 'picture', number: 1, name: 'a.jpg', hash: '', width: 1280, height: 720 } as const;
    const findings = [{ answer, sent, shapes: [box] }];
    const { files } = exportShapes('qwenLines', {
      name: 'a',
      createdAt: '',
      media: [{ ...medium, findings }],
    });
    const reply = JSON.parse(String(files[0]?.content)).conversations[1].value;
    const { shapes } = parseAnswer(reply, {
      model: answer.model,
      media: 'image',
      images: [{ width: 1280, height: 720, sentWidth: 1288, sentHeight: 728 }],
    });
    expect(shapes).toMatchObject([{ kind: 'box', label: 'cat', attributes: { color: 'red' } }]);
    shapes[0]?.coords.forEach((value, axis) => {
      near(value, box.coords[axis], 1);
    });
  });
});
