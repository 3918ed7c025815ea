import { blur, circle, createDice, ellipse, linear, path, rect, stroke } from './scene.mjs';

export const groundY = 560;
const shopTopY = 452;

const houses = [
  {
    x: -30,
    width: 232,
    top: 148,
    wall: '#c9714f',
    shade: '#a95a3e',
    trim: '#f3dfc4',
    columns: 4,
    shop: 'cafe',
    awning: '#2f7f78',
  },
  {
    x: 202,
    width: 196,
    top: 246,
    wall: '#f2dfba',
    shade: '#dfc598',
    trim: '#fff6e2',
    columns: 3,
    shop: 'books',
    awning: '#b9473f',
  },
  {
    x: 398,
    width: 248,
    top: 104,
    wall: '#7ea4aa',
    shade: '#64898f',
    trim: '#dcebe9',
    columns: 5,
    shop: 'lobby',
    awning: null,
  },
  {
    x: 646,
    width: 206,
    top: 214,
    wall: '#e2a896',
    shade: '#c98a78',
    trim: '#fbeadd',
    columns: 3,
    shop: 'flowers',
    awning: '#5f8f4e',
  },
  {
    x: 852,
    width: 222,
    top: 158,
    wall: '#e8c078',
    shade: '#cda25c',
    trim: '#fff3d6',
    columns: 4,
    shop: 'bakery',
    awning: '#d98a3d',
  },
  {
    x: 1074,
    width: 236,
    top: 262,
    wall: '#8a97bb',
    shade: '#707ea6',
    trim: '#e6e9f4',
    columns: 4,
    shop: 'tailor',
    awning: '#3e4f86',
  },
];

export function paintSky(scene) {
  const sky = linear(scene, 'sky', [
    [0, '#6fb3e0'],
    [0.45, '#b5dbee'],
    [0.8, '#fce9cf'],
    [1, '#fbd7ae'],
  ]);
  scene.paint(rect(0, 0, scene.width, groundY + 10, sky));
  const soft = blur(scene, 'soft-sun', 60);
  scene.paint(
    `${circle(150, 90, 190, '#fff3cf', `opacity="0.75" filter="${soft}"`)}${circle(150, 90, 44, '#fffaf0', 'opacity="0.95"')}`,
  );
  linear(scene, 'cloud', [
    [0, '#ffffff'],
    [0.6, '#ffffff'],
    [1, '#d5e5ef'],
  ]);
  scene.paint(cloud(318, 128, 1) + cloud(742, 92, 1.25) + cloud(1130, 150, 1.05));
  const haze = linear(scene, 'haze', [
    [0, '#a9c3d8'],
    [1, '#e9dccb'],
  ]);
  const heights = [330, 286, 352, 240, 300, 268, 340, 228, 310, 350, 262, 322, 290, 236, 346, 300];
  const far = heights.map((top, index) => rect(index * 84 - 20, top, 86, groundY - top, haze)).join('');
  scene.paint(`<g opacity="0.85">${far}</g>`);
}

function cloud(x, y, scale) {
  const body = path(
    'M-58 28 a23 23 0 0 1 -4 -45 a34 34 0 0 1 58 -22 a30 30 0 0 1 48 18 a25 25 0 0 1 12 49 Z',
    'url(#cloud)',
  );
  return `<g transform="translate(${x} ${y}) scale(${scale})" opacity="0.94">${body}</g>`;
}

export function placeHouses(scene) {
  const glass = linear(
    scene,
    'glass',
    [
      [0, '#d5ecf3'],
      [0.5, '#8fb9cb'],
      [1, '#52798f'],
    ],
    { x2: 0.4 },
  );
  const warm = linear(scene, 'warm-glass', [
    [0, '#ffe9ae'],
    [1, '#e3a55b'],
  ]);
  const night = linear(
    scene,
    'fall-of-light',
    [
      [0, '#fff2d0', 0.2],
      [0.5, '#ffffff', 0],
      [1, '#3d2f4a', 0.22],
    ],
    { x2: 0.25 },
  );
  const shop = linear(
    scene,
    'shop-glass',
    [
      [0, '#33525f'],
      [0.6, '#56808c'],
      [1, '#6f979c'],
    ],
    { x2: 0.5 },
  );
  for (const [index, house] of houses.entries()) {
    const paints = { glass, warm, night, shop, dice: createDice(31 + index * 7) };
    scene.place('building', drawHouse(house, paints), { isBackdrop: true });
    const next = houses[index + 1];
    if (next && next.top > house.top) scene.paint(shadowOn(next));
  }
}

/** A taller neighbour on the sunny side throws a slanting shadow over the wall to its right. */
function shadowOn(house) {
  const { x, top } = house;
  return path(`M${x} ${top} h52 l44 70 V${shopTopY} H${x} Z`, '#2b2440', 'opacity="0.2"');
}

