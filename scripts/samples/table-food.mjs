import { circle, createDice, ellipse, linear, path, radial, rect, stroke } from './scene.mjs';

/** Everything here is drawn around its own middle, in pixels of the picture at scale 1. */

export function drawFish(scene) {
  const flesh = linear(
    scene,
    'fish',
    [
      [0, '#ffb183'],
      [0.5, '#f58a5c'],
      [1, '#d7653c'],
    ],
    { x2: 0.3 },
  );
  const shape =
    'M-96 8 Q-92 -30 -36 -40 Q34 -52 86 -30 Q112 -18 100 4 Q88 26 28 34 Q-50 44 -82 30 Q-96 22 -96 8 Z';
  const side = path(
    'M-96 8 Q-96 22 -82 30 Q-50 44 28 34 Q88 26 100 4 Q106 14 98 22 Q84 42 26 48 Q-52 56 -84 42 Q-100 30 -96 8 Z',
    '#b9532f',
  );
  const veins = stroke(
    'M-60 -20 Q-46 2 -58 30 M-30 -34 Q-12 -2 -26 36 M4 -42 Q22 -8 10 34 M38 -42 Q56 -10 44 28 M70 -36 Q86 -12 76 16',
    '#ffd0ae',
    4,
    'opacity="0.8"',
  );
  const sear = stroke('M-78 -6 L80 -26 M-74 16 L92 -4', '#a9492a', 5, 'opacity="0.45"');
  const herbs = [
    [-40, -8],
    [-10, 6],
    [22, -14],
    [50, 4],
    [-58, 12],
    [8, -28],
  ].map(([x, y], index) => ellipse(x, y, 5, 2.4, '#3f7a3c', `transform="rotate(${index * 50} ${x} ${y})"`));
  return (
    side +
    path(shape, flesh) +
    veins +
    sear +
    herbs.join('') +
    stroke('M-70 -20 Q-30 -38 30 -40', '#ffffff', 4, 'opacity="0.4"')
  );
}

export function drawAsparagus(count = 5) {
  return Array.from({ length: count }, (_, index) => {
    const y = index * 9 - 18;
    const lean = index * 5;
    const stalk = stroke(
      `M${-90 + lean} ${y + 8} Q${lean - 10} ${y - 4} ${70 + lean} ${y - 2}`,
      index % 2 ? '#6ea043' : '#7fb34e',
      9,
    );
    const light = stroke(
      `M${-84 + lean} ${y + 5} Q${lean - 10} ${y - 6} ${60 + lean} ${y - 4}`,
      '#b5d97b',
      2.2,
      'opacity="0.8"',
    );
    const tip =
      path(`M${62 + lean} ${y - 8} q24 -4 36 5 q-12 9 -36 7 Z`, '#4d7a35') +
      stroke(`M${68 + lean} ${y - 5} l8 4 M${78 + lean} ${y - 5} l7 4`, '#8bb65a', 1.6);
    return (
      stroke(
        `M${-88 + lean} ${y + 12} Q${lean - 10} ${y} ${84 + lean} ${y + 4}`,
        '#33521f',
        5,
        'opacity="0.5"',
      ) +
      stalk +
      light +
      tip
    );
  }).join('');
}

export function drawLemonSlice() {
  const flesh = Array.from(
    { length: 8 },
    (_, index) => `<path d="M0 -3 L-9 -22 Q0 -29 9 -22 Z" fill="#ffe36b" transform="rotate(${index * 45})"/>`,
  );
  const face =
    circle(0, 0, 36, '#f2b51d') + circle(0, 0, 32.5, '#fff6cf') + flesh.join('') + circle(0, 0, 3, '#fff6cf');
  return `${ellipse(0, 5, 36, 20, '#c98c0c')}<g transform="scale(1 0.56)">${face}</g>${stroke('M-24 -8 Q-8 -17 12 -15', '#ffffff', 2.5, 'opacity="0.7"')}`;
}

export function drawTomato(scene) {
  const skin = radial(
    scene,
    'tomato',
    [
      [0, '#ff8a6a'],
      [0.5, '#e8402f'],
      [1, '#a81f1f'],
    ],
    { cx: 0.35, cy: 0.3, r: 0.75 },
  );
  return (
    circle(0, 0, 19, skin) +
    ellipse(-6, -8, 5, 3.4, '#ffffff', 'opacity="0.75" transform="rotate(-30 -6 -8)"') +
    [0, 72, 144, 216, 288]
      .map(
        (turn) =>
          `<path d="M2 -15 q3 -4 0 -9 q-4 4 -3 8 Z" fill="#3f7a3c" transform="translate(2 -1) rotate(${turn} 0 -14) scale(1 0.9)"/>`,
      )
      .join('')
  );
}

