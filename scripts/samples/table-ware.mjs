import { circle, ellipse, linear, path, radial, rect, stroke } from './scene.mjs';

/** Glasses stand on their own (0, 0). */
export function drawWineGlass(scene) {
  const wine = linear(
    scene,
    'wine',
    [
      [0, '#5d0f26'],
      [0.4, '#a3213f'],
      [1, '#560d22'],
    ],
    { x2: 1, y2: 0.1 },
  );
  const bowl = 'M-50 -262 Q-72 -176 -36 -136 Q-16 -118 -5 -114 H5 Q16 -118 36 -136 Q72 -176 50 -262';
  const foot =
    ellipse(0, -4, 52, 14, '#ffffff', 'opacity="0.35"') +
    ellipse(0, -4, 52, 14, 'none', 'stroke="#ffffff" stroke-width="2.6" opacity="0.9"') +
    path('M-34 -8 Q0 -2 34 -8 Q10 -14 4 -30 H-4 Q-10 -14 -34 -8 Z', '#ffffff', 'opacity="0.55"');
  const stem = rect(-4.5, -116, 9, 98, '#eef4f5', 'opacity="0.72"') + rect(-2.5, -114, 2.4, 96, '#ffffff');
  const filling =
    path(
      'M-59 -196 Q-62 -162 -36 -138 Q-16 -122 0 -120 Q16 -122 36 -138 Q62 -162 59 -196 Q0 -180 -59 -196 Z',
      wine,
    ) +
    ellipse(0, -196, 59, 12, '#b73a56') +
    ellipse(-6, -197, 44, 7, '#cf6277', 'opacity="0.6"');
  const skin =
    path(`${bowl} Z`, '#ffffff', 'opacity="0.16"') +
    stroke(bowl, '#ffffff', 2.8, 'opacity="0.8"') +
    ellipse(0, -262, 50, 11, 'none', 'stroke="#ffffff" stroke-width="2.8" opacity="0.95"');
  const shine =
    stroke('M-48 -244 Q-60 -196 -46 -162', '#ffffff', 6, 'opacity="0.75"') +
    stroke('M44 -240 Q52 -212 49 -192', '#ffffff', 3.5, 'opacity="0.6"');
  return foot + stem + filling + skin + shine;
}

export function drawTumbler(scene) {
  const water = linear(scene, 'water', [
    [0, '#e6f6fa', 0.75],
    [1, '#9cc9d6', 0.8],
  ]);
  const wall = 'M-50 -146 L-42 -8 A42 12 0 0 0 42 -8 L50 -146';
  const ice = path(
    'M-30 -106 l24 -10 l16 14 l-22 14 Z M4 -98 l22 -6 l10 14 l-20 10 Z',
    '#ffffff',
    'opacity="0.7"',
  );
  const lemon =
    circle(20, -84, 15, '#f6d24a', 'opacity="0.85"') + circle(20, -84, 11, '#fff3b8', 'opacity="0.9"');
  return (
    path(`${wall} Z`, '#ffffff', 'opacity="0.2"') +
    path('M-48 -110 L-42 -10 A42 12 0 0 0 42 -10 L48 -110 Z', water) +
    ellipse(0, -110, 48, 11, '#f2fbfd', 'opacity="0.85"') +
    lemon +
    ice +
    ellipse(0, -8, 38, 9, '#ffffff', 'opacity="0.35"') +
    stroke(wall, '#ffffff', 3, 'opacity="0.85"') +
    ellipse(0, -146, 50, 12, 'none', 'stroke="#ffffff" stroke-width="3" opacity="0.95"') +
    stroke('M-38 -130 L-33 -28', '#ffffff', 6, 'opacity="0.65"')
  );
}

export function drawVase(scene) {
  const clay = linear(
    scene,
    'vase',
    [
      [0, '#cfe0ea'],
      [0.3, '#9dbfd2'],
      [0.7, '#5f8cab'],
      [1, '#3c6484'],
    ],
    { x2: 1, y2: 0.15 },
  );
  const body = path(
    'M-30 -150 Q-24 -130 -38 -112 Q-74 -82 -66 -44 Q-58 -8 -40 -2 Q0 8 40 -2 Q58 -8 66 -44 Q74 -82 38 -112 Q24 -130 30 -150 Z',
    clay,
  );
  const glaze =
    stroke('M-64 -66 Q0 -48 64 -66 M-63 -46 Q0 -28 63 -46', '#f2f7fa', 4, 'opacity="0.7"') +
    [-48, -24, 0, 24, 48]
      .map((x) => circle(x, -54 + 6 * (1 - (x / 48) ** 2), 4, '#f2f7fa', 'opacity="0.85"'))
      .join('');
  return (
    body +
    glaze +
    ellipse(0, -150, 31, 8, '#2f5170') +
    ellipse(0, -151, 31, 8, 'none', 'stroke="#cfe0ea" stroke-width="4"') +
    path('M-48 -96 Q-62 -64 -52 -34 Q-46 -66 -36 -94 Z', '#ffffff', 'opacity="0.5"')
  );
}

