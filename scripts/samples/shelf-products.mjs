import { faces, measureText, setText, writeCommands } from './lettering.mjs';
import { circle, ellipse, linear, path, rect, stroke } from './scene.mjs';

/** Size of one unit of each form in pixels. */
export const sizes = {
  box: { width: 96, height: 168 },
  bag: { width: 98, height: 156 },
  jar: { width: 66, height: 104 },
  can: { width: 66, height: 112 },
  carton: { width: 65, height: 172 },
  bottle: { width: 48, height: 178 },
};

/** One unit of a product, standing with the middle of its foot at (0, 0). */
export function drawProduct(scene, id, product) {
  const tones = tonesOf(scene, id, product);
  return forms[product.form]({ ...product, ...sizes[product.form], ...tones });
}

function tonesOf(scene, id, { main, deep }) {
  const across = { x2: 1, y2: 0 };
  return {
    round: linear(
      scene,
      `round-${id}`,
      [
        [0, deep],
        [0.16, main],
        [0.32, '#ffffff', 1],
        [0.36, main],
        [0.72, main],
        [1, deep],
      ].map(([at, colour, alpha]) =>
        colour === '#ffffff' ? [at, mix(main, colour, 0.38), alpha] : [at, colour],
      ),
      across,
    ),
    face: linear(
      scene,
      `face-${id}`,
      [
        [0, mix(main, '#ffffff', 0.14)],
        [0.6, main],
        [1, mix(main, deep, 0.6)],
      ],
      { x2: 0.7, y2: 1 },
    ),
    metal: linear(
      scene,
      'metal',
      [
        [0, '#83868b'],
        [0.25, '#f2f3f4'],
        [0.5, '#b4b7bb'],
        [1, '#6c6f74'],
      ],
      across,
    ),
    glass: linear(
      scene,
      'glass',
      [
        [0, '#ffffff', 0.05],
        [0.14, '#ffffff', 0.55],
        [0.22, '#ffffff', 0.08],
        [0.85, '#000000', 0.02],
        [1, '#000000', 0.25],
      ],
      across,
    ),
  };
}

function mix(from, to, share) {
  const channel = (at) => {
    const [a, b] = [from, to].map((colour) => Number.parseInt(colour.slice(at, at + 2), 16));
    return Math.round(a + (b - a) * share)
      .toString(16)
      .padStart(2, '0');
  };
  return `#${channel(1)}${channel(3)}${channel(5)}`;
}

/** The name in capitals, a word to a line, as large as the label allows. */
function nameOn(name, { y, width, colour, most = 22 }) {
  const words = name.toUpperCase().split(' ');
  const widest = Math.max(...words.map((word) => measureText(faces.sansBlack, word, 100)));
  const size = Math.min(most, (width / widest) * 100);
  return words
    .map((text, index) =>
      path(
        writeCommands(
          setText({ face: faces.sansBlack, text, size, x: 0, y: y + index * size * 1.06, anchor: 'middle' }),
        ),
        colour,
      ),
    )
    .join('');
}

const forms = {
  box: drawBox,
  bag: drawBag,
  jar: drawJar,
  can: drawCan,
  carton: drawCarton,
  bottle: drawBottle,
};

function drawBox({ width, height, face, deep, mark, name, main }) {
  const [x, top] = [-width / 2, -height];
  const rays = Array.from({ length: 12 }, (_, index) => {
    const turn = (index / 12) * Math.PI * 2;
    return stroke(
      `M${Math.cos(turn) * 26} ${-52 + Math.sin(turn) * 26} L${Math.cos(turn) * 33} ${-52 + Math.sin(turn) * 33}`,
      mark,
      3,
      'opacity="0.9"',
    );
  });
  return (
    rect(x, top, width, height, face, 'rx="2.5"') +
    path(`M${x} ${top + 16} H${-x} V${top} H${x} Z`, deep, 'opacity="0.35"') +
    rect(x + 8, top + 28, width - 16, 54, mark, 'rx="5"') +
    nameOn(name, { y: top + 52, width: width - 26, colour: deep, most: 19 }) +
    circle(0, -52, 22, mark) +
    rays.join('') +
    leafMark(main, -52) +
    rect(x + 8, -16, width - 16, 4, mark, 'opacity="0.7"') +
    rect(-x - 5, top, 5, height, deep, 'opacity="0.5"') +
    rect(x, top, 3, height, '#ffffff', 'opacity="0.3"')
  );
}

const leafMark = (colour, y) =>
  path(
    `M0 ${y + 14} C-16 ${y + 4} -12 ${y - 10} 0 ${y - 15} C12 ${y - 10} 16 ${y + 4} 0 ${y + 14} Z`,
    colour,
  ) + stroke(`M0 ${y + 14} V${y - 6}`, '#ffffff', 1.6, 'opacity="0.8"');

