import { circle, createDice, linear, path, rect } from './scene.mjs';
import { groundY, shopTopY } from './street-levels.mjs';
import { shopOf } from './street-shops.mjs';

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
