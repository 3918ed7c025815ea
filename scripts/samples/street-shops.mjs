import { circle, ellipse, path, rect, stroke } from './scene.mjs';
import { groundY, shopTopY } from './street-levels.mjs';

export function shopOf(house, { shop }) {
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
  return `${arm + disc}<g transform="translate(${cx + 18} ${cy + 4})">${emblem}</g>`;
}