export function drawLoaf(scene) {
  const crust = linear(scene, 'crust', [
    [0, '#eab676'],
    [0.45, '#c98442'],
    [1, '#8a4f24'],
  ]);
  const body = path(
    'M-120 14 Q-128 -22 -84 -36 Q0 -58 84 -38 Q128 -24 122 12 Q112 34 0 36 Q-112 36 -120 14 Z',
    crust,
  );
  const cuts = [-70, -22, 26, 72].map(
    (x) =>
      path(`M${x - 14} -30 q18 14 20 44 q12 -10 8 -46 q-12 -8 -28 2 Z`, '#f6dcae') +
      stroke(`M${x - 14} -30 q18 14 20 44`, '#8a4f24', 2.4),
  );
  return body + cuts.join('') + stroke('M-98 -24 Q-40 -46 40 -44', '#fff0cf', 5, 'opacity="0.5"');
}

export function drawRoll(scene) {
  const crust = radial(
    scene,
    'roll',
    [
      [0, '#f4c98a'],
      [0.55, '#d3924d'],
      [1, '#94582a'],
    ],
    { cx: 0.38, cy: 0.25, r: 0.8 },
  );
  return (
    path('M-44 12 Q-48 -30 0 -34 Q48 -30 44 12 Q34 28 0 28 Q-34 28 -44 12 Z', crust) +
    stroke('M-16 -28 Q6 -18 18 4', '#f9e1b6', 6) +
    ellipse(-18, -14, 10, 5, '#ffffff', 'opacity="0.3" transform="rotate(-28 -18 -14)"')
  );
}

export function drawBreadSlice() {
  const shape =
    'M-50 26 Q-56 -4 -46 -18 Q-30 -34 0 -32 Q32 -34 46 -18 Q56 -4 50 26 Q40 32 0 32 Q-40 32 -50 26 Z';
  const dice = createDice(17);
  const crumbs = Array.from({ length: 22 }, () =>
    ellipse(dice(-36, 36), dice(-20, 22), dice(1.4, 3.6), dice(1, 2), '#d9b27a', 'opacity="0.8"'),
  );
  return `<g transform="translate(2 7)">${path(shape, '#8a4f24')}</g>${path(shape, '#c07c3d')}<g transform="scale(0.88 0.84)">${path(shape, '#f8e3bb')}</g>${crumbs.join('')}`;
}

export function drawButter() {
  return (
    path('M-24 -4 L6 -14 L28 -6 L-2 5 Z', '#fff1a8') +
    path('M-24 -4 L-2 5 V19 L-24 9 Z', '#f4d35e') +
    path('M-2 5 L28 -6 V8 L-2 19 Z', '#dcb544')
  );
}

export function drawSalad() {
  const dice = createDice(23);
  const greens = ['#4f8f3c', '#6fae4b', '#8cc25c', '#3e7733', '#a9d173'];
  const leaf = (x, y, size, colour, turn) =>
    `<g transform="translate(${x} ${y}) rotate(${turn})">${path(`M0 ${size} Q-${size} ${size * 0.3} -${size * 0.6} -${size * 0.5} Q-${size * 0.2} -${size} 0 -${size * 0.8} Q${size * 0.4} -${size * 1.1} ${size * 0.7} -${size * 0.4} Q${size} ${size * 0.4} 0 ${size} Z`, colour)}${stroke(`M0 ${size * 0.8} V-${size * 0.5}`, '#dcefb4', 1.6, 'opacity="0.7"')}</g>`;
  return Array.from({ length: 34 }, (_, index) => {
    const turn = dice(0, Math.PI * 2);
    const reach = Math.sqrt(dice(0, 1));
    return leaf(
      Math.cos(turn) * reach * 92,
      Math.sin(turn) * reach * 24 - (1 - reach) * 22,
      dice(17, 27),
      greens[index % 5],
      dice(-90, 90),
    );
  }).join('');
}

export const drawCucumber = () =>
  ellipse(0, 0, 19, 12, '#3e7733') +
  ellipse(0, -1.5, 16.5, 9.6, '#dff0b8') +
  [-7, 0, 7].map((x) => ellipse(x, -1.5, 1.6, 2.8, '#b9d48a')).join('') +
  rect(-4, -8, 8, 2, '#ffffff', 'opacity="0.4" rx="1"');
