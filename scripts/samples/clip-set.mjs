import { paintHouse } from './clip-house.mjs';
import { film, stage } from './clip-plan.mjs';
import { blur, circle, createDice, createScene, ellipse, linear, path, rect, stroke } from './scene.mjs';

const { groundY, kerbY, roadY, houseRight } = stage;

/** All that stands still: a house on a quiet street, early in the evening. */
export function drawClipSet() {
  const scene = createScene(film.width, film.height);
  blur(scene, 'soft-3', 3);
  paintSky(scene);
  paintDistance(scene);
  paintGarden(scene);
  paintGround(scene);
  paintHouse(scene);
  paintDusk(scene);
  return scene;
}

function paintSky(scene) {
  const sky = linear(scene, 'sky', [
    [0, '#7f86c4'],
    [0.4, '#c79cc4'],
    [0.72, '#f7b9a0'],
    [1, '#ffdca6'],
  ]);
  scene.paint(rect(houseRight - 10, 0, film.width - houseRight + 10, groundY, sky));
  const glow = blur(scene, 'soft-sun', 34);
  scene.paint(
    circle(736, 214, 84, '#fff0bd', `opacity="0.7" filter="${glow}"`) +
      circle(736, 206, 19, '#fff6d6', 'opacity="0.95"'),
  );
  const clouds = [
    'M540 92 h92 a13 13 0 0 0 -8 -24 a22 22 0 0 0 -38 -8 a17 17 0 0 0 -28 8 a13 13 0 0 0 -18 24 Z',
    'M672 148 h112 v-30 a18 18 0 0 0 -32 -8 a20 20 0 0 0 -36 2 a14 14 0 0 0 -26 10 a13 13 0 0 0 -18 26 Z',
  ];
  const cloud = linear(scene, 'cloud', [
    [0, '#ffe3dc'],
    [1, '#f3b6bd'],
  ]);
  scene.paint(clouds.map((d) => path(d, cloud, 'opacity="0.85"')).join(''));
}

function paintDistance(scene) {
  const far = linear(scene, 'far', [
    [0, '#a884ae'],
    [1, '#d99f9f'],
  ]);
  const roofs = [
    [500, 236, 66],
    [566, 214, 58],
    [624, 246, 70],
    [694, 222, 60],
    [754, 240, 50],
  ].map(
    ([x, top, w]) =>
      path(`M${x} ${top + 26} L${x + w / 2} ${top} L${x + w} ${top + 26} V${groundY} H${x} Z`, far) +
      rect(x + w * 0.68, top - 6, 8, 22, '#9b78a4'),
  );
  const panes = [
    [524, 274],
    [588, 254],
    [656, 288],
    [716, 262],
    [736, 262],
  ].map(([x, y]) => rect(x, y, 9, 12, '#ffd58f', 'rx="1"'));
  scene.paint(`<g opacity="0.8">${roofs.join('')}</g>${panes.join('')}`);
}

function paintGarden(scene) {
  scene.paint(drawTree(646, 350));
  const dice = createDice(21);
  const leaves = Array.from({ length: 190 }, () => {
    const [x, y] = [dice(houseRight, 772), dice(304, 352)];
    return circle(x, y, dice(3.5, 6.5), y < 318 ? '#7fae6a' : y > 338 ? '#35614c' : '#4f8658');
  });
  scene.paint(rect(houseRight, 306, 260, 52, '#467a55', 'rx="10"') + leaves.join(''));
  const posts = Array.from({ length: 17 }, (_, index) => {
    const x = houseRight + 8 + index * 15.6;
    return (
      path(`M${x} ${groundY + 2} V318 l4.5 -6 l4.5 6 V${groundY + 2} Z`, '#fdf2e2') +
      rect(x + 7, 318, 2, 40, '#cbb3ac')
    );
  });
  scene.paint(
    rect(houseRight, 326, 260, 5, '#e9d6c6') + rect(houseRight, 345, 260, 5, '#e9d6c6') + posts.join(''),
  );
}

