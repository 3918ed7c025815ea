import { circle, createDice, ellipse, linear, path, radial, rect, stroke } from './scene.mjs';

export function furnishPavement(scene) {
  scene.place('street-lamp', drawLamp(46, 606));
  scene.place('tree', drawTree(scene, 'first', 582, 606, 1, 3));
  scene.place('tree', drawTree(scene, 'second', 1226, 606, 0.94, 11));
  scene.place('bench', drawBench(682, 602));
  scene.paint(drawSignalPole(800, 608));
  scene.place('traffic-light', drawSignalHead(scene, 800, 608));
}

function drawTree(scene, id, x, y, scale, seed) {
  const bark = linear(
    scene,
    `${id}-bark`,
    [
      [0, '#8d6244'],
      [1, '#56382c'],
    ],
    { x2: 1, y2: 0 },
  );
  const dice = createDice(seed);
  const trunk =
    path('M-9 0 Q-5 -70 -8 -130 L8 -130 Q6 -60 11 0 Z', bark) +
    stroke('M0 -116 Q-14 -150 -36 -166 M2 -122 Q16 -150 34 -170', '#6b4632', 7);
  const leaves = (count, cx, cy, rx, ry, colours) =>
    Array.from({ length: count }, () => {
      const [turn, reach] = [dice(0, Math.PI * 2), Math.sqrt(dice(0, 1))];
      return circle(
        cx + Math.cos(turn) * reach * rx,
        cy + Math.sin(turn) * reach * ry,
        dice(12, 22),
        colours[Math.floor(dice(0, colours.length))],
      );
    }).join('');
  const crown =
    leaves(34, 4, -196, 70, 62, ['#2f6b3f', '#35764a', '#2a6140']) +
    leaves(30, -6, -208, 60, 52, ['#4c9350', '#44884c']) +
    leaves(22, -22, -226, 42, 34, ['#7cb85c', '#6aaa55', '#8cc465']) +
    leaves(7, -34, -240, 22, 18, ['#a9d673', '#9bcc6c']);
  const pit = path('M-26 2 h52 l4 -7 h-60 Z', '#6d5a50') + ellipse(0, -4, 24, 3.4, '#4b3a34');
  return `<g transform="translate(${x} ${y}) scale(${scale})">${pit}${trunk}${crown}</g>`;
}

function drawLamp(x, y) {
  const iron = '#2f3a44';
  return `<g transform="translate(${x} ${y})">${rect(-4, -210, 8, 208, iron)}${rect(-2.5, -210, 2.4, 206, '#5d6d7a')}${path('M-10 0 l4 -26 h12 l4 26 Z', iron)}${stroke('M0 -208 q0 -22 30 -22', iron, 5)}${path('M18 -230 h24 l8 14 h-40 Z', iron)}${path('M13 -216 h34 l-6 10 h-22 Z', '#ffe6a3')}${circle(0, -214, 6, iron)}</g>`;
}

function drawBench(x, y) {
  const slat = (top) => rect(-44, top, 88, 6, '#b0713f', 'rx="2"') + rect(-44, top + 4, 88, 2, '#7d4c29');
  const iron = stroke('M-36 0 V-22 M36 0 V-22 M-36 -22 L-42 -50 M36 -22 L42 -50', '#2f3a44', 5);
  return `<g transform="translate(${x} ${y})">${iron}${slat(-50)}${slat(-40)}${slat(-26)}${slat(-19)}</g>`;
}

const drawSignalPole = (x, y) =>
  rect(x - 4, y - 178, 8, 178, '#3a3f4a') +
  rect(x - 2.5, y - 178, 2.4, 176, '#666f7d') +
  path(`M${x - 10} ${y} l4 -14 h12 l4 14 Z`, '#3a3f4a');

function drawSignalHead(scene, x, y) {
  const glow = radial(scene, 'red-glow', [
    [0, '#ff5a4d', 0.8],
    [1, '#ff5a4d', 0],
  ]);
  const lamps = [
    ['#ff4b3e', -248],
    ['#6b5a26', -222],
    ['#1f5a3a', -196],
  ].map(
    ([colour, cy]) =>
      circle(0, cy, 10.5, '#14121a') +
      circle(0, cy, 9, colour) +
      ellipse(-3, cy - 3, 3, 2.2, '#ffffff', 'opacity="0.5"') +
      stroke(`M-11 ${cy - 5} q11 -11 22 0`, '#0f0d14', 3),
  );
  return `<g transform="translate(${x} ${y})">${rect(-17, -266, 34, 88, '#2a2d36', 'rx="7"')}${rect(-17, -266, 6, 88, '#474c58', 'rx="3"')}${lamps.join('')}${circle(0, -248, 26, glow)}</g>`;
}