export function drawCandle(scene) {
  const wax = linear(
    scene,
    'wax',
    [
      [0, '#fffaf0'],
      [0.6, '#f3e4c8'],
      [1, '#cdb68f'],
    ],
    { x2: 1, y2: 0 },
  );
  const brass = linear(
    scene,
    'brass',
    [
      [0, '#f7dc97'],
      [0.5, '#d1a349'],
      [1, '#8a6322'],
    ],
    { x2: 1, y2: 0 },
  );
  const glow = radial(scene, 'candle-glow', [
    [0, '#ffdf8a', 0.45],
    [1, '#ffdf8a', 0],
  ]);
  const holder =
    ellipse(0, -6, 46, 13, brass) +
    ellipse(0, -9, 40, 10, '#b98a36') +
    path('M-9 -10 Q-5 -30 -16 -44 H16 Q5 -30 9 -10 Z', brass) +
    ellipse(0, -46, 20, 6, brass);
  const stick =
    rect(-11, -168, 22, 122, wax) +
    ellipse(0, -168, 11, 3.4, '#fff3d6') +
    path('M-11 -166 q3 16 5 4 q2 18 5 0 Z', '#fffaf0');
  const flame =
    stroke('M0 -170 V-178', '#4a3628', 2.4) +
    path('M0 -218 Q15 -192 7 -178 Q0 -172 -7 -178 Q-15 -192 0 -218 Z', '#ffb52e') +
    path('M0 -204 Q8 -188 4 -180 Q0 -176 -4 -180 Q-8 -188 0 -204 Z', '#fff3c4');
  return holder + stick + flame + circle(0, -192, 74, glow);
}

export function drawBowl(scene) {
  const clay = linear(
    scene,
    'bowl',
    [
      [0, '#f2d9b8'],
      [0.5, '#d9a878'],
      [1, '#9a6640'],
    ],
    { x2: 1, y2: 0.3 },
  );
  return (
    path('M-128 0 Q-122 82 -54 100 Q0 108 54 100 Q122 82 128 0 Z', clay) +
    stroke('M-122 26 Q0 66 122 26', '#fff3df', 5, 'opacity="0.6"') +
    ellipse(0, 0, 128, 38, '#fbeedb') +
    ellipse(0, 2, 119, 33, '#8a5a3a')
  );
}

export function drawBasket(scene) {
  const wicker = linear(scene, 'wicker', [
    [0, '#dcae74'],
    [1, '#96632f'],
  ]);
  const body = path('M-142 -30 Q-132 44 -108 56 Q0 72 108 56 Q132 44 142 -30 Q0 4 -142 -30 Z', wicker);
  const weave = [-14, 2, 18, 34]
    .map((y) =>
      stroke(
        `M${-138 + (y + 14) * 0.4} ${y} Q0 ${y + 26} ${138 - (y + 14) * 0.4} ${y}`,
        '#7a4d22',
        2.2,
        'opacity="0.55"',
      ),
    )
    .join('');
  const ribs = Array.from({ length: 13 }, (_, index) =>
    stroke(
      `M${-120 + index * 20} ${-20 + 14 * (1 - ((index - 6) / 6) ** 2)} L${-98 + index * 16.4} ${52 + 10 * (1 - ((index - 6) / 6) ** 2)}`,
      '#f0cc95',
      2.4,
      'opacity="0.55"',
    ),
  ).join('');
  return (
    body +
    weave +
    ribs +
    stroke('M-142 -30 Q0 8 142 -30', '#e9c48d', 9) +
    stroke('M-142 -34 Q0 4 142 -34', '#7a4d22', 1.8, 'stroke-dasharray="8 8"')
  );
}

export function drawShaker(scene, id, { cap, body }) {
  const side = linear(
    scene,
    `${id}-side`,
    [
      [0, '#ffffff'],
      [0.4, body],
      [1, '#8d8580'],
    ],
    { x2: 1, y2: 0 },
  );
  return (
    path('M-20 -8 Q-24 -50 -15 -66 H15 Q24 -50 20 -8 Q0 4 -20 -8 Z', side) +
    path('M-15 -66 Q-15 -84 0 -85 Q15 -84 15 -66 Q0 -60 -15 -66 Z', cap) +
    [-5, 1, 7].map((x) => circle(x, -77, 1.6, '#3a3340')).join('') +
    stroke('M-13 -54 Q-16 -36 -14 -18', '#ffffff', 4, 'opacity="0.7"')
  );
}
