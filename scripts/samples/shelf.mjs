import { paintNoise } from './desk.mjs';
import { faces } from './lettering.mjs';
import { blur, createScene, ellipse, group, linear, path, rect } from './scene.mjs';
import { corners, createSheet } from './sheet.mjs';
import { priceOf, products, standing } from './shelf-plan.mjs';
import { drawProduct, sizes } from './shelf-products.mjs';

const boards = [252, 506, 760];
const slots = { left: 50, width: 236 };
const tag = { width: 186, height: 37, dropPx: 11 };
const middleOf = (place) => slots.left + slots.width * (place - 0.5);
const inDollars = (cents) => `$${(cents / 100).toFixed(2)}`;

/** A shelf in a shop, stocked by a plan. Each product of the plan is placed as one object: all of its facings. */
export function drawShelf(plan) {
  const scene = createScene(1280, 832);
  for (const px of [3, 5, 12]) blur(scene, `soft-${px}`, px);
  paintRack(scene);
  const sheet = createSheet(scene);
  const stock = standing(plan);
  for (const { id, shelf, place } of stock) placeStock(scene, id, middleOf(place), boards[shelf - 1]);
  boards.forEach((y) => {
    paintBoard(scene, y);
  });
  const tags = stock.map((spot) => hangTag(sheet, plan, spot));
  paintLight(scene);
  paintNoise(scene, 0.1);
  return {
    scene,
    truth: { stock: stock.map((spot, index) => ({ ...spot, ...tags[index] })), lines: sheet.lines },
  };
}

function paintRack(scene) {
  const wall = linear(scene, 'wall', [
    [0, '#e9e4da'],
    [1, '#cfc8bb'],
  ]);
  scene.paint(rect(0, 0, 1280, 832, wall));
  for (const y of boards) {
    const depth = linear(scene, `depth-${y}`, [
      [0, '#3b3127', 0.62],
      [0.3, '#3b3127', 0.2],
      [0.75, '#3b3127', 0.05],
      [1, '#3b3127', 0.3],
    ]);
    const top = y === boards[0] ? 26 : y - 254 + 46;
    scene.paint(rect(24, top, 1232, y - top, depth));
    for (let x = 78; x < 1240; x += 34)
      for (let hole = top + 30; hole < y - 10; hole += 34)
        scene.paint(rect(x, hole, 7, 7, '#6d6355', 'rx="3.5" opacity="0.16"'));
    scene.paint(
      path(`M24 ${y} L60 ${y - 22} H1220 L1256 ${y} Z`, '#bdb2a1') +
        rect(60, y - 22, 1160, 1.5, '#8f8472', 'opacity="0.6"'),
    );
  }
  scene.paint(rect(0, 0, 1280, 26, '#4b5b57') + rect(0, 24, 1280, 3, '#2d3835'));
}

/** Units side by side, and behind them the next row in the shade. */
function placeStock(scene, id, middle, y) {
  const product = products[id];
  const { width } = sizes[product.form];
  const unit = drawProduct(scene, id, product);
  const pitch = width + 3;
  const xs = Array.from(
    { length: product.facings },
    (_, index) => middle + (index - (product.facings - 1) / 2) * pitch,
  );
  const shade = `shade-${id}`;
  scene.define(
    shade,
    `<filter id="${shade}" x="-10%" y="-10%" width="120%" height="120%"><feColorMatrix values="0.5 0 0 0 0 0 0.48 0 0 0 0 0 0.46 0 0 0 0 0 1 0"/></filter>`,
  );
  scene.paint(
    ellipse(
      middle,
      y - 5,
      (pitch * product.facings) / 2 + 9,
      9,
      '#2a2018',
      'opacity="0.5" filter="url(#soft-5)"',
    ),
  );
  const behind = xs.map((x) => group(`translate(${640 + (x - 640) * 0.985} ${y - 13}) scale(0.965)`, unit));
  const front = xs.map((x) => group(`translate(${x} ${y - 3})`, unit));
  scene.place(id, `<g filter="url(#${shade})">${behind.join('')}</g>${front.join('')}`);
}

function paintBoard(scene, y) {
  const rail = linear(scene, 'rail', [
    [0, '#fdfcf9'],
    [0.2, '#e6e2da'],
    [0.85, '#d3cec3'],
    [1, '#a79f90'],
  ]);
  scene.paint(
    rect(20, y + 46, 1240, 26, '#2a2018', 'opacity="0.4" filter="url(#soft-12)"') +
      rect(16, y - 2, 1248, 8, '#f7f4ee') +
      rect(16, y + 5, 1248, 45, rail) +
      rect(16, y + 5, 1248, 1.5, '#8f8778', 'opacity="0.5"'),
  );
}

function hangTag(sheet, plan, { id, shelf, place }) {
  const [x, y] = [middleOf(place) - tag.width / 2, boards[shelf - 1] + tag.dropPx - 1];
  const ink = '#23262b';
  sheet.scene.paint(
    rect(x + 1, y + 2, tag.width, tag.height, '#2a2018', 'rx="3" opacity="0.35" filter="url(#soft-3)"') +
      rect(x, y, tag.width, tag.height, '#ffffff', 'rx="3"') +
      rect(x, y, 5, tag.height, '#3d7a68', 'rx="2"'),
  );
  const [name, price] = [products[id].name, inDollars(priceOf(plan, id))];
  sheet.write(
    { face: faces.sansMedium, text: name, size: 13, x: x + 14, y: y + 24, colour: ink },
    {
      face: faces.sansBold,
      text: price,
      size: 21,
      x: x + tag.width - 9,
      y: y + 26.5,
      anchor: 'end',
      colour: ink,
    },
  );
  return {
    facings: products[id].facings,
    cents: priceOf(plan, id),
    tagBox: sheet.boxOf(corners(x, y, tag.width, tag.height)),
  };
}

function paintLight(scene) {
  const light = linear(
    scene,
    'light',
    [
      [0, '#fff6dd', 0.22],
      [0.5, '#fff6dd', 0],
      [1, '#1d1a24', 0.13],
    ],
    { x2: 0.5, y2: 1 },
  );
  scene.paint(rect(0, 0, 1280, 832, light));
}
