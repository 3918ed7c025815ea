import { drawDog, drawPerson, drawRider } from './people.mjs';
import {
  blur,
  circle,
  createDice,
  createScene,
  ellipse,
  linear,
  path,
  radial,
  rect,
  stroke,
} from './scene.mjs';
import { groundY, paintSky, placeHouses } from './street-buildings.mjs';
import { drawBicycle, drawBus, drawCar } from './street-vehicles.mjs';

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
      smallShadow(1098, 604, 52) +
      smallShadow(1150, 606, 60),
  );
  scene.paint(smallShadow(918, 700, 66) + smallShadow(962, 704, 44) + smallShadow(1016, 764, 78));
}

function furnishPavement(scene) {
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

function placeTraffic(scene) {
  scene.place('bus', drawBus(scene, { x: 296, y: 700, scale: 1 }));
  scene.place(
    'car',
    drawCar(scene, 'taxi', {
      x: 1216,
      y: 698,
      scale: 0.84,
      facing: -1,
      body: '#f3b63a',
      bodyDark: '#c07f1f',
      bodyLight: '#ffd778',
      isTaxi: true,
    }),
  );
}

function placeWalkers(scene) {
  scene.place(
    'person',
    drawPerson({
      x: 752,
      y: 602,
      heightPx: 122,
      isWalking: false,
      hair: '#c9c4c2',
      hairStyle: 'grey',
      coat: '#58708c',
      legs: '#3c3f52',
      skin: '#edc3a3',
      hat: '#6b4f3a',
    }),
  );
  scene.place(
    'person',
    drawPerson({
      x: 1098,
      y: 604,
      heightPx: 126,
      facing: -1,
      hair: '#2b1d1a',
      coat: '#3f8f83',
      legs: '#30334a',
      skin: '#b87a55',
      bag: { kind: 'backpack', colour: '#e0813d' },
    }),
  );
  scene.paint(stroke('M1083 552 Q1146 566 1164 574', '#5a3a2c', 2));
  scene.place('dog', drawDog({ x: 1132, y: 606, scale: 0.62, facing: 1, coat: '#d99b57', patch: '#8f5a30' }));
  scene.place(
    'person',
    drawPerson({
      x: 918,
      y: 700,
      heightPx: 152,
      hair: '#3a241c',
      hairStyle: 'tail',
      coat: '#e0564f',
      legs: '#e9b893',
      skin: '#f0c19d',
      dress: true,
      shoes: '#fff4e6',
      bag: { kind: 'tote', colour: '#f2d39b' },
    }),
  );
  scene.place(
    'person',
    drawPerson({
      x: 966,
      y: 703,
      heightPx: 98,
      hair: '#3a241c',
      coat: '#f4c542',
      legs: '#3e5f9a',
      skin: '#f0c19d',
      shoes: '#d1495b',
    }),
  );
  scene.place(
    'person',
    drawPerson({
      x: 1016,
      y: 764,
      heightPx: 176,
      facing: -1,
      hair: '#1f1a22',
      coat: '#34466f',
      legs: '#6f6257',
      skin: '#d69d74',
      bag: { kind: 'tote', colour: '#7b4a32' },
    }),
  );
  scene.place(
    'car',
    drawCar(scene, 'car', {
      x: 600,
      y: 806,
      scale: 1.1,
      body: '#3f83c4',
      bodyDark: '#27527f',
      bodyLight: '#8fc3ec',
    }),
  );
  scene.place('bicycle', drawBicycle({ x: 212, y: 806, scale: 0.98, frame: '#1f9d8b' }));
  scene.place(
    'person',
    drawRider({
      x: 212,
      y: 806,
      scale: 0.98,
      skin: '#e0a77e',
      coat: '#f28f3b',
      legs: '#3a4668',
      helmet: '#f4f1ea',
    }),
  );
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
