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

const [width, height, shore] = [1280, 832, 470];
const moon = { x: 872, y: 176, r: 62 };

/** A lake between hills under a full moon, a boat with a lantern on it: a picture to write about. */
export function drawLake() {
  const scene = createScene(width, height);
  const dice = createDice(815);
  for (const px of [2, 8, 30]) blur(scene, `soft-${px}`, px);
  paintSky(scene, dice);
  paintHills(scene, dice);
  paintWater(scene, dice);
  paintBoat(scene);
  paintReeds(scene, dice);
  return { scene };
}

function paintSky(scene, dice) {
  const night = linear(scene, 'night', [
    [0, '#0d1b3d'],
    [0.55, '#27407a'],
    [0.82, '#7c6a94'],
    [1, '#e39a76'],
  ]);
  scene.paint(rect(0, 0, width, shore + 4, night));
  const stars = Array.from({ length: 90 }, () =>
    circle(
      dice(0, width),
      dice(0, 300),
      dice(0.7, 1.9),
      '#fff6dc',
      `opacity="${dice(0.35, 0.95).toFixed(2)}"`,
    ),
  );
  scene.paint(stars.join(''));
  const glow = radial(scene, 'glow', [
    [0, '#fff1c9', 0.75],
    [0.35, '#ffe3ac', 0.28],
    [1, '#ffe3ac', 0],
  ]);
  scene.paint(circle(moon.x, moon.y, 240, glow));
  const seas = [
    [-20, -16, 17, 13],
    [16, 8, 22, 15],
    [-12, 26, 13, 9],
    [26, -24, 9, 7],
  ].map(([dx, dy, rx, ry]) => ellipse(moon.x + dx, moon.y + dy, rx, ry, '#ecd9ac', 'opacity="0.6"'));
  scene.place('moon', circle(moon.x, moon.y, moon.r, '#fff4d6') + seas.join(''));
  for (const [x, y, long] of [
    [210, 232, 250],
    [560, 302, 320],
    [1090, 262, 260],
  ])
    scene.paint(ellipse(x, y, long / 2, 9, '#c9b4c4', 'opacity="0.32" filter="url(#soft-8)"'));
}

function paintHills(scene, dice) {
  const ranges = [
    { top: 330, sway: 74, colour: '#56608f', step: 170 },
    { top: 388, sway: 48, colour: '#38477a', step: 130 },
    { top: 434, sway: 26, colour: '#202f5a', step: 90 },
  ];
  for (const { top, sway, colour, step } of ranges) {
    let line = `M0 ${shore}V${top}`;
    for (let x = 0; x < width; x += step)
      line += `Q${x + step / 2} ${top - dice(0, sway * 2)} ${Math.min(x + step, width)} ${top + dice(-sway / 3, sway / 3)}`;
    scene.paint(path(`${line}V${shore}Z`, colour));
  }
  const trees = Array.from({ length: 42 }, () => {
    const [x, tall] = [dice(0, width), dice(16, 44)];
    return path(`M${x} ${shore - tall}l${tall * 0.26} ${tall}h${-tall * 0.52}Z`, '#131f40');
  });
  scene.paint(trees.join(''));
}

function paintWater(scene, dice) {
  const deep = linear(scene, 'deep', [
    [0, '#c98b78'],
    [0.16, '#6b628f'],
    [0.5, '#2a4076'],
    [1, '#0e1b3c'],
  ]);
  scene.paint(rect(0, shore, width, height - shore, deep));
  const glints = Array.from({ length: 46 }, (_, index) => {
    const y = shore + 6 + index * 7.6;
    const long = 26 + index * 2.1 + dice(-12, 30);
    const x = moon.x + dice(-1, 1) * (10 + index * 1.5);
    return rect(x - long / 2, y, long, 2.4, '#ffe9bd', `rx="1.2" opacity="${dice(0.35, 0.9).toFixed(2)}"`);
  });
  scene.paint(glints.join(''));
  const ripples = Array.from({ length: 70 }, () => {
    const y = dice(shore + 14, height - 20);
    const long = dice(24, 120);
    const x = dice(-40, width);
    return stroke(`M${x} ${y}h${long}`, '#b9c3ea', 1.6, `opacity="${dice(0.06, 0.2).toFixed(2)}"`);
  });
  scene.paint(ripples.join(''));
}

/** A flat boat with a person sitting in it, and a paper lantern on a pole whose light lies on the water. */
function paintBoat(scene) {
  const [x, y] = [430, 604];
  scene.paint(ellipse(x + 112, y + 62, 96, 26, '#ff9d4a', 'opacity="0.5" filter="url(#soft-8)"'));
  for (let index = 0; index < 9; index += 1)
    scene.paint(
      rect(x + 78 - index * 2, y + 40 + index * 11, 68 + index * 3, 3.4, '#ffb765', 'rx="1.7" opacity="0.6"'),
    );
  const body = path(`M${x - 64} ${y + 22}q-6 -92 34 -100q42 8 38 104Z`, '#2b3a52');
  const head = circle(x - 28, y - 96, 24, '#d9a480');
  const hat = path(`M${x - 84} ${y - 96}q56 -66 112 0q-56 -16 -112 0Z`, '#b98e4f');
  scene.place('person', body + head + hat);
  scene.place(
    'boat',
    path(`M${x - 150} ${y - 6}q150 66 300 0q-34 62 -150 62t-150 -62Z`, '#1b1420') +
      stroke(`M${x - 150} ${y - 6}q150 66 300 0`, '#6d4a3a', 5),
  );
  scene.paint(stroke(`M${x + 40} ${y + 24}V${y - 122}q0 -18 40 -18`, '#50382c', 5));
  scene.paint(circle(x + 82, y - 92, 96, '#ffab52', 'opacity="0.4" filter="url(#soft-30)"'));
  const paper = ellipse(x + 82, y - 92, 31, 40, '#ffb34f');
  const bright = ellipse(x + 82, y - 92, 14, 40, '#ffd794', 'opacity="0.85"');
  const rims = [-136, -56].map((dy) => rect(x + 66, y + dy, 32, 8, '#7d2f22', 'rx="3"')).join('');
  scene.place('lantern', paper + bright + rims);
}

function paintReeds(scene, dice) {
  const blades = Array.from({ length: 34 }, () => {
    const x = dice(0, 1) < 0.62 ? dice(1010, 1270) : dice(-10, 120);
    const tall = dice(90, 250);
    return stroke(
      `M${x} ${height}q${dice(-14, 14)} ${-tall * 0.6} ${dice(-34, 34)} ${-tall}`,
      '#0a1226',
      dice(4, 7),
    );
  });
  scene.paint(blades.join(''));
}
