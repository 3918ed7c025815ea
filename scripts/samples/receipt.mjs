import { paintDesk, paintFallOff, paintNoise } from './desk.mjs';
import { faces } from './lettering.mjs';
import { receiptGoods as goods, inDollars } from './receipt-goods.mjs';
import { paintCoins, paintCup } from './receipt-things.mjs';
import { blur, createDice, createScene, linear } from './scene.mjs';
import { corners, createSheet, seenAt } from './sheet.mjs';

const paper = { width: 500, height: 1116 };
const left = 40;
const right = paper.width - 40;
const middle = paper.width / 2;
const itemsY = 340;
const ink = '#2f2d33';

/** A till receipt on a wooden table, photographed from above at a slight angle. */
export function drawReceipt() {
  const scene = createScene(960, 1280);
  blur(scene, 'soft-4', 4);
  blur(scene, 'soft-22', 22);
  paintDesk(scene, { light: '#e0ad74', base: '#b67c47', dark: '#7c4a22', plankPx: 214, seed: 21 });
  paintCup(scene, 884, 128);
  paintCoins(scene);
  const flat = seenAt(paper.width, paper.height, [
    [204, 74],
    [698, 55],
    [768, 1211],
    [220, 1234],
  ]);
  const sheet = createSheet(scene, (x, y) => flat(x + 2.4 * Math.sin(y / 210), y + 2.2 * Math.sin(x / 150)));
  paintPaper(sheet);
  const fields = print(sheet);
  paintFallOff(scene, { warm: '#fff1cf', cool: '#22140b', strength: 0.17 });
  paintNoise(scene, 0.12);
  return { scene, truth: { ...fields, lines: sheet.lines } };
}

/** Both ends are torn off against the till's teeth. */
function outline() {
  const teeth = 56;
  const tooth = (index) => [(index * paper.width) / teeth, index % 2 ? 5 : 0];
  const top = Array.from({ length: teeth + 1 }, (_, index) => tooth(index));
  return [...top, ...top.map(([x, y]) => [x, paper.height - y]).toReversed()];
}

function paintPaper(sheet) {
  const { scene } = sheet;
  const edge = outline();
  const shifted = (dx, dy) => edge.map(([x, y]) => [x + dx, y + dy]);
  sheet.fill(shifted(22, 26), '#241107', 'opacity="0.5" filter="url(#soft-22)"');
  sheet.fill(shifted(4, 5), '#241107', 'opacity="0.55" filter="url(#soft-4)"');
  sheet.fill(edge, '#fbf9f3');
  const curl = linear(
    scene,
    'curl',
    [
      [0, '#8d8574', 0.34],
      [0.07, '#ffffff', 0.15],
      [0.22, '#b5ad9c', 0.1],
      [0.395, '#ffffff', 0.2],
      [0.4, '#8d8574', 0.24],
      [0.47, '#fffdf6', 0.1],
      [0.72, '#a29a88', 0.12],
      [0.9, '#ffffff', 0.2],
      [1, '#7d7564', 0.42],
    ],
    { x2: 0.03, y2: 1 },
  );
  const roll = linear(
    scene,
    'roll',
    [
      [0, '#ffffff', 0.4],
      [0.3, '#ffffff', 0],
      [0.7, '#6d6454', 0.02],
      [1, '#6d6454', 0.2],
    ],
    { x2: 1, y2: 0 },
  );
  sheet.fill(edge, curl);
  sheet.fill(edge, roll);
}

const small = { face: faces.till, size: 19.5, colour: ink };
const bold = { ...small, face: faces.tillBold };
const pair = (sheet, y, label, value, style = small) =>
  sheet.write({ ...style, text: label, x: left, y }, { ...style, text: value, x: right, y, anchor: 'end' });

function rule(sheet, y) {
  for (let x = left; x < right - 4; x += 11)
    sheet.draw(
      [
        [x, y],
        [x + 6, y],
      ],
      ink,
      1.7,
      'opacity="0.75"',
    );
}

function print(sheet) {
  const head = printHead(sheet);
  const items = printItems(sheet, itemsY);
  const y = itemsY + items.length * 36 + 2 * 27;
  rule(sheet, y);
  const subtotal = pair(sheet, y + 38, 'Subtotal', inDollars(goods.subtotalCents));
  const tax = pair(sheet, y + 72, `Sales tax ${goods.taxPercent}%`, inDollars(goods.taxCents));
  const total = pair(sheet, y + 124, 'TOTAL USD', inDollars(goods.totalCents), { ...bold, size: 31 });
  rule(sheet, y + 150);
  pair(sheet, y + 188, 'VISA **** 4471', inDollars(goods.totalCents));
  pair(sheet, y + 222, 'Change', inDollars(0));
  sheet.write({ ...bold, text: 'Thank you, see you soon!', x: middle, y: y + 276, anchor: 'middle' });
  printBars(sheet, y + 302);
  return {
    ...head,
    items,
    subtotal: { cents: goods.subtotalCents, box: subtotal.spans[1].box },
    tax: { percent: goods.taxPercent, cents: goods.taxCents, box: tax.spans[1].box },
    total: { cents: goods.totalCents, box: total.spans[1].box },
    currency: 'USD',
  };
}

function printHead(sheet) {
  paintLogo(sheet);
  const name = sheet.write({ ...bold, text: goods.shop, size: 33, x: middle, y: 140, anchor: 'middle' });
  goods.address.forEach((text, index) => {
    sheet.write({ ...small, text, x: middle, y: 176 + index * 28, anchor: 'middle' });
  });
  rule(sheet, 226);
  pair(sheet, 260, `Receipt ${goods.number}`, `Cashier ${goods.cashier}`);
  const moment = pair(sheet, 290, goods.date, goods.time);
  rule(sheet, 312);
  return {
    shop: { text: goods.shop, box: name.box },
    date: { text: goods.date, box: moment.spans[0].box },
  };
}

/** Three leaves over a hill, as a thermal printer would stamp them. */
function paintLogo(sheet) {
  const leaf = (turn, length) =>
    Array.from({ length: 25 }, (_, index) => {
      const along = index <= 12 ? index / 12 : (24 - index) / 12;
      const across = Math.sin(along * Math.PI) * 10 * (index <= 12 ? 1 : -1);
      const [sin, cos] = [Math.sin(turn), Math.cos(turn)];
      return [middle + along * length * sin + across * cos, 96 - along * length * cos + across * sin];
    });
  for (const [turn, length] of [
    [-0.75, 44],
    [0, 60],
    [0.75, 44],
  ])
    sheet.fill(leaf(turn, length), ink);
}

function printItems(sheet, top) {
  let y = top - 22;
  return goods.items.map((item) => {
    y += 36;
    const row = pair(sheet, y, item.name, inDollars(item.amountCents));
    if (item.quantity > 1) {
      y += 27;
      sheet.write({
        ...small,
        size: 17,
        text: `${item.quantity} x ${inDollars(item.unitCents)}`,
        x: left + 24,
        y,
      });
    }
    return { ...item, box: row.box };
  });
}

function printBars(sheet, top) {
  const dice = createDice(77);
  for (let x = 110; x < 388; ) {
    const [bar, gap] = [Math.round(dice(0.6, 3.4)) * 1.8, Math.round(dice(0.8, 2.6)) * 1.8];
    sheet.fill(corners(x, top, bar, 58), ink);
    x += bar + gap;
  }
  sheet.write({
    ...small,
    size: 16,
    text: `0 ${goods.number} 250314 7`,
    x: middle,
    y: top + 80,
    anchor: 'middle',
  });
}
