import { stage } from './clip-plan.mjs';
import { circle, createDice, ellipse, linear, path, rect, stroke } from './scene.mjs';

const { groundY, houseRight, door, bell } = stage;
const trim = '#fbf0df';
const shutter = '#3f7a74';

/** The front of the house, all but what moves in it: the door's leaf and the lamp. */
export function paintHouse(scene) {
  paintWall(scene);
  for (const [left, top, isLit] of upperWindows)
    scene.paint(drawWindow(scene, { left, top, w: 58, h: 96, isLit }));
  scene.paint(
    rect(0, 134, houseRight + 5, 9, trim) + rect(0, 143, houseRight, 4, '#6b4c63', 'opacity="0.22"'),
  );
  scene.paint(
    drawWindow(scene, { left: 76, top: 196, w: 62, h: 96, isLit: false }) + flowerBox(76, 292, 62, 5),
  );
  scene.paint(drawWindow(scene, { left: 382, top: 196, w: 62, h: 96, isLit: true }));
  paintDoorway(scene);
}

const upperWindows = [
  [78, 16, false],
  [221, 16, true],
  [384, 16, false],
];

function paintWall(scene) {
  const wall = linear(
    scene,
    'wall',
    [
      [0, '#e8b695'],
      [0.5, '#efc9a5'],
      [1, '#e5b594'],
    ],
    { x2: 0.2 },
  );
  const dice = createDice(12);
  const bricks = Array.from({ length: 46 }, () =>
    rect(
      Math.round(dice(6, 490)),
      Math.round(dice(0, 41)) * 8,
      dice(9, 17),
      3.4,
      '#c98d70',
      'rx="1" opacity="0.36"',
    ),
  );
  scene.paint(
    rect(0, 0, houseRight, groundY, wall) +
      bricks.join('') +
      rect(houseRight - 14, 0, 14, groundY, '#9a5f62', 'opacity="0.28"'),
  );
  scene.paint(
    rect(0, 330, houseRight + 2, groundY - 330, '#a98d8c') +
      rect(0, 328, houseRight + 4, 4, '#d8bfb2') +
      [52, 120, 186, 316, 380, 446].map((x) => rect(x, 332, 1.6, 24, '#8a6f75')).join(''),
  );
  const pipe =
    rect(houseRight - 26, 0, 7, groundY, '#7d6470') + rect(houseRight - 25, 0, 2, groundY, '#b89b9b');
  const clips = [60, 180, 290].map((y) => rect(houseRight - 29, y, 13, 5, '#68505e'));
  scene.paint(pipe + clips.join(''));
}

function drawWindow(scene, { left, top, w, h, isLit }) {
  const lit = linear(scene, 'lit-glass', [
    [0, '#ffd98a'],
    [0.6, '#ffc56e'],
    [1, '#f0a45a'],
  ]);
  const dusk = linear(
    scene,
    'dusk-glass',
    [
      [0, '#8f8fc0'],
      [0.5, '#c79fb6'],
      [1, '#6a6690'],
    ],
    { x2: 0.5 },
  );
  const pane = rect(left, top, w, h, isLit ? lit : dusk);
  const curtains = isLit
    ? path(`M${left} ${top} h20 q-2 ${h * 0.6} -12 ${h} h-8 Z`, '#e98f5b', 'opacity="0.75"') +
      path(`M${left + w} ${top} h-20 q2 ${h * 0.6} 12 ${h} h8 Z`, '#e98f5b', 'opacity="0.75"')
    : path(`M${left} ${top} h18 q-2 ${h * 0.6} -10 ${h} h-8 Z`, '#f3dfe0', 'opacity="0.5"') +
      path(`M${left + w} ${top} h-18 q2 ${h * 0.6} 10 ${h} h8 Z`, '#f3dfe0', 'opacity="0.5"');
  const shine = path(
    `M${left} ${top + h * 0.6} L${left + w * 0.7} ${top} h${w * 0.2} L${left} ${top + h * 0.8} Z`,
    '#ffffff',
    `opacity="${isLit ? 0.16 : 0.2}"`,
  );
  const bars =
    rect(left + w / 2 - 2, top, 4, h, trim) +
    rect(left, top + h * 0.36, w, 3.4, trim) +
    rect(left, top, w, 4, '#5a3f5a', 'opacity="0.3"');
  const frame =
    rect(left - 6, top - 6, w + 12, h + 12, trim) + rect(left - 9, top - 12, w + 18, 7, '#fff8ec', 'rx="1"');
  const sill =
    rect(left - 10, top + h + 4, w + 20, 6, '#fff8ec', 'rx="1"') +
    rect(left - 8, top + h + 10, w + 16, 4, '#7a5468', 'opacity="0.28"');
  return (
    drawShutter(left - 33, top, h) +
    drawShutter(left + w + 8, top, h) +
    frame +
    pane +
    curtains +
    shine +
    bars +
    sill
  );
}

