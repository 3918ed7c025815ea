import { expect, test } from 'vitest';
import { measureObjects } from './measure-objects.mjs';
import { createScene, rect } from './scene.mjs';

test('boxes hold what can be seen: cut by the frame, by what stands in front, without soft shadows', async () => {
  const scene = createScene(100, 80);
  scene.place('back', rect(10, 10, 40, 30, '#f00'));
  scene.place('cut', rect(80, 60, 40, 40, '#0f0'));
  scene.paint(rect(0, 0, 100, 80, '#000', 'opacity="0.3"'));
  scene.paint(rect(30, 0, 30, 80, '#00f'));
  scene.place('hidden', rect(32, 20, 10, 10, '#fff'));
  scene.paint(rect(31, 19, 12, 12, '#00f'));
  const objects = await measureObjects(scene);
  expect(objects.map(({ kind, box }) => [kind, box])).toEqual([
    ['back', [10, 10, 30, 40]],
    ['cut', [80, 60, 100, 80]],
  ]);
});

test('the point lies deepest inside what can be seen', async () => {
  const scene = createScene(60, 60);
  scene.place('ring', rect(5, 5, 50, 50, '#f00'));
  scene.paint(rect(20, 5, 35, 50, '#000'));
  const [{ point }] = await measureObjects(scene);
  expect(point[0]).toBeGreaterThanOrEqual(11);
  expect(point[0]).toBeLessThanOrEqual(13);
});
