import { expect, it } from 'vitest';
import type { PictureShape } from '@/lib/grounding/shape';
import type { CompareView, PlacedAlignment } from './compare-view';
import { exportChanges } from './export-changes';
import { matchShapes } from './match-shapes';

const box = (id: string, label: string, coords: [number, number, number, number]): PictureShape => ({
  kind: 'box',
  id,
  label,
  coords,
  imageIndex: 0,
  isImageAssumed: false,
  attributes: {},
  span: [0, 0],
});

const pictures: CompareView['pictures'] = [
  {
    id: 'a',
    name: 'shelf: before.jpg',
    number: 1,
    hash: 'a',
    size: { width: 400, height: 300 },
    shapes: [box('s1', 'cup', [10, 10, 60.5, 60]), box('s2', '=1+1', [200, 100, 260, 160])],
  },
  {
    id: 'b',
    name: 'after.jpg',
    number: null,
    hash: 'b',
    size: { width: 200, height: 150 },
    shapes: [box('s1', 'cup', [50, 55, 75.25, 80])],
  },
];
const alignments: PlacedAlignment[] = [
  { scale: 1, dx: 0, dy: 0, method: 'fitted' },
  { scale: 2, dx: 0, dy: 0, method: 'automatic', confidence: 0.9 },
];
const compared = {
  pictures,
  alignments,
  changes: matchShapes(pictures, alignments),
  pair: [0, 1],
  difference: { channel: 'all', amplify: 4, threshold: 24 },
  differenceResult: {
    image: Object.create(null),
    scale: 1,
    regions: [{ bounds: [5, 6, 70, 80], areaPx: 1200, meanDifference: 99.123456 }],
    otherRegionCount: 2,
    changedShare: 0.01,
    coveredShare: 1,
  },
} as const;

it('a row for each object and each region, with the places on every picture', () => {
  const { name, mediaType, content } = exportChanges(compared, 'csv');
  expect([name, mediaType]).toEqual(['shelf- before-changes.csv', 'text/csv']);
  expect(content).toBe(
    [
      '\uFEFFkind,label,moved_px,changed_px,mean_difference,picture_1_x1,picture_1_y1,picture_1_x2,picture_1_y2,picture_2_x1,picture_2_y1,picture_2_x2,picture_2_y2',
      "removed,'=1+1,,,,200,100,260,160,,,,",
      'moved,cup,134.5362,,,10,10,60.5,60,50,55,75.25,80',
      'changed-region,,,1200,99.1235,5,6,70,80,,,,',
      '',
    ].join('\r\n'),
  );
});

it('the same as JSON, with how the pictures lie and what was compared how', () => {
  const { content } = exportChanges(compared, 'json');
  expect(JSON.parse(String(content))).toEqual({
    pictures: [
      { name: 'shelf: before.jpg', number: 1, width: 400, height: 300, alignment: alignments[0] },
      { name: 'after.jpg', number: null, width: 200, height: 150, alignment: alignments[1] },
    ],
    changes: [
      { kind: 'removed', label: '=1+1', places: [{ shape: 'box', bounds: [200, 100, 260, 160] }, null] },
      {
        kind: 'moved',
        label: 'cup',
        moved_px: 134.5362,
        places: [
          { shape: 'box', bounds: [10, 10, 60.5, 60] },
          { shape: 'box', bounds: [50, 55, 75.25, 80] },
        ],
      },
    ],
    difference: {
      between: ['shelf: before.jpg', 'after.jpg'],
      channel: 'all',
      amplify: 4,
      threshold: 24,
      computed_at_scale: 1,
      changed_share: 0.01,
      covered_share: 1,
      regions: [{ bounds: [5, 6, 70, 80], changed_px: 1200, mean_difference: 99.1235 }],
      regions_not_listed: 2,
    },
  });
});
