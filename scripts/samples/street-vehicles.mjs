import { at, circle, ellipse, linear, path, rect, stroke } from './scene.mjs';

const tyre = '#26232d';

const wheel = (cx, r) =>
  circle(cx, -r, r, tyre) +
  circle(cx, -r, r * 0.64, '#c9ced6') +
  circle(cx, -r, r * 0.52, '#8b929e') +
  spokes(cx, -r, r * 0.52) +
  circle(cx, -r, r * 0.16, '#e9edf2');

function spokes(cx, cy, r) {
  return [0, 60, 120]
    .map(
      (turn) =>
        `<rect x="${cx - r}" y="${cy - 2}" width="${r * 2}" height="4" fill="#d9dde3" transform="rotate(${turn} ${cx} ${cy})"/>`,
    )
    .join('');
}

const arch = (cx, r) =>
  path(`M${cx - r - 7} ${-r + 4} a${r + 7} ${r + 7} 0 0 1 ${(r + 7) * 2} 0 Z`, '#1d1a25');

/** A hatchback 300 units long standing on (x, y) with its nose to the right. */
export function drawCar(scene, id, { x, y, scale, facing = 1, body, bodyDark, bodyLight, isTaxi = false }) {
  const paint = linear(scene, `${id}-body`, [
    [0, bodyLight],
    [0.45, body],
    [1, bodyDark],
  ]);
  const glass = linear(
    scene,
    `${id}-glass`,
    [
      [0, '#dff0f5'],
      [0.55, '#7fa6b8'],
      [1, '#4b6b7e'],
    ],
    { x2: 0.3 },
  );
  const shell = path(
    'M-148 -40 Q-150 -66 -132 -74 L-106 -80 Q-84 -112 -58 -116 Q-10 -122 34 -116 Q58 -112 82 -82 Q128 -76 142 -62 Q150 -52 149 -34 Q148 -22 138 -21 L-138 -21 Q-148 -24 -148 -40 Z',
    paint,
  );
  const roofLight = stroke('M-80 -104 Q-62 -115 -44 -116 Q-6 -120 34 -115', '#ffffff', 3, 'opacity="0.45"');
  const windows =
    path('M-90 -81 Q-76 -104 -54 -108 L-20 -110 L-20 -80 Z', glass) +
    path('M-12 -110 Q16 -111 32 -108 Q48 -102 64 -80 L-12 -80 Z', glass);
  const shine = path(
    'M-70 -82 l18 -26 h14 l-18 26 Z M10 -81 l14 -28 h10 l-14 28 Z',
    '#ffffff',
    'opacity="0.35"',
  );
  const lines =
    stroke('M-16 -110 V-30 M-88 -80 Q-100 -54 -90 -34 M66 -80 Q70 -54 64 -32', bodyDark, 2, 'opacity="0.8"') +
    stroke('M-140 -62 Q0 -72 140 -58', bodyLight, 2.5, 'opacity="0.7"') +
    rect(-46, -70, 16, 4, bodyDark, 'rx="2"') +
    rect(36, -69, 16, 4, bodyDark, 'rx="2"');
  const sill = path(
    'M-146 -32 Q0 -26 149 -32 Q148 -22 138 -21 L-138 -21 Q-146 -24 -146 -32 Z',
    '#1d1a25',
    'opacity="0.35"',
  );
  const lamps =
    path('M122 -68 Q142 -62 146 -50 Q130 -50 122 -56 Z', '#fff4cf') +
    path('M-146 -60 Q-140 -70 -132 -72 L-130 -54 L-147 -52 Z', '#d3323f') +
    rect(138, -42, 12, 8, '#2c2833', 'rx="3"') +
    rect(-150, -42, 12, 8, '#2c2833', 'rx="3"');
  const mirror = path('M62 -86 q14 -6 16 4 q-2 6 -14 5 Z', bodyDark);
  const seat = path(
    'M-2 -80 q2 -20 12 -20 q10 2 10 20 Z M-70 -81 q2 -16 11 -17 q9 2 9 17 Z',
    '#33424e',
    'opacity="0.7"',
  );
  const taxi = isTaxi
    ? rect(-26, -134, 40, 16, '#fff7df', 'rx="4"') +
      rect(-26, -126, 40, 4, '#2c2833') +
      [...Array(9).keys()].map((i) => rect(-110 + i * 20, -52, 10, 6, '#2c2833')).join('')
    : '';
  const wheels = arch(-92, 25) + arch(92, 25) + wheel(-92, 26) + wheel(92, 26);
  return `<g transform="translate(${x} ${y}) scale(${scale * facing} ${scale})">${shell}${windows}${seat}${shine}${roofLight}${lines}${sill}${lamps}${mirror}${taxi}${wheels}</g>`;
}

