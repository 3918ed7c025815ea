import {
  at,
  blur,
  circle,
  createDice,
  createScene,
  ellipse,
  group,
  linear,
  path,
  rect,
  stroke,
} from './scene.mjs';
import {
  drawAsparagus,
  drawBreadSlice,
  drawButter,
  drawCucumber,
  drawFish,
  drawLemonSlice,
  drawLoaf,
  drawRoll,
  drawSalad,
  drawTomato,
} from './table-food.mjs';
import {
  drawBasket,
  drawBowl,
  drawCandle,
  drawFork,
  drawKnife,
  drawNapkin,
  drawPlate,
  drawShaker,
  drawSpoon,
  drawTumbler,
  drawVase,
  drawWineGlass,
} from './table-ware.mjs';

const farEdgeY = 322;

/** A table laid for one beside a window; the light falls in from the left. */
export function drawTable() {
  const scene = createScene(1280, 832);
  blur(scene, 'soft-9', 9);
  blur(scene, 'soft-5', 5);
  blur(scene, 'room', 5);
  paintRoom(scene);
  paintTableTop(scene);
  placeBackRow(scene);
  placeDrinks(scene);
  placeSetting(scene);
  paintLight(scene);
  return scene;
}

function paintRoom(scene) {
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

function paintTableTop(scene) {
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

const shadow = (cx, cy, rx, ry, opacity = 0.4) =>
  ellipse(cx, cy, rx, ry, '#3a1f14', `opacity="${opacity}" filter="url(#soft-9)"`);

function placeBackRow(scene) {
  scene.paint(
    shadow(196, 470, 128, 26) +
      shadow(606, 424, 92, 18) +
      shadow(800, 430, 66, 13, 0.32) +
      shadow(1118, 462, 150, 28) +
      shadow(448, 426, 34, 9, 0.32) +
      shadow(500, 442, 34, 9, 0.32),
  );
  scene.place('bowl', at(160, 384, 0.98, drawBowl(scene)));
  scene.place('salad', at(160, 376, 0.98, drawSalad()));
  for (const [x, y] of [
    [112, 366],
    [186, 350],
    [218, 380],
  ])
    scene.place('tomato', at(x, y, 0.95, drawTomato(scene)));
  scene.paint(
    at(150, 386, 1, drawCucumber()) + at(74, 382, 1, drawCucumber()) + at(236, 362, 0.9, drawCucumber()),
  );
  placeFlowers(scene);
  scene.place('candle', at(772, 430, 1, drawCandle(scene)));
  scene.place(
    'salt-shaker',
    at(428, 428, 0.8, drawShaker(scene, 'salt', { cap: '#c9ced6', body: '#e9e4de' })),
  );
  scene.place(
    'pepper-shaker',
    at(478, 444, 0.84, drawShaker(scene, 'pepper', { cap: '#5a4a44', body: '#8f7a6c' })),
  );
  placeBread(scene);
}

function placeBread(scene) {
  scene.paint(
    path('M930 378 Q1000 330 1092 344 Q1180 326 1236 372 Q1180 400 1086 404 Q984 404 930 378 Z', '#f4ead6') +
      path('M930 378 Q984 404 1086 404 l-10 20 Q990 410 930 378 Z', '#d8c8ac'),
  );
  scene.place('bread', group('translate(1060 338) rotate(-14)', drawLoaf(scene)));
  scene.place('bread', at(1146, 362, 0.92, drawRoll(scene)));
  scene.place('bread', at(1006, 372, 0.86, drawRoll(scene)));
  scene.place('bread-basket', at(1084, 408, 1, drawBasket(scene)));
}

function placeFlowers(scene) {
  const leaf = (x, y, turn, size, colour) =>
    `<g transform="translate(${x} ${y}) rotate(${turn}) scale(${size})">${path('M0 0 Q-16 -22 0 -52 Q16 -22 0 0 Z', colour)}${stroke('M0 -4 V-42', '#cfe3c0', 1.4, 'opacity="0.6"')}</g>`;
  const peony = (x, y, r, [deep, middle, light]) =>
    circle(x, y, r, deep) +
    [0, 60, 120, 180, 240, 300]
      .map(
        (turn) =>
          `<ellipse cx="${x}" cy="${y - r * 0.5}" rx="${r * 0.46}" ry="${r * 0.56}" fill="${middle}" transform="rotate(${turn} ${x} ${y})"/>`,
      )
      .join('') +
    [30, 102, 174, 246, 318]
      .map(
        (turn) =>
          `<ellipse cx="${x}" cy="${y - r * 0.26}" rx="${r * 0.28}" ry="${r * 0.36}" fill="${light}" transform="rotate(${turn} ${x} ${y})"/>`,
      )
      .join('') +
    circle(x, y, r * 0.18, middle);
  const daisy = (x, y, r) =>
    Array.from(
      { length: 11 },
      (_, index) =>
        `<ellipse cx="${x}" cy="${y - r * 0.62}" rx="${r * 0.2}" ry="${r * 0.42}" fill="#fffdf6" transform="rotate(${index * 32.7} ${x} ${y})"/>`,
    ).join('') + circle(x, y, r * 0.32, '#f2b632');
  const leaves = [
    [560, 250, -62, 1.7],
    [600, 240, 58, 1.7],
    [548, 216, -36, 1.6],
    [618, 206, 34, 1.6],
    [582, 190, -4, 1.8],
    [540, 268, -86, 1.4],
    [628, 266, 84, 1.4],
    [566, 262, -20, 1.4],
    [598, 262, 24, 1.4],
  ].map(([x, y, turn, size], index) => leaf(x, y, turn, size, index % 2 ? '#5f8f5a' : '#4c7a4c'));
  const stalks = stroke(
    'M580 290 Q560 200 520 132 M582 290 Q584 190 596 92 M586 290 Q612 210 656 140',
    '#5f8f5a',
    4,
  );
  const pink = ['#c94f6d', '#e8819a', '#f9bccb'];
  const coral = ['#d9633f', '#f29269', '#ffc9a8'];
  const heads =
    peony(516, 160, 40, pink) +
    peony(652, 168, 38, coral) +
    peony(588, 122, 44, coral) +
    peony(560, 212, 40, ['#d8b46a', '#f3dc9f', '#fff3cf']) +
    peony(622, 222, 38, pink);
  const small =
    daisy(478, 214, 22) +
    daisy(540, 106, 20) +
    daisy(646, 112, 22) +
    daisy(690, 218, 20) +
    daisy(592, 258, 20);
  scene.place('flowers', stalks + leaves.join('') + heads + small);
  scene.place('vase', at(582, 424, 1, drawVase(scene)));
}

function placeDrinks(scene) {
  scene.paint(
    shadow(958, 545, 84, 15, 0.34) +
      shadow(1106, 606, 66, 16, 0.34) +
      path('M930 540 q90 4 150 30 q-60 6 -150 -18 Z', '#8e1f3b', 'opacity="0.2" filter="url(#soft-5)"'),
  );
  scene.place('wine-glass', at(918, 540, 1, drawWineGlass(scene)));
  scene.place('glass', at(1072, 606, 1, drawTumbler(scene)));
}

function placeSetting(scene) {
  scene.paint(shadow(330, 528, 130, 40));
  scene.place(
    'plate',
    at(312, 512, 1, drawPlate(scene, 'side', { radiusPx: 122, flatness: 0.44, rim: '#c98d6a' })),
  );
  scene.place('bread', group('translate(296 502) rotate(-8) scale(1 0.8)', drawBreadSlice()));
  scene.place('butter', at(372, 506, 0.95, drawButter()));
  scene.paint(
    group(
      'translate(268 694) skewX(-20) scale(1 0.5)',
      rect(-70, -164, 180, 356, '#3a1f14', 'rx="8" opacity="0.38" filter="url(#soft-9)"'),
    ),
  );
  scene.place('napkin', group('translate(258 686) skewX(-20) scale(0.98 0.5)', drawNapkin(scene)));
  scene.paint(
    group(
      'translate(266 688) skewX(-20) scale(1 0.53)',
      rect(-10, -160, 24, 322, '#1e3a30', 'rx="10" opacity="0.45" filter="url(#soft-5)"'),
    ),
  );
  scene.place('fork', group('translate(256 682) skewX(-20) scale(1.05 0.53)', drawFork(scene)));
  scene.paint(shadow(660, 668, 236, 104, 0.46));
  scene.place('plate', at(634, 640, 1, drawPlate(scene, 'main', { radiusPx: 232, flatness: 0.5 })));
  placeMeal(scene);
  scene.paint(
    group(
      'translate(936 698) skewX(17) scale(1 0.53)',
      rect(-14, -160, 30, 324, '#3a1f14', 'rx="12" opacity="0.4" filter="url(#soft-5)"') +
        rect(68, -160, 34, 324, '#3a1f14', 'rx="12" opacity="0.4" filter="url(#soft-5)"'),
    ),
  );
  scene.place('knife', group('translate(926 692) skewX(17) scale(1.1 0.53)', drawKnife(scene)));
  scene.place('spoon', group('translate(1004 694) skewX(20) scale(1.1 0.53)', drawSpoon(scene)));
}

function placeMeal(scene) {
  scene.paint(
    ellipse(636, 664, 128, 44, '#e9c66b', 'opacity="0.5"') +
      ellipse(652, 660, 104, 34, '#f2d98b', 'opacity="0.6"'),
  );
  scene.place('asparagus', group('translate(640 602) rotate(-4) scale(1.08)', drawAsparagus()));
  scene.paint(ellipse(640, 676, 102, 24, '#7a4a20', 'opacity="0.3" filter="url(#soft-5)"'));
  scene.place('salmon', at(626, 652, 0.98, drawFish(scene)));
  scene.place('lemon-slice', at(740, 672, 0.92, drawLemonSlice()));
  scene.place('lemon-slice', at(712, 694, 0.92, drawLemonSlice()));
  for (const [x, y] of [
    [520, 634],
    [536, 606],
    [506, 662],
  ])
    scene.place('tomato', at(x, y, 0.86, drawTomato(scene)));
}

function paintLight(scene) {
  const warmth = linear(
    scene,
    'warmth',
    [
      [0, '#fff0c4', 0.26],
      [0.5, '#fff0c4', 0],
      [1, '#2a1420', 0.26],
    ],
    { x2: 1, y2: 0.8 },
  );
  scene.paint(rect(0, 0, 1280, 832, warmth));
}