function drawBag({ width, height, face, deep, mark, name }) {
  const [x, top] = [-width / 2, -height];
  const body = `M${x + 3} ${top} H${-x - 3} L${-x - 5} ${top + 20} Q${-x + 3} ${top + 60} ${-x} -10 Q${-x} 0 ${-x - 8} 0 H${x + 8} Q${x} 0 ${x} -10 Q${x - 3} ${top + 60} ${x + 5} ${top + 20} Z`;
  return (
    path(body, face) +
    rect(x + 4, top, width - 8, 15, deep, 'opacity="0.55"') +
    stroke(`M${x + 8} ${top + 5} H${-x - 8} M${x + 8} ${top + 10} H${-x - 8}`, mark, 1, 'opacity="0.5"') +
    path(
      `M${x + 5} ${top + 20} Q${x + 14} ${top + 60} ${x + 9} -4 Q${x} -2 ${x} -12 Q${x - 3} ${top + 60} ${x + 5} ${top + 20} Z`,
      '#ffffff',
      'opacity="0.22"',
    ) +
    path(
      `M${-x - 5} ${top + 20} Q${-x - 16} ${top + 70} ${-x - 10} -2 Q${-x} 0 ${-x} -12 Q${-x + 3} ${top + 60} ${-x - 5} ${top + 20} Z`,
      deep,
      'opacity="0.6"',
    ) +
    nameOn(name, { y: top + 50, width: width - 30, colour: mark, most: 19 }) +
    ellipse(0, -42, 27, 27, mark) +
    [-10, 0, 10]
      .map((dx) =>
        ellipse(dx, -42 + Math.abs(dx) * 0.4, 4.6, 14, deep, `transform="rotate(${dx * 1.6} ${dx} -42)"`),
      )
      .join('')
  );
}

function drawJar({ width, height, round, metal, glass, main, deep, mark, name }) {
  const [x, top] = [-width / 2, -height];
  const body = `M${x + 7} ${top + 18} H${-x - 7} Q${-x} ${top + 22} ${-x} ${top + 34} V-10 Q${-x} 0 ${-x - 10} 0 H${x + 10} Q${x} 0 ${x} -10 V${top + 34} Q${x} ${top + 22} ${x + 7} ${top + 18} Z`;
  return (
    path(body, round) +
    rect(x, -72, width, 48, mark) +
    rect(x, -72, width, 3, main) +
    rect(x, -27, width, 3, main) +
    nameOn(name, { y: name.includes(' ') ? -51 : -43, width: width - 12, colour: deep, most: 15 }) +
    path(body, glass) +
    rect(x + 3, top, width - 6, 20, deep, 'rx="4"') +
    rect(x + 3, top, width - 6, 20, metal, 'rx="4" opacity="0.42"') +
    rect(x + 3, top + 16, width - 6, 3, '#000000', 'opacity="0.25"')
  );
}

function drawCan({ width, height, round, metal, glass, mark, deep, name }) {
  const [x, top] = [-width / 2, -height];
  return (
    path(`M${x} ${top + 6} Q0 ${top - 4} ${-x} ${top + 6} V-5 Q0 5 ${x} -5 Z`, metal) +
    path(`M${x} ${top + 12} Q0 ${top + 20} ${-x} ${top + 12} V-11 Q0 -3 ${x} -11 Z`, round) +
    path(`M${x} -76 Q0 -68 ${-x} -76 V-44 Q0 -36 ${x} -44 Z`, mark) +
    nameOn(name, { y: name.includes(' ') ? -57 : -52, width: width - 12, colour: deep, most: 14 }) +
    circle(0, -22, 9, mark, 'opacity="0.95"') +
    circle(0, -22, 4, deep, 'opacity="0.7"') +
    path(`M${x} ${top + 6} Q0 ${top - 4} ${-x} ${top + 6} V-5 Q0 5 ${x} -5 Z`, glass) +
    ellipse(0, top + 6, width / 2, 5.5, '#d9dbde') +
    ellipse(0, top + 6, width / 2 - 4, 4, '#a9acb1')
  );
}

function drawCarton({ width, height, face, deep, mark, main, name }) {
  const [x, top] = [-width / 2, -height];
  return (
    rect(x, top + 34, width, height - 34, face) +
    path(`M${x} ${top + 34} L${x + 9} ${top + 12} H${-x - 9} L${-x} ${top + 34} Z`, mix(main, deep, 0.4)) +
    rect(x + 8, top, width - 16, 13, mix(main, '#ffffff', 0.25), 'rx="1.5"') +
    circle(0, top + 24, 8.5, '#f7f7f4') +
    circle(0, top + 24, 8.5, 'none', `stroke="${deep}" stroke-width="1.4" opacity="0.6"`) +
    nameOn(name, { y: top + 62, width: width - 14, colour: mark, most: 17 }) +
    circle(0, -42, 21, mark) +
    circle(0, -42, 16, main) +
    Array.from({ length: 6 }, (_, index) => {
      const turn = (index / 6) * Math.PI * 2;
      return stroke(
        `M0 -42 L${Math.cos(turn) * 15} ${-42 + Math.sin(turn) * 15}`,
        mark,
        1.8,
        'opacity="0.85"',
      );
    }).join('') +
    rect(-x - 7, top + 34, 7, height - 34, deep, 'opacity="0.4"') +
    rect(x, top + 34, 3, height - 34, '#ffffff', 'opacity="0.35"')
  );
}

function drawBottle({ width, height, round, glass, deep, mark, main, name }) {
  const [x, top] = [-width / 2, -height];
  const body = `M-9 ${top + 14} H9 V${top + 30} Q10 ${top + 48} ${-x} ${top + 66} V-7 Q${-x} 0 ${-x - 7} 0 H${x + 7} Q${x} 0 ${x} -7 V${top + 66} Q-10 ${top + 48} -9 ${top + 30} Z`;
  return (
    path(body, round) +
    rect(x, -84, width, 50, mark, 'opacity="0.96"') +
    rect(x, -38, width, 4, main) +
    nameOn(name, { y: -63, width: width - 8, colour: deep, most: 13 }) +
    path(body, glass) +
    rect(-10, top, 20, 17, deep, 'rx="3"') +
    rect(-7, top + 1, 3, 14, '#ffffff', 'opacity="0.4"')
  );
}
