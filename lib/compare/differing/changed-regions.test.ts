import { describe, expect, it } from 'vitest';
import type { DifferenceSettings } from '../difference';
import { changedRegions } from './changed-regions';
import type { Subtracted } from './subtracted';
import { surveyChanges } from './survey-changes';

const settings: DifferenceSettings = { channel: 'all', amplify: 4, threshold: 24 };
const rgb = (red: number, green: number, blue: number) => (red | (green << 8) | (blue << 16)) >>> 0;

type Spot = readonly [x1: number, y1: number, x2: number, y2: number, value: number];

function subtracted(width: number, height: number, spots: readonly Spot[], covered?: Subtracted['covered']) {
  const pixels = new Uint32Array(width * height).fill(rgb(3, 2, 1));
  for (const [x1, y1, x2, y2, value] of spots) {
    for (let y = y1; y < y2; y += 1) pixels.fill(value, y * width + x1, y * width + x2);
  }
  return { width, height, pixels, scale: 1, covered: covered ?? ([0, 0, width, height] as const) };
}

function found(difference: Subtracted, chosen: Partial<DifferenceSettings> = {}) {
  const wanted = { ...settings, ...chosen };
  const shown = new Uint32Array(difference.width * difference.height);
  const survey = surveyChanges(difference, wanted, shown);
  return { ...changedRegions(difference, survey, wanted), ...survey, shown };
}

describe('regions of change', () => {
  it('are boxes around the changed pixels themselves, the largest first', () => {
    const difference = subtracted(2048, 1024, [
      [101, 203, 140, 260, rgb(100, 0, 0)],
      [1501, 700, 1700, 903, rgb(0, 0, 50)],
    ]);
    expect(found(difference).regions).toEqual([
      { bounds: [1501, 700, 1700, 903], areaPx: 199 * 203, meanDifference: 50 },
      { bounds: [101, 203, 140, 260], areaPx: 39 * 57, meanDifference: 100 },
    ]);
  });

  it('hold what touches or nearly does, and not what lies apart', () => {
    const near: Spot[] = [
      [100, 100, 110, 110, rgb(99, 99, 99)],
      [111, 111, 120, 120, rgb(99, 99, 99)],
    ];
    const apart: Spot = [300, 100, 310, 110, rgb(99, 99, 99)];
    expect(found(subtracted(512, 400, [...near, apart])).regions.map(({ bounds }) => bounds)).toEqual([
      [100, 100, 120, 120],
      [300, 100, 310, 110],
    ]);
  });

  it('leave specks out, but count them', () => {
    const speck: Spot = [10, 10, 12, 12, rgb(99, 99, 99)];
    expect(found(subtracted(512, 400, [speck]))).toMatchObject({
      regions: [],
      otherRegionCount: 1,
      changedCount: 4,
    });
  });

  it('are given in pixels of the first picture when fewer were compared', () => {
    const half = { ...subtracted(400, 300, [[100, 50, 151, 101, rgb(90, 0, 0)]]), scale: 0.5 };
    expect(found(half).regions).toEqual([
      { bounds: [200, 100, 302, 202], areaPx: 51 * 51 * 4, meanDifference: 90 },
    ]);
  });

  it('lie where both pictures are', () => {
    const difference = subtracted(400, 300, [[100, 50, 200, 100, rgb(90, 0, 0)]], [150, 0, 400, 300]);
    const { regions, coveredCount, shown } = found(difference);
    expect(regions.map(({ bounds }) => bounds)).toEqual([[150, 50, 200, 100]]);
    expect(coveredCount).toBe(250 * 300);
    expect([shown[60 * 400 + 149], shown[60 * 400 + 150]]).toEqual([0, rgb(255, 0, 0) + 0xff000000]);
  });

  it('are none where the pictures lie apart', () => {
    const apart = subtracted(40, 30, [[0, 0, 40, 30, rgb(90, 0, 0)]], [50, 0, 30, 30]);
    expect(found(apart)).toMatchObject({ regions: [], coveredCount: 0, changedCount: 0 });
  });
});

describe('a channel', () => {
  const difference = subtracted(64, 64, [[10, 10, 30, 30, rgb(40, 80, 10)]]);

  it.each([
    ['all', 80, rgb(160, 255, 40)],
    ['red', 40, rgb(160, 160, 160)],
    ['green', 80, rgb(255, 255, 255)],
  ] as const)('%s is compared and shown, amplified', (channel, meanDifference, colour) => {
    const { regions, shown } = found(difference, { channel });
    expect(regions).toMatchObject([{ meanDifference }]);
    expect([shown[0], shown[15 * 64 + 15]]).toEqual([0xff000000, colour + 0xff000000]);
  });

  it('in which nothing changed shows nothing', () => {
    expect(found(difference, { channel: 'blue' })).toMatchObject({ regions: [], changedCount: 0 });
    expect(found(difference, { threshold: 80 })).toMatchObject({ regions: [], changedCount: 0 });
  });
});
