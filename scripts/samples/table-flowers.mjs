import { circle, ellipse, path, radial, stroke } from './scene.mjs';
import { drawVase } from './table-ware.mjs';

const mouth = { x: 582, y: 273 };

/** A bouquet of peonies and daisies; its stalks and lower leaves come out of the vase's mouth. */
export function placeFlowers(scene) {
  scene.place('vase', `<g transform="translate(${mouth.x} 424)">${drawVase(scene)}</g>`);
  const shades = {
    pink: ['#b83d5e', '#ee8fa6', '#fbd0da'],
    coral: ['#cf5531', '#f6a07c', '#ffd6bd'],
    cream: ['#c79c4c', '#f4dfa8', '#fff7dd'],
  };
  for (const [name, [deep, middle, light]] of Object.entries(shades)) {
    radial(
      scene,
      `petal-${name}`,
      [
        [0, deep],
        [0.55, middle],
        [1, light],
      ],
      { cx: 0.5, cy: 1, r: 1 },
    );
  }
  const blooms = [
    drawPeony(512, 162, 42, 'pink'),
    drawPeony(656, 166, 40, 'coral'),
    drawPeony(586, 120, 46, 'coral'),
    drawPeony(548, 216, 42, 'cream'),
    drawPeony(622, 222, 42, 'pink'),
  ];
  const daisies = [
    [474, 212, 22],
    [538, 100, 20],
    [648, 108, 22],
    [694, 216, 20],
    [584, 256, 21],
  ].map(([x, y, r]) => drawDaisy(x, y, r));
  scene.place('flowers', drawGreenery() + blooms.join('') + daisies.join(''));
}

function drawGreenery() {
  const stalks = [
    [520, 170],
    [596, 110],
    [652, 160],
    [476, 214],
    [692, 218],
    [540, 104],
    [648, 112],
  ];
  const leaves = [
    [-78, 2.1],
    [76, 2.1],
    [-56, 2.5],
    [55, 2.5],
    [-33, 3],
    [34, 3],
    [-98, 1.5],
    [97, 1.5],
    [-14, 3.4],
    [12, 3.4],
  ];
  const lines = stalks.map(([x, y]) =>
    stroke(
      `M${mouth.x} ${mouth.y + 2} Q${mouth.x + (x - mouth.x) * 0.2} ${(y + mouth.y) / 2} ${x} ${y}`,
      '#55804f',
      3.4,
    ),
  );
  return (
    ellipse(mouth.x, mouth.y, 27, 6, '#3f6b41') +
    lines.join('') +
    leaves.map(([turn, size], index) => drawLeaf(turn, size, index)).join('')
  );
}

function drawLeaf(turn, size, index) {
  const blade = path('M0 0 Q-13 -20 0 -52 Q13 -20 0 0 Z', index % 2 ? '#5f955c' : '#4a7c4c');
  const light = path('M0 0 Q13 -20 0 -52 Z', '#8fbd7f', 'opacity="0.45"');
  return `<g transform="translate(${mouth.x} ${mouth.y}) rotate(${turn}) scale(${size * 0.86})">${blade}${light}${stroke('M0 -4 V-44', '#d5e8c8', 0.9, 'opacity="0.7"')}</g>`;
}

/** Three rings of petals, each darker at its root; the outer ones are frayed by a notch. */
function drawPeony(x, y, r, name) {
  const fill = `url(#petal-${name})`;
  const ring = (count, reach, width, offset) =>
    Array.from({ length: count }, (_, index) => {
      const tip = -r * reach;
      const half = r * width;
      const petal = `M0 0 Q${-half * 1.5} ${tip * 0.45} ${-half * 0.75} ${tip * 0.96} Q${-half * 0.3} ${tip * 1.06} 0 ${tip * 0.98} Q${half * 0.3} ${tip * 1.06} ${half * 0.75} ${tip * 0.96} Q${half * 1.5} ${tip * 0.45} 0 0 Z`;
      return `<g transform="rotate(${(360 / count) * index + offset})">${path(petal, fill, 'stroke="#7a2a3a" stroke-opacity="0.16" stroke-width="1"')}</g>`;
    }).join('');
  const heart =
    circle(0, 0, r * 0.13, '#f3c24f') +
    [0, 72, 144, 216, 288]
      .map((turn) => `<circle cx="0" cy="${-r * 0.15}" r="1.6" fill="#fff1b8" transform="rotate(${turn})"/>`)
      .join('');
  return `<g transform="translate(${x} ${y})">${ring(9, 1, 0.4, 0)}${ring(7, 0.74, 0.36, 18)}${ring(5, 0.48, 0.3, 40)}${heart}${ellipse(r * 0.16, r * 0.3, r * 0.8, r * 0.62, '#5a1f3a', 'opacity="0.07"')}</g>`;
}

function drawDaisy(x, y, r) {
  const petals = Array.from(
    { length: 13 },
    (_, index) =>
      `<ellipse cx="0" cy="${-r * 0.64}" rx="${r * 0.17}" ry="${r * 0.4}" fill="${index % 2 ? '#fffdf6' : '#efeadd'}" transform="rotate(${index * 27.7})"/>`,
  );
  return `<g transform="translate(${x} ${y})">${petals.join('')}${circle(0, 0, r * 0.3, '#e9a52c')}${circle(-r * 0.07, -r * 0.08, r * 0.18, '#f9cf5c')}</g>`;
}