/** A city bus 420 units long standing on (x, y) with its front to the left. */
export function drawBus(scene, { x, y, scale }) {
  const paint = linear(scene, 'bus-body', [
    [0, '#f6705e'],
    [0.5, '#dd4a40'],
    [1, '#a93436'],
  ]);
  const glass = linear(
    scene,
    'bus-glass',
    [
      [0, '#d8eef5'],
      [0.5, '#86aec0'],
      [1, '#486a7d'],
    ],
    { x2: 0.25 },
  );
  const shell = path(
    'M-206 -30 V-138 Q-206 -166 -178 -168 H182 Q206 -168 206 -144 V-28 Q206 -22 198 -22 H-196 Q-206 -22 -206 -30 Z',
    paint,
  );
  const roof =
    path('M-204 -146 Q-202 -166 -178 -168 H182 Q204 -167 206 -146 Z', '#fbe6d3') +
    rect(-90, -180, 120, 13, '#e7d3c2', 'rx="4"') +
    rect(60, -177, 70, 10, '#d9c3b2', 'rx="4"');
  const band = rect(-206, -70, 412, 12, '#fbe6d3') + rect(-206, -58, 412, 3, '#8e2b30', 'opacity="0.5"');
  const panes = [-92, -34, 24, 82].map(
    (left) =>
      rect(left, -136, 52, 56, glass, 'rx="5"') +
      path(`M${left + 6} -82 l22 -52 h12 l-22 52 Z`, '#ffffff', 'opacity="0.25"'),
  );
  const doors = [-160, 142].map(
    (left) =>
      rect(left, -138, 54, 112, '#7d2529', 'rx="4"') +
      rect(left + 4, -134, 21, 104, glass, 'rx="3"') +
      rect(left + 29, -134, 21, 104, glass, 'rx="3"'),
  );
  const front =
    path('M-206 -136 Q-206 -142 -198 -142 H-172 V-82 H-206 Z', glass) +
    path('M-206 -52 h9 q6 8 0 16 h-9 Z', '#fff4cf') +
    stroke('M-204 -132 q-12 2 -12 12 v12', '#2c2833', 4) +
    rect(-222, -112, 10, 20, '#2c2833', 'rx="3"');
  const riders = [
    [-66, '#5b3a2e', '#e6b08c'],
    [-8, '#222', '#c68a62'],
    [108, '#a8672f', '#f0c3a0'],
  ].map(
    ([cx, hair, skin]) =>
      path(`M${cx - 15} -80 q2 -16 15 -16 q13 0 15 16 Z`, '#3c566a') +
      circle(cx, -105, 10, skin) +
      path(`M${cx - 11} -104 q-1 -14 11 -14 q12 0 11 12 q-8 -6 -22 2 Z`, hair),
  );
  const sign =
    rect(-150, -162, 96, 17, '#2a2531', 'rx="3"') +
    [...Array(9).keys()].map((i) => rect(-142 + i * 9, -157, i % 4 === 3 ? 3 : 6, 7, '#ffb347')).join('');
  const skirt = rect(-204, -34, 410, 12, '#1d1a25', 'opacity="0.3"') + rect(200, -60, 6, 20, '#ffd4a8');
  const wheels = arch(-78, 28) + arch(104, 28) + wheel(-78, 30) + wheel(104, 30);
  return at(
    x,
    y,
    scale,
    shell,
    roof,
    band,
    panes.join(''),
    riders.join(''),
    panes.map((pane) => pane.replace(/^<rect/, '<rect opacity="0.22"')).join(''),
    doors.join(''),
    front,
    sign,
    skirt,
    wheels,
  );
}

/** A city bicycle with wheels 60 units apart from the middle, standing on (x, y), front to the right. */
export function drawBicycle({ x, y, scale, frame, facing = 1 }) {
  const ring = (cx) =>
    circle(cx, -34, 32, 'none', `stroke="${tyre}" stroke-width="5"`) +
    circle(cx, -34, 28, 'none', 'stroke="#b9bec8" stroke-width="1.6"') +
    spokesOf(cx) +
    circle(cx, -34, 4, '#8b929e');
  const tubes =
    stroke('M-58 -34 L-8 -38 L44 -96 L-26 -92 L-8 -38 M-26 -92 L-58 -34', frame, 6) +
    stroke('M42 -102 L58 -34', frame, 6);
  const bar =
    stroke('M41 -102 L38 -120 L56 -126 M38 -120 L52 -116', '#3a3641', 5) +
    stroke('M-26 -92 L-30 -106', '#3a3641', 5) +
    path('M-46 -108 q14 -6 32 -1 q2 4 -4 5 q-16 4 -28 -4 Z', '#5a3a2c');
  const drive =
    circle(-8, -38, 11, 'none', 'stroke="#3a3641" stroke-width="3.5"') +
    stroke('M-8 -49 L-58 -40 M-8 -27 L-58 -29', '#3a3641', 2) +
    stroke('M-8 -38 L6 -48', '#3a3641', 4) +
    rect(0, -52, 14, 4, '#3a3641', 'rx="2"');
  const basket =
    path('M50 -108 h32 l-5 24 h-23 Z', '#b98752') +
    stroke('M52 -100 h28 M53 -92 h25 M60 -108 l2 24 M72 -108 l-2 24', '#8c6236', 1.6);
  const guard =
    stroke('M-92 -48 A36 36 0 0 1 -36 -62', frame, 4) + stroke('M28 -62 A36 36 0 0 1 88 -54', frame, 4);
  return `<g transform="translate(${x} ${y}) scale(${scale * facing} ${scale})">${ring(-58)}${ring(58)}${guard}${drive}${tubes}${bar}${basket}${ellipse(86, -96, 3.5, 4.5, '#fff4cf')}</g>`;
}

function spokesOf(cx) {
  return [0, 30, 60, 90, 120, 150]
    .map(
      (turn) =>
        `<line x1="${cx - 28}" y1="-34" x2="${cx + 28}" y2="-34" stroke="#9aa1ac" stroke-width="1.2" transform="rotate(${turn} ${cx} -34)"/>`,
    )
    .join('');
}
