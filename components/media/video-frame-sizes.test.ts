import { expect, it } from 'vitest';
import { frameSizes } from './video-frame-sizes';

it('offers sizes below that of the video, in its proportions', () => {
  expect(frameSizes({ width: 1280, height: 720 }).map(({ width, height }) => [width, height])).toEqual([
    [320, 180],
    [480, 270],
    [640, 360],
    [960, 540],
  ]);
  const [smallest] = frameSizes({ width: 720, height: 1280 });
  expect(smallest).toEqual({ pixels: 57_600, width: 180, height: 320 });
});

it('offers none where the video itself is smaller', () => {
  expect(frameSizes({ width: 64, height: 48 })).toEqual([]);
});
