import sharp, { type Sharp } from 'sharp';
import { describe, expect, it } from 'vitest';
import { isAnimated } from './is-animated';

const side = 12;

function frames(count: number): Sharp {
  const pixels = Buffer.concat(
    Array.from({ length: count }, (_, index) => Buffer.alloc(side * side * 3, index * 60)),
  );
  return sharp(pixels, { raw: { width: side, height: side * count, channels: 3, pageHeight: side } });
}

describe('isAnimated', () => {
  it.each(['gif', 'webp'] as const)('tells an animated %s from a still one', async (format) => {
    const moving = new Uint8Array(await frames(3).toFormat(format).toBuffer());
    const still = new Uint8Array(await frames(1).toFormat(format).toBuffer());
    expect([isAnimated(moving, format), isAnimated(still, format)]).toEqual([true, false]);
  });

  it('tells an animated PNG by its control chunk', async () => {
    const still = new Uint8Array(await frames(1).png().toBuffer());
    const control = Buffer.from('\0\0\0\x08acTL\0\0\0\x02\0\0\0\0\0\0\0\0', 'latin1');
    const headerEnd = 8 + 25;
    const moving = new Uint8Array(
      Buffer.concat([still.slice(0, headerEnd), control, still.slice(headerEnd)]),
    );
    expect([isAnimated(moving, 'png'), isAnimated(still, 'png')]).toEqual([true, false]);
  });

  it('knows an AVIF sequence by its brand', () => {
    const head = (brand: string) => new Uint8Array(Buffer.from(`\0\0\0\x1cftyp${brand}`, 'latin1'));
    expect([isAnimated(head('avis'), 'avif'), isAnimated(head('avif'), 'avif')]).toEqual([true, false]);
  });

  it('calls a GIF that is cut off still', async () => {
    const moving = new Uint8Array(await frames(3).gif().toBuffer());
    expect(isAnimated(moving.slice(0, 40), 'gif')).toBe(false);
  });
});
