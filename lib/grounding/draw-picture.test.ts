import { expect, it } from 'vitest';
import { drawPicture } from './draw-picture';

const picture = { width: 100, height: 50 };
const image: CanvasImageSource = new Proxy(Object.create(null), {});

function drawn(scale: number, devicePixelRatio: number) {
  const calls: unknown[][] = [];
  const quality: ImageSmoothingQuality = 'low';
  const context = {
    fillStyle: '',
    imageSmoothingEnabled: true,
    imageSmoothingQuality: quality,
    fillRect: (...at: number[]) => {
      calls.push([context.fillStyle, ...at]);
    },
    drawImage: (_: CanvasImageSource, ...at: number[]) => {
      calls.push([context.imageSmoothingEnabled ? 'smooth' : 'crisp', ...at]);
    },
  };
  drawPicture(context, image, picture, { scale, offsetX: 7, offsetY: 9 }, devicePixelRatio);
  return calls;
}

it('puts the picture where the viewport says, on white', () => {
  expect(drawn(2, 1)).toEqual([
    ['#ffffff', 7, 9, 200, 100],
    ['smooth', 7, 9, 200, 100],
  ]);
});

it.each([
  [3.9, 1, 'smooth'],
  [4, 1, 'crisp'],
  [32, 1, 'crisp'],
  [1.9, 2, 'smooth'],
  [2, 2, 'crisp'],
])('at %s times its size and %s device pixels it is %s', (scale, ratio, look) => {
  expect(drawn(scale, ratio)[1]?.[0]).toBe(look);
});
