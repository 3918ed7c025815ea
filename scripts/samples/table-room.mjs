import { circle, createDice, ellipse, linear, path, rect, stroke } from './scene.mjs';

const farEdgeY = 322;

export function paintRoom(scene) {
  const wall = linear(
    scene,
    'wall',
    [
      [0, '#e8d9c3'],
      [0.6, '#cdbfae'],
      [1, '#a3978f'],
    ],
    { x2: 1, y2: 0.2 },
  );
  const day = linear(scene, 'day', [
    [0, '#fdfdf5'],
    [0.6, '#e3f1ec'],
    [1, '#bcd9b8'],
  ]);
  const pane = (x, y) => rect(x, y, 128, 122, day);
  const window =
    rect(28, -30, 300, 316, '#f7efe2') +
    pane(44, -26) +
    pane(184, -26) +
    pane(44, 108) +
    pane(184, 108) +
    rect(12, 262, 332, 22, '#fbf5ea') +
    rect(12, 284, 332, 8, '#b0a08f', 'opacity="0.6"');
  const garden = [
    [70, 222, 34],
    [112, 232, 30],
    [214, 226, 40],
    [272, 214, 46],
    [150, 238, 22],
  ].map(([x, y, r]) => circle(x, y, r, '#8fbf86', 'opacity="0.75"'));
  const bars = rect(172, -30, 12, 316, '#f7efe2') + rect(28, 96, 300, 12, '#f7efe2');
  const curtain =
    path('M322 -30 h78 q-18 150 6 330 h-58 q-30 -160 -26 -330 Z', '#f6e7d2') +
    path('M350 -30 q-10 160 14 330 h14 q-22 -170 -12 -330 Z', '#dcc7ab');
  const picture =
    rect(842, 38, 196, 150, '#6d5444') +
    rect(852, 48, 176, 130, '#f3ead9') +
    rect(866, 62, 148, 102, '#c3d5da') +
    path('M866 164 v-34 l44 -40 l34 32 l26 -20 l44 42 v20 Z', '#6f8f85') +
    circle(980, 88, 12, '#f6d38b');
  const shelf =
    rect(1120, 150, 190, 12, '#8a6a50') +
    rect(1140, 92, 22, 58, '#b9473f') +
    rect(1164, 84, 18, 66, '#3d6b7a') +
    rect(1184, 98, 24, 52, '#e0b15a') +
    path('M1228 150 h38 l-5 -34 h-28 Z', '#d08c6a') +
    [
      [-22, -56],
      [0, -70],
      [22, -54],
      [-10, -40],
      [14, -38],
    ]
      .map(([dx, dy]) =>
        ellipse(
          1247 + dx,
          116 + dy + 34,
          14,
          20,
          '#5d8f57',
          `transform="rotate(${dx * 2} ${1247 + dx} ${150 + dy})"`,
        ),
      )
      .join('');
  const chair =
    path('M500 340 V196 q0 -22 22 -22 h196 q22 0 22 22 V340 h-22 V214 h-196 V340 Z', '#7a563e') +
    rect(556, 212, 16, 120, '#86614a') +
    rect(612, 212, 16, 120, '#86614a') +
    rect(668, 212, 16, 120, '#86614a');
  scene.paint(rect(0, 0, 1280, 400, wall));
  scene.paint(
    `<g filter="url(#room)">${window}${garden.join('')}${bars}${curtain}${picture}${shelf}${chair}</g>`,
  );
  scene.paint(path('M330 -20 L1000 330 H560 L180 -20 Z', '#fff4d2', 'opacity="0.2" filter="url(#room)"'));
}

export function paintTableTop(scene) {
  const wood = linear(scene, 'wood', [
    [0, '#b98558'],
    [0.5, '#c9925f'],
    [1, '#a86f42'],
  ]);
  scene.paint(rect(0, farEdgeY, 1280, 832 - farEdgeY, wood) + rect(0, farEdgeY, 1280, 4, '#e5bd8d'));
  const vanish = (x) => 640 + (x - 640) * 1.75;
  const planks = [-60, 120, 300, 480, 660, 840, 1020, 1200, 1380];
  const dice = createDice(8);
  const tints = planks.map((x, index) =>
    path(
      `M${x} ${farEdgeY} h180 L${vanish(x + 180)} 832 H${vanish(x)} Z`,
      index % 2 ? '#8a5730' : '#e0b07c',
      `opacity="${(0.05 + dice(0, 0.12)).toFixed(3)}"`,
    ),
  );
  const seams = planks.map(
    (x) =>
      stroke(`M${x} ${farEdgeY + 3} L${vanish(x)} 832`, '#7d4e2b', 2.2, 'opacity="0.6"') +
      stroke(`M${x + 2.5} ${farEdgeY + 3} L${vanish(x) + 4} 832`, '#eac292', 1.4, 'opacity="0.5"'),
  );
  const grain = Array.from({ length: 120 }, () => {
    const [x, from] = [dice(-200, 1400), dice(farEdgeY + 6, 800)];
    const to = from + dice(14, 70);
    const slide = (y) => 640 + (x - 640) * (1 + (0.75 * (y - farEdgeY)) / (832 - farEdgeY));
    return stroke(
      `M${slide(from).toFixed(1)} ${from.toFixed(1)} L${slide(to).toFixed(1)} ${to.toFixed(1)}`,
      '#8a5730',
      1.3,
      'opacity="0.28"',
    );
  });
  scene.paint(tints.join('') + seams.join('') + grain.join(''));
  const beam = '#ffe7b0';
  scene.paint(
    path(
      'M120 322 h170 L760 832 H440 Z M350 322 h120 L1080 832 H860 Z',
      beam,
      'opacity="0.22" filter="url(#soft-9)"',
    ),
  );
  const runner = linear(scene, 'runner', [
    [0, '#efe4d2'],
    [1, '#f8efe0'],
  ]);
  scene.paint(
    path(
      'M326 470 H952 L1068 806 H212 Z',
      '#5a3418',
      'opacity="0.28" filter="url(#soft-5)" transform="translate(8 8)"',
    ),
  );
  scene.paint(
    path('M326 470 H952 L1068 806 H212 Z', runner) +
      stroke('M338 480 H941 L1050 796 H229 Z', '#c98d6a', 2.4, 'opacity="0.75"') +
      stroke('M344 485 H935 L1042 791 H237 Z', '#8fb0a2', 1.6, 'opacity="0.8"'),
  );
}