function drawTree(x, y) {
  const dice = createDice(8);
  const tones = [
    [0, 0, 62, '#3f7052'],
    [-40, 12, 38, '#3f7052'],
    [42, 12, 38, '#375f4d'],
    [22, -28, 40, '#4b7f55'],
    [-20, -30, 38, '#578a58'],
    [-32, 0, 28, '#6f9f60'],
    [-24, -34, 24, '#8fb768'],
  ];
  const crown = tones.map(([dx, dy, r, fill]) => circle(x + dx, y - 150 + dy, r, fill)).join('');
  const leaves = Array.from({ length: 70 }, () => {
    const [turn, reach] = [dice(0, Math.PI * 2), Math.sqrt(dice(0, 1)) * 54];
    const [dx, dy] = [Math.cos(turn) * reach * 1.15, Math.sin(turn) * reach];
    const fill = dx + dy < -34 ? '#a8c873' : dx + dy > 34 ? '#2f5747' : '#679a5e';
    return ellipse(x + dx, y - 152 + dy, dice(4, 8), dice(3, 5), fill, 'opacity="0.7"');
  });
  const trunk =
    path(`M${x - 8} ${y} q4 -50 0 -100 h15 q-3 50 2 100 Z`, '#74513f') +
    path(`M${x + 1} ${y} q3 -50 1 -100 h5 q-3 50 2 100 Z`, '#503a3c', 'opacity="0.7"');
  return trunk + crown + leaves.join('');
}

function paintGround(scene) {
  const pavement = linear(scene, 'pavement', [
    [0, '#b79f9f'],
    [1, '#d9c3b4'],
  ]);
  const road = linear(scene, 'road', [
    [0, '#5e5468'],
    [0.4, '#6a6074'],
    [1, '#4d455c'],
  ]);
  const joints = Array.from({ length: 27 }, (_, index) => {
    const top = index * 34 - 60;
    return stroke(`M${top} ${groundY} L${384 + (top - 384) * 1.16} ${kerbY}`, '#97817f', 1, 'opacity="0.5"');
  });
  scene.paint(
    rect(0, groundY, film.width, kerbY - groundY, pavement) +
      joints.join('') +
      stroke(`M0 ${groundY + 22} H768`, '#97817f', 1, 'opacity="0.5"') +
      rect(0, groundY, film.width, 6, '#4a3550', 'opacity="0.22"'),
  );
  scene.paint(
    rect(0, kerbY, film.width, 4, '#f0e1d2') + rect(0, kerbY + 4, film.width, roadY - kerbY - 4, '#93828a'),
  );
  scene.paint(
    rect(0, roadY, film.width, film.height - roadY, road) +
      rect(0, roadY, film.width, 6, '#2b2338', 'opacity="0.3"'),
  );
  const dice = createDice(5);
  const grains = Array.from({ length: 110 }, () =>
    ellipse(
      dice(0, 768),
      dice(roadY + 8, 478),
      dice(1, 2.6),
      0.8,
      dice(0, 1) > 0.5 ? '#81778c' : '#40384c',
      'opacity="0.5"',
    ),
  );
  const dashes = [-60, 130, 320, 510, 700].map((x) =>
    path(`M${x + 3} 466 h86 l-4 7 h-88 Z`, '#f2e4d2', 'opacity="0.8"'),
  );
  scene.paint(grains.join('') + dashes.join(''));
}

/** The last sun comes from the right; the street's near side lies in shade already. */
function paintDusk(scene) {
  const shade = linear(
    scene,
    'dusk',
    [
      [0, '#3a2a66', 0.24],
      [0.62, '#6b3f6f', 0.08],
      [1, '#ffb46b', 0.12],
    ],
    { x2: 1, y2: 0.25 },
  );
  scene.paint(rect(0, 0, film.width, film.height, shade));
}
