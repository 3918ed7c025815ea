import { describe, expect, it } from 'vitest';
import { drawLevels } from './draw-levels';
import { levelFor, type PictureLevels } from './picture-levels';

const image = (name: string) => ({ name }) as unknown as CanvasImageSource;
const picture = { width: 4000, height: 3000 };
const levels: PictureLevels = {
  levels: [1, 2, 4, 8].map((part) => ({
    image: image(`1/${part}`),
    width: picture.width / part,
    height: picture.height / part,
  })),
  close: () => undefined,
};

describe('the level that is drawn', () => {
  it.each([
    [4000, 4000],
    [2001, 4000],
    [2000, 2000],
    [900, 1000],
    [10, 500],
    [99_999, 4000],
  ])('has at least the %i pixels that it takes, where there are so many: %i', (length, width) => {
    expect(levelFor(levels, length)?.width).toBe(width);
  });

  it('is drawn with what is in sight alone, on white, with squares for pixels when they are large', () => {
    const calls: unknown[] = [];
    const context = {
      fillStyle: '',
      imageSmoothingEnabled: true,
      imageSmoothingQuality: 'high' as ImageSmoothingQuality,
      fillRect: (...at: number[]) => calls.push(['white', ...at]),
      drawImage: (...drawn: unknown[]) => calls.push(drawn),
    };
    const pane = { frame: { width: 400, height: 300 }, devicePixelRatio: 2, ground: '#ffffff' };
    drawLevels(context, levels, picture, { scale: 0.25, offsetX: -100, offsetY: -50 }, pane);
    expect(calls).toEqual([
      ['white', 0, 0, 400, 300],
      [image('1/2'), 200, 100, 800, 600, 0, 0, 400, 300],
    ]);
    expect(context.imageSmoothingEnabled).toBe(true);
    drawLevels(context, levels, picture, { scale: 2, offsetX: 0, offsetY: 0 }, pane);
    expect(calls.at(-1)).toEqual([image('1/1'), 0, 0, 200, 150, 0, 0, 400, 300]);
    expect(context.imageSmoothingEnabled).toBe(false);
    drawLevels(context, levels, picture, { scale: 1, offsetX: 900, offsetY: 0 }, pane);
    expect(calls).toHaveLength(4);
  });
});
