import { readFileSync } from 'node:fs';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { displayP3Profile, isSrgb, readRgbProfile, srgbProfile } from '@/lib/media/bytes/icc-profile';
import { toSrgb } from './to-srgb';

const red = { r: 200, g: 16, b: 46 };

/** A pixel of that colour in the colour space of a profile that sharp brings along, and the profile. */
async function inProfile(profile: string) {
  const pixel = sharp({ create: { width: 4, height: 4, channels: 3, background: red } }).withIccProfile(
    profile,
  );
  const file = await pixel.png().toBuffer();
  const { icc } = await sharp(file).metadata();
  const stored = await sharp(file, { ignoreIcc: true }).raw().toBuffer();
  if (icc === undefined) throw new Error(`No profile ${profile}`);
  return { profile: readRgbProfile(new Uint8Array(icc)), samples: [...stored.subarray(0, 3)] };
}

describe('toSrgb', () => {
  it('brings Display P3 back to the colour that was meant', async () => {
    const { profile, samples } = await inProfile('p3');
    expect(profile && isSrgb(profile)).toBe(false);
    const rgba = new Uint8ClampedArray([...samples, 255]);
    toSrgb(rgba, profile ?? srgbProfile);
    for (const [index, wanted] of [red.r, red.g, red.b, 255].entries()) {
      expect(Math.abs((rgba[index] ?? 0) - wanted)).toBeLessThanOrEqual(2);
    }
  });

  it('takes the numbers of Display P3 for what its profile says', async () => {
    const { profile } = await inProfile('p3');
    profile?.primaries.forEach((colour, row) => {
      colour.forEach((value, column) => {
        expect(value).toBeCloseTo(displayP3Profile.primaries[row]?.[column] ?? 0, 2);
      });
    });
  });

  it('knows sRGB by what it means, and changes nothing for it', async () => {
    const { profile } = await inProfile('srgb');
    expect(profile && isSrgb(profile)).toBe(true);
    const rgba = new Uint8ClampedArray([0, 1, 128, 7, 254, 255, 64, 255]);
    toSrgb(rgba, srgbProfile);
    expect([...rgba]).toEqual([0, 1, 128, 7, 254, 255, 64, 255]);
  });

  it('reads no profile of another kind or of nonsense', () => {
    expect(readRgbProfile(new Uint8Array(0))).toBeNull();
    expect(readRgbProfile(new Uint8Array(4096).fill(0xff))).toBeNull();
    expect(readRgbProfile(new Uint8Array(readFileSync(import.meta.filename)))).toBeNull();
  });
});