function drawShutter(left, top, h) {
  const slats = Array.from({ length: Math.floor((h - 14) / 7) }, (_, row) =>
    rect(left + 4, top + 6 + row * 7, 17, 2.6, '#2c5a58', 'opacity="0.75"'),
  );
  return (
    rect(left + 2, top + 2, 25, h + 2, '#6b4358', 'opacity="0.25"') +
    rect(left, top - 2, 25, h + 4, shutter, 'rx="1.5"') +
    rect(left, top - 2, 3, h + 4, '#5f9a90') +
    slats.join('')
  );
}

function flowerBox(left, bottom, w, seed) {
  const dice = createDice(seed);
  const leaves = Array.from({ length: 16 }, (_, index) =>
    circle(
      left - 2 + (index / 15) * (w + 4),
      bottom - 6 - dice(0, 6),
      dice(4, 7),
      dice(0, 1) > 0.5 ? '#4d8257' : '#67a063',
    ),
  );
  const blossoms = Array.from({ length: 13 }, (_, index) =>
    circle(
      left + 1 + (index / 12) * (w - 2),
      bottom - 8 - dice(0, 9),
      dice(2.4, 3.8),
      index % 3 ? '#ef5d6c' : '#ffd2dc',
    ),
  );
  return (
    leaves.join('') +
    blossoms.join('') +
    rect(left - 6, bottom - 4, w + 12, 14, '#8f5640', 'rx="2"') +
    rect(left - 6, bottom - 4, w + 12, 3, '#b4745a', 'rx="1.5"')
  );
}

function paintDoorway(scene) {
  const { left, right, top, bottom } = door;
  const width = right - left;
  const stone = '#f6e7d3';
  scene.paint(
    rect(left - 12, top - 42, width + 24, groundY - top + 42, stone) +
      rect(left - 12, top - 42, 3, groundY - top + 42, '#fffaf0') +
      rect(right + 9, top - 42, 3, groundY - top + 42, '#b99a96') +
      rect(left - 16, 332, 22, 18, '#e9d5c3') +
      rect(right - 6, 332, 22, 18, '#e9d5c3'),
  );
  scene.paint(rect(left - 2, top - 2, width + 4, bottom - top + 2, '#3c2c40'));
  const roof = path(`M${left - 30} 164 L${left - 18} 150 H${right + 18} L${right + 30} 164 Z`, '#5d4a68');
  const brackets = [left - 22, right + 16].map(
    (x) =>
      rect(x, 168, 6, 26, '#efdcc8') + stroke(`M${x + 3} 192 q0 -14 ${x < 250 ? 9 : -9} -22`, '#efdcc8', 4),
  );
  scene.paint(
    rect(left - 26, 170, width + 52, 8, '#6b4358', 'opacity="0.28"') +
      brackets.join('') +
      roof +
      rect(left - 32, 163, width + 64, 7, trim, 'rx="1.5"') +
      path(`M${left - 18} 150 H${right + 18} l3 4 H${left - 21} Z`, '#7c6787'),
  );
  const [bx, by] = bell;
  scene.paint(
    rect(bx - 5, by - 9, 10, 18, '#8b6f5c', 'rx="3"') +
      rect(bx - 4, by - 8, 8, 16, '#d9b978', 'rx="2.4"') +
      circle(bx, by, 2.6, '#fff6dc'),
  );
  scene.paint(drawLetterbox(178, 262) + drawStep(scene));
  scene.paint(drawPot(178, 358, 3));
}

const drawLetterbox = (x, y) =>
  rect(x - 11, y, 22, 26, '#b8493f', 'rx="3"') +
  rect(x - 11, y, 22, 7, '#d2665a', 'rx="3"') +
  rect(x - 7, y + 9, 14, 3, '#5c2430', 'rx="1"') +
  circle(x, y + 19, 1.8, '#f4d9a8');

function drawStep() {
  const { left, right } = door;
  return (
    rect(left - 24, 350, right - left + 48, 5, '#e6d6c8') +
    rect(left - 24, 355, right - left + 48, 8, '#b79f9c') +
    rect(left - 24, 363, right - left + 48, 3, '#4c3a4c', 'opacity="0.28"') +
    rect(left + 4, 350, right - left - 8, 3, '#7d5a4e')
  );
}

/** A round box tree in a pot. */
function drawPot(x, y, seed) {
  const dice = createDice(seed);
  const leaves = Array.from({ length: 46 }, () => {
    const [turn, reach] = [dice(0, Math.PI * 2), dice(0, 16)];
    const [dx, dy] = [Math.cos(turn) * reach, Math.sin(turn) * reach];
    return circle(x + dx, y - 46 + dy, 4.6, dx + dy < -6 ? '#7fb573' : dx + dy > 9 ? '#376a52' : '#559060');
  });
  return (
    ellipse(x + 3, y + 1, 20, 4, '#2a2038', 'opacity="0.3"') +
    circle(x, y - 46, 18, '#467f57') +
    leaves.join('') +
    path(`M${x - 14} ${y - 26} h28 l-4 26 h-20 Z`, '#b9654a') +
    path(`M${x + 4} ${y - 26} h10 l-4 26 h-8 Z`, '#8f4740', 'opacity="0.55"') +
    rect(x - 16, y - 30, 32, 7, '#cf7d5e', 'rx="2"')
  );
}