function drawHouse(house, paints) {
  const { x, width, top, wall, shade, trim } = house;
  const body = rect(x, top, width, groundY - top, wall) + rect(x + width - 16, top, 16, groundY - top, shade);
  const cornice =
    rect(x - 5, top - 12, width + 10, 12, trim) +
    rect(x - 5, top, width + 10, 5, shade) +
    rect(x - 1, top - 18, width + 2, 6, shade);
  return (
    body +
    roofOf(house) +
    cornice +
    windowsOf(house, paints) +
    rect(x, top, width, groundY - top, paints.night) +
    shopOf(house, paints)
  );
}

function roofOf({ x, width, top, shade, columns }) {
  if (columns === 5) {
    return (
      rect(x + 40, top - 46, 74, 30, '#5b7f86') +
      rect(x + 52, top - 64, 6, 20, '#4d6d74') +
      rect(x + 166, top - 34, 46, 18, '#6c9096')
    );
  }
  const chimney =
    rect(x + width - 66, top - 52, 26, 40, shade) + rect(x + width - 70, top - 57, 34, 8, '#7a5646');
  return columns === 4
    ? chimney
    : rect(x + 30, top - 40, 20, 28, shade) + rect(x + 27, top - 44, 26, 6, '#8d6a58');
}

function windowsOf(house, { glass, warm, dice }) {
  const { x, width, top, trim, shade, columns } = house;
  const isModern = columns === 5;
  const pitchX = (width - 28) / columns;
  const wallPx = shopTopY - top - 30;
  const rows = Math.floor(wallPx / (isModern ? 58 : 72));
  const pitchY = wallPx / rows;
  const [w, h] = isModern ? [pitchX - 8, 44] : [Math.min(34, pitchX - 18), 48];
  let out = '';
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const left = x + 12 + pitchX * column + (pitchX - w) / 2;
      const y = top + 24 + row * pitchY + (pitchY - h - 22) / 2;
      out += drawWindow({
        left,
        y,
        w,
        h,
        trim,
        shade,
        isModern,
        glass: dice(0, 1) < 0.14 ? warm : glass,
        roll: dice(0, 1),
      });
    }
  }
  return out;
}

function drawWindow({ left, y, w, h, trim, shade, isModern, glass, roll }) {
  const pane = rect(left, y, w, h, glass);
  const shine = path(
    `M${left} ${y + h * 0.55} L${left + w * 0.62} ${y} h${w * 0.22} L${left} ${y + h * 0.8} Z`,
    '#ffffff',
    'opacity="0.22"',
  );
  if (isModern)
    return (
      pane +
      shine +
      rect(left + w / 2 - 1, y, 2, h, '#e8f2f1', 'opacity="0.7"') +
      rect(left, y + h, w, 3, '#54787e')
    );
  const frame = rect(left - 4, y - 4, w + 8, h + 8, trim);
  const bars = rect(left + w / 2 - 1.2, y, 2.4, h, trim) + rect(left, y + h * 0.42, w, 2.4, trim);
  const curtain =
    roll > 0.55
      ? path(
          `M${left} ${y} h${w * 0.36} q-2 ${h * 0.5} -${w * 0.3} ${h} h-${w * 0.06} Z`,
          '#fff7ea',
          'opacity="0.75"',
        )
      : '';
  const sill = rect(left - 7, y + h + 4, w + 14, 5, trim) + rect(left - 6, y + h + 9, w + 12, 4, shade);
  return frame + pane + curtain + shine + bars + sill + (roll > 0.72 ? flowerBox(left, y + h, w) : '');
}

function flowerBox(left, y, w) {
  const blossoms = [0.12, 0.36, 0.6, 0.86].map((part, index) =>
    circle(left + w * part, y - 7 - (index % 2) * 3, 3.6, index % 2 ? '#f0626c' : '#ffd166'),
  );
  return (
    path(`M${left - 5} ${y - 2} q${w / 2 + 5} -16 ${w + 10} 0 Z`, '#4f8a4a') +
    blossoms.join('') +
    rect(left - 5, y - 2, w + 10, 9, '#8a5a3c', 'rx="2"')
  );
}

function shopOf(house, { shop }) {
  const { x, width, wall, shade, trim, awning } = house;
  const [left, inner] = [x + 14, width - 30];
  const doorX = left + inner - 52;
  const band =
    rect(x, shopTopY, width, groundY - shopTopY, shade) +
    rect(x, shopTopY, width, 22, wall) +
    rect(x, shopTopY - 4, width, 5, trim);
  const display =
    rect(left, shopTopY + 30, inner - 64, groundY - shopTopY - 44, trim, 'rx="2"') +
    rect(left + 5, shopTopY + 35, inner - 74, groundY - shopTopY - 58, shop);
  const shine = path(
    `M${left + 14} ${groundY - 22} l60 -${groundY - shopTopY - 62} h26 l-60 ${groundY - shopTopY - 62} Z`,
    '#ffffff',
    'opacity="0.16"',
  );
  const door =
    rect(doorX, shopTopY + 30, 44, groundY - shopTopY - 30, trim, 'rx="2"') +
    rect(doorX + 6, shopTopY + 37, 32, groundY - shopTopY - 43, '#4b3a34') +
    rect(doorX + 10, shopTopY + 42, 24, 40, shop) +
    circle(doorX + 34, groundY - 24, 2.4, '#f2cf7e');
  return (
    band +
    display +
    goodsOf(house, left, inner) +
    shine +
    door +
    (awning ? drawAwning(left - 6, shopTopY + 18, inner + 12, awning) : canopy(left, inner)) +
    signOf(house)
  );
}

