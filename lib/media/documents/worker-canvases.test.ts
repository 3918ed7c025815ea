import { describe, expect, it } from 'vitest';
import { applyMask } from './worker-canvases';

const white = [255, 255, 255, 255];
const black = [0, 0, 0, 255];
const faintWhite = [255, 255, 255, 128];
const nothing = [0, 0, 0, 0];

function opacities(pixels: readonly (readonly number[])[], mask: Parameters<typeof applyMask>[1]) {
  const rgba = new Uint8ClampedArray(pixels.flat());
  applyMask(rgba, mask);
  return pixels.map((_, index) => rgba[index * 4 + 3]);
}

describe('applyMask', () => {
  it('reads light as opacity, on black', () => {
    expect(opacities([white, black, faintWhite, nothing], { isLight: true, map: null })).toEqual([
      255, 0, 128, 0,
    ]);
  });

  it('weighs colours as eyes do', () => {
    const colours = [
      [255, 0, 0, 255],
      [0, 255, 0, 255],
      [0, 0, 255, 255],
    ];
    expect(opacities(colours, { isLight: true, map: null })).toEqual([76, 150, 28]);
  });

  it('leads opacity through the map', () => {
    const inverted = Uint8Array.from({ length: 256 }, (_, index) => 255 - index);
    expect(opacities([white, nothing, faintWhite], { isLight: false, map: inverted })).toEqual([0, 255, 127]);
  });
});
