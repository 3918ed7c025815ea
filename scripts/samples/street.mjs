import { blur, createDice, createScene, ellipse, linear, path, rect, stroke } from './scene.mjs';
import { placeHouses } from './street-buildings.mjs';
import { furnishPavement } from './street-furniture.mjs';
import { groundY } from './street-levels.mjs';
import { paintSky } from './street-sky.mjs';
import { placeTraffic, placeWalkers } from './street-traffic.mjs';

const curbY = 612;

/** A street corner in the late afternoon, the sun standing high on the left. */
export function drawStreet() {
  const scene = createScene(1280, 832);
  blur(scene, 'soft-6', 6);
  blur(scene, 'soft-3', 3);
  paintSky(scene);
  placeHouses(scene);
  paintGround(scene);
  scene.place('zebra-crossing', drawCrossing());
  paintLongShadows(scene);
  furnishPavement(scene);
  placeTraffic(scene);
  placeWalkers(scene);
  paintNearKerb(scene);
  paintLight(scene);
  return scene;
}

function paintGround(scene) {
  const pavement = linear(scene, 'pavement', [
    [0, '#b9aca6'],
    [1, '#d8cabd'],
  ]);
  const road = linear(scene, 'road', [
    [0, '#6a6672'],
    [0.5, '#5b5863'],
    [1, '#4b4855'],
  ]);
  const joints = Array.from({ length: 34 }, (_, index) => {
    const top = index * 40 - 20;
    return stroke(
      `M${top} ${groundY} L${640 + (top - 640) * 1.14} ${curbY}`,
      '#9d9089',
      1.2,
      'opacity="0.55"',
    );
  });
  scene.paint(
    rect(0, groundY, 1280, curbY - groundY, pavement) +
      joints.join('') +
      stroke(`M0 ${groundY + 20} H1280`, '#9d9089', 1.2, 'opacity="0.5"'),
  );
  scene.paint(rect(0, groundY, 1280, 9, '#2b2440', 'opacity="0.18"'));
  scene.paint(rect(0, curbY, 1280, 6, '#efe6da') + rect(0, curbY + 6, 1280, 7, '#8d8483'));
  scene.paint(
    rect(0, curbY + 13, 1280, 832 - curbY, road) + rect(0, curbY + 13, 1280, 10, '#25222e', 'opacity="0.25"'),
  );
  const dice = createDice(5);
  const grains = Array.from({ length: 260 }, () => {
    const y = dice(curbY + 20, 828);
    return ellipse(
      dice(0, 1280),
      y,
      dice(1, 3.4),
      0.9,
      dice(0, 1) > 0.5 ? '#7d7986' : '#3f3c49',
      'opacity="0.5"',
    );
  });
  const dashes = [-20, 150, 320, 490, 660, 1110].map((x) =>
    path(`M${x + 4} 712 h92 l-4 9 h-94 Z`, '#f3ead8', 'opacity="0.9"'),
  );
  scene.paint(grains.join('') + dashes.join(''));
}

function drawCrossing() {
  const bars = [
    [632, 13],
    [658, 15],
    [687, 18],
    [719, 20],
    [754, 23],
  ];
  return bars
    .map(([y, height]) => {
      const spread = (y - 632) * 0.22;
      const lower = (y + height - 632) * 0.22;
      return (
        path(
          `M${826 - spread * 0.5} ${y} H${1058 + spread} L${1058 + lower} ${y + height} H${826 - lower * 0.5} Z`,
          '#f7f0e2',
        ) +
        path(`M${826 - lower * 0.5} ${y + height - 2} H${1058 + lower} v2 H${826 - lower * 0.5} Z`, '#cfc6ba')
      );
    })
    .join('');
}

const castShadow = (cx, cy, rx, ry, opacity = 0.38) =>
  ellipse(cx, cy, rx, ry, '#1c1830', `opacity="${opacity}" filter="url(#soft-6)"`);

const smallShadow = (x, y, length) =>
  path(
    `M${x - 10} ${y - 2} q${length * 0.6} -7 ${length} 9 q-${length * 0.5} 9 -${length} 1 Z`,
    '#1c1830',
    'opacity="0.34" filter="url(#soft-3)"',
  );

function paintLongShadows(scene) {
  scene.paint(castShadow(300, 694, 226, 15) + castShadow(1208, 692, 132, 12));
  scene.paint(castShadow(604, 800, 176, 15) + castShadow(214, 800, 104, 9, 0.32));
  scene.paint(
    smallShadow(582, 606, 120) +
      smallShadow(1222, 606, 90) +
      smallShadow(800, 606, 70) +
      smallShadow(46, 606, 80),
  );
  scene.paint(
    smallShadow(690, 600, 60) +
      smallShadow(752, 602, 50) +
      smallShadow(1074, 604, 52) +
      smallShadow(1150, 606, 60),
  );
  scene.paint(smallShadow(918, 700, 66) + smallShadow(962, 704, 44) + smallShadow(1016, 764, 78));
}

function paintNearKerb(scene) {
  scene.paint(rect(0, 818, 1280, 14, '#cfc2b6') + rect(0, 816, 1280, 4, '#efe6da'));
}

function paintLight(scene) {
  const warmth = linear(
    scene,
    'warmth',
    [
      [0, '#ffe2a6', 0.3],
      [0.55, '#ffe2a6', 0.03],
      [1, '#2a1f4a', 0.16],
    ],
    { x2: 1, y2: 0.6 },
  );
  scene.paint(rect(0, 0, 1280, 832, warmth));
}
