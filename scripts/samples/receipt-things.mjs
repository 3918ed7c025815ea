import { faces, setText, writeCommands } from './lettering.mjs';
import { circle, ellipse, group, path, radial, stroke } from './scene.mjs';

/** A cup of coffee on its saucer, seen from above. */
export function paintCup(scene, cx, cy) {
  const china = radial(
    scene,
    'china',
    [
      [0, '#ffffff'],
      [0.62, '#f1ede6'],
      [0.8, '#dcd6cc'],
      [0.86, '#faf7f1'],
      [1, '#cdc5b9'],
    ],
    { cx: 0.44, cy: 0.42, r: 0.6 },
  );
  const coffee = radial(
    scene,
    'coffee',
    [
      [0, '#b98452'],
      [0.55, '#9a6337'],
      [0.86, '#6d3f1e'],
      [1, '#3d2110'],
    ],
    { cx: 0.45, cy: 0.45, r: 0.55 },
  );
  scene.paint(
    circle(cx + 24, cy + 28, 178, '#241107', 'opacity="0.5" filter="url(#soft-22)"') +
      circle(cx + 5, cy + 6, 176, '#241107', 'opacity="0.5" filter="url(#soft-4)"') +
      circle(cx, cy, 174, china) +
      circle(cx, cy, 170, 'none', 'stroke="#6c8fa3" stroke-width="4" opacity="0.8"') +
      circle(cx + 14, cy + 17, 104, '#3b2a1c', 'opacity="0.5" filter="url(#soft-22)"') +
      handle(cx, cy) +
      circle(cx, cy, 102, '#f7f3ec') +
      circle(cx, cy, 102, china) +
      circle(cx + 2, cy + 2, 92, '#b9aea0') +
      circle(cx, cy, 89, coffee) +
      crema(cx, cy),
  );
}

function handle(cx, cy) {
  const loop = `M-88 34 q-62 16 -64 52 q10 22 46 -4 q22 -16 36 -24`;
  return group(
    `translate(${cx} ${cy})`,
    stroke(loop, '#3b2a1c', 22, 'opacity="0.35" filter="url(#soft-4)" transform="translate(6 8)"'),
    stroke(loop, '#d9d2c7', 23),
    stroke(loop, '#faf7f1', 14, 'transform="translate(-2 -2)"'),
  );
}

/** A rosetta poured in milk. */
function crema(cx, cy) {
  const leaves = [0, 1, 2, 3].map((index) => {
    const [y, wide] = [38 - index * 25, 50 - index * 8];
    return path(
      `M0 ${y} C${-wide} ${y - 6} ${-wide} ${y - 38} ${-wide * 0.35} ${y - 38} Q0 ${y - 36} 0 ${y - 16} Q0 ${y - 36} ${wide * 0.35} ${y - 38} C${wide} ${y - 38} ${wide} ${y - 6} 0 ${y} Z`,
      '#f3dfc2',
      'opacity="0.93"',
    );
  });
  return group(
    `translate(${cx} ${cy}) rotate(-28)`,
    ...leaves,
    stroke('M0 52 V-58', '#a06a3c', 3.4, 'opacity="0.8"'),
    stroke('M-70 -30 A76 76 0 0 1 -20 -73', '#fff6e6', 5, 'opacity="0.35"'),
  );
}

/** Small change, left of the receipt. */
export function paintCoins(scene) {
  const silver = radial(
    scene,
    'silver',
    [
      [0, '#f4f2ee'],
      [0.7, '#c9c6c0'],
      [1, '#8f8b84'],
    ],
    { cx: 0.36, cy: 0.32, r: 0.75 },
  );
  const copper = radial(
    scene,
    'copper',
    [
      [0, '#f0b98f'],
      [0.7, '#bf7445'],
      [1, '#7c4320'],
    ],
    { cx: 0.36, cy: 0.32, r: 0.75 },
  );
  const gold = radial(
    scene,
    'gold',
    [
      [0, '#fae9ad'],
      [0.7, '#d3a94d'],
      [1, '#8c6722'],
    ],
    { cx: 0.36, cy: 0.32, r: 0.75 },
  );
  scene.paint(
    coin('1', 92, 1022, 46, silver, '#77736c') +
      coin('5', 158, 1108, 36, copper, '#6f3b1b') +
      coin('10', 74, 1120, 41, gold, '#7d5b1b'),
  );
}

const figureOf = (text, x, cy, r) =>
  writeCommands(setText({ face: faces.serifBold, text, size: r, x, y: cy + r * 0.34, anchor: 'middle' }));

function coin(value, cx, cy, r, metal, edge) {
  const beads = Array.from({ length: 44 }, (_, index) => {
    const turn = (index / 44) * Math.PI * 2;
    return circle(
      cx + Math.cos(turn) * (r - 5.5),
      cy + Math.sin(turn) * (r - 5.5),
      0.9,
      edge,
      'opacity="0.7"',
    );
  });
  const wreath = [-1, 1].map((side) =>
    stroke(
      `M${cx + side * r * 0.18} ${cy + r * 0.52} Q${cx + side * r * 0.72} ${cy + r * 0.2} ${cx + side * r * 0.5} ${cy - r * 0.46}`,
      edge,
      3,
      'opacity="0.55" stroke-dasharray="1 5"',
    ),
  );
  return (
    ellipse(cx + 9, cy + 11, r, r, '#241107', 'opacity="0.55" filter="url(#soft-4)"') +
    circle(cx + 1.5, cy + 2, r, edge) +
    circle(cx, cy, r, metal) +
    circle(cx, cy, r - 2.5, 'none', `stroke="${edge}" stroke-width="1.2" opacity="0.7"`) +
    beads.join('') +
    wreath.join('') +
    path(figureOf(value, cx, cy, r), edge, 'opacity="0.72"') +
    stroke(
      `M${cx - r * 0.78} ${cy - r * 0.3} A${r * 0.84} ${r * 0.84} 0 0 1 ${cx - r * 0.2} ${cy - r * 0.8}`,
      '#ffffff',
      3,
      'opacity="0.6"',
    )
  );
}
