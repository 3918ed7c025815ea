import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sortName } from './__fixtures__/expected-shapes';
import { cornersOfNumbers } from './__fixtures__/export-readers';
import { held } from './__fixtures__/held-replies';
import { sources } from './__fixtures__/random-source';
import { exportShapes } from './export-shapes';
import type { ExportSource, Finding } from './export-source';
import { parseAnswer } from './parse-answer';

const check = (test: (source: ExportSource) => void) =>
  fc.assert(
    fc.property(sources, (source) => {
      test(source);
    }),
    { numRuns: 60 },
  );

const near = (a: number | undefined, b: number | undefined, tolerance: number) =>
  expect(Math.abs((a ?? Number.NaN) - (b ?? Number.NaN))).toBeLessThanOrEqual(tolerance);

describe('training lines', () => {
  it('read as a reply of their model, give the shapes back within its units', () => {
    check((source) => {
      const { files } = exportShapes('qwenLines', source);
      const lines = String(files[0]?.content ?? '')
        .split('\n')
        .filter((line) => line !== '');
      const sorts = ['box', 'point', 'polygon', 'line', 'cuboid'];
      const wanted = held(
        source.media,
        (shape, { kind }) => kind === 'picture' && sorts.includes(sortName(shape)),
      ).filter(({ shapes }) => shapes.length > 0);
      expect(lines).toHaveLength(wanted.length);
      wanted.forEach(({ medium, finding, shapes }, index) => {
        const [human, gpt] = JSON.parse(lines[index] ?? '').conversations;
        expect(human.value.match(/<image>/g)).toHaveLength(1);
        const objects = JSON.parse(gpt.value.slice(8, -4));
        expect(objects).toHaveLength(shapes.length);
        const side = sideOf(finding);
        shapes.forEach((shape, at) => {
          const { bbox_2d, point_2d, polygon, trajectory, bbox_3d } = objects[at];
          if (shape.kind === 'cuboid') {
            expectCorners(cornersOfNumbers(bbox_3d), shape.corners);
            return;
          }
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

/** What is written has four decimals of metres and of half turns. */
function expectCorners(found: readonly (readonly number[])[], corners: readonly (readonly number[])[]): void {
  expect(found).toHaveLength(8);
  corners.forEach((corner, place) => {
    corner.forEach((part, axis) => {
      near(found[place]?.[axis], part, 0.005);
    });
  });
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
      whySpace: 'profile',
      createdAt: '',
    } as const;
    const sent = { width: 1288, height: 728 };
    const medium = { kind: 'picture', number: 1, name: 'a.jpg', hash: '', width: 1280, height: 720 } as const;
    const findings = [{ answer, sent, shapes: [box], removedShapes: [] }];
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