function goodsOf({ shop }, left, inner) {
  const y = groundY - 23;
  const shelf = rect(left + 5, y - 2, inner - 74, 4, '#d9b98c');
  const items = {
    cafe: ['#f2c14e', '#e07a5f', '#f4f1de'],
    books: ['#3d405b', '#e07a5f', '#81b29a'],
    lobby: ['#6a994e', '#386641', '#6a994e'],
    flowers: ['#f28482', '#f6bd60', '#cdb4db'],
    bakery: ['#d08c4a', '#c2773a', '#e6b06a'],
    tailor: ['#e9d8a6', '#ee9b00', '#94d2bd'],
  }[shop];
  const count = Math.floor((inner - 84) / 17);
  const goods = Array.from({ length: count }, (_, index) => {
    const [gx, colour] = [left + 16 + index * 17, items[index % items.length]];
    if (shop === 'books') return rect(gx - 5, y - 22 + (index % 3) * 3, 11, 20 - (index % 3) * 3, colour);
    if (shop === 'flowers' || shop === 'lobby')
      return circle(gx, y - 20, 8, colour) + rect(gx - 4, y - 13, 8, 11, '#8a5a3c');
    return ellipse(gx, y - 7, 7.5, 6, colour);
  });
  return shelf + goods.join('');
}

function drawAwning(x, y, width, colour) {
  const count = Math.round(width / 19);
  const step = width / count;
  let stripes = '';
  for (let index = 0; index < count; index += 1) {
    const left = x + index * step;
    stripes += path(
      `M${left + 4} ${y} h${step - 0.2} l-4 26 a${step / 2} 8 0 0 1 -${step} 0 Z`,
      index % 2 ? '#fff4e0' : colour,
    );
  }
  return `${path(`M${x} ${y + 26} h${width} v14 q-${width / 2} 8 -${width} 0 Z`, '#1e1a2b', 'opacity="0.25"')}${stripes}${rect(x + 2, y - 3, width, 5, colour)}`;
}

const canopy = (left, inner) =>
  rect(left - 10, shopTopY + 14, inner + 20, 10, '#dfe9e8') +
  rect(left - 10, shopTopY + 24, inner + 20, 5, '#4a6c72');

/** Shops say what they sell by a hanging sign with a picture on it, so no font is needed. */
function signOf({ x, shop }) {
  const [cx, cy] = [Math.max(x + 8, 74), shopTopY - 4];
  if (shop === 'lobby') return '';
  const arm =
    stroke(`M${cx - 4} ${cy - 22} h34`, '#3a3340', 3) + stroke(`M${cx + 18} ${cy - 22} v8`, '#3a3340', 2);
  const disc =
    circle(cx + 18, cy + 4, 19, '#fff6e2') +
    circle(cx + 18, cy + 4, 19, 'none', 'stroke="#3a3340" stroke-width="2.5"');
  const emblem = {
    cafe:
      path('M-8 -5 h14 v6 a7 7 0 0 1 -14 0 Z', '#7b4a32') +
      stroke('M6 -3 q6 1 0 6', '#7b4a32', 2) +
      stroke('M-4 -9 q2 -2 0 -4 M2 -9 q2 -2 0 -4', '#7b4a32', 1.5),
    books:
      path('M0 -6 q-6 -4 -11 -1 v12 q5 -3 11 1 q6 -4 11 -1 v-12 q-5 -3 -11 1 Z', '#b9473f') +
      stroke('M0 -5 v12', '#fff6e2', 1.5),
    flowers:
      [0, 72, 144, 216, 288]
        .map((turn) => `<ellipse cx="0" cy="-6" rx="4" ry="6" fill="#e56b6f" transform="rotate(${turn})"/>`)
        .join('') + circle(0, 0, 3.4, '#ffd166'),
    bakery:
      path('M-12 4 q0 -11 12 -11 q12 0 12 11 q-12 6 -24 0 Z', '#c2773a') +
      stroke('M-5 -3 l3 6 M1 -4 l3 6', '#f3d19c', 2),
    tailor:
      stroke('M-9 -7 L7 7 M9 -7 L-7 7', '#3e4f86', 2.6) +
      circle(-8, 8, 3, 'none', 'stroke="#3e4f86" stroke-width="2.4"') +
      circle(8, 8, 3, 'none', 'stroke="#3e4f86" stroke-width="2.4"'),
  }[shop];
  return arm + disc + `<g transform="translate(${cx + 18} ${cy + 4})">${emblem}</g>`;
}
