import { blur, circle, linear, path, rect } from './scene.mjs';
import { groundY } from './street-levels.mjs';

export function paintSky(scene) {
  const sky = linear(scene, 'sky', [
    [0, '#6fb3e0'],
    [0.45, '#b5dbee'],
    [0.8, '#fce9cf'],
    [1, '#fbd7ae'],
  ]);
  scene.paint(rect(0, 0, scene.width, groundY + 10, sky));
  const soft = blur(scene, 'soft-sun', 60);
  scene.paint(
    `${circle(150, 90, 190, '#fff3cf', `opacity="0.75" filter="${soft}"`)}${circle(150, 90, 44, '#fffaf0', 'opacity="0.95"')}`,
  );
  linear(scene, 'cloud', [
    [0, '#ffffff'],
    [0.6, '#ffffff'],
    [1, '#d5e5ef'],
  ]);
  scene.paint(cloud(318, 128, 1) + cloud(742, 92, 1.25) + cloud(1130, 150, 1.05));
  const haze = linear(scene, 'haze', [
    [0, '#a9c3d8'],
    [1, '#e9dccb'],
  ]);
  const heights = [330, 286, 352, 240, 300, 268, 340, 228, 310, 350, 262, 322, 290, 236, 346, 300];
  const far = heights.map((top, index) => rect(index * 84 - 20, top, 86, groundY - top, haze)).join('');
  scene.paint(`<g opacity="0.85">${far}</g>`);
}

function cloud(x, y, scale) {
  const body = path(
    'M-58 28 a23 23 0 0 1 -4 -45 a34 34 0 0 1 58 -22 a30 30 0 0 1 48 18 a25 25 0 0 1 12 49 Z',
    'url(#cloud)',
  );
  return `<g transform="translate(${x} ${y}) scale(${scale})" opacity="0.94">${body}</g>`;
}
