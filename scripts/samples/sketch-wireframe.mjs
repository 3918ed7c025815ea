import { createHand } from './hand.mjs';
import { faces } from './lettering.mjs';
import { corners, joined } from './sheet.mjs';

const ink = '#26262c';
const frame = { x: 48, y: 50, width: 800, height: 712 };
const plants = [
  { name: 'Monstera', price: '$24' },
  { name: 'Pothos', price: '$12' },
  { name: 'Calathea', price: '$18' },
];

/** The page of a plant shop. Returns what is on it: kind, text and box of each element, outer ones first. */
export function drawWireframe(sheet, dice) {
  const hand = createHand(sheet, dice, { colour: ink, widthPx: 3 });
  const elements = [];
  const letter = (text, x, y, size, rest = {}) =>
    sheet.write({ face: faces.marker, text, x, y, size, colour: ink, dice, ...rest });
  const kit = {
    hand,
    letter,
    add: (kind, text, area) => elements.push({ kind, text, box: sheet.boxOf(corners(...area)) }),
    addText: (kind, ...lines) => elements.push({ kind, ...joined(lines) }),
  };
  drawBrowser(kit);
  drawNavigation(kit);
  drawHero(kit);
  drawCards(kit);
  drawFooter(kit);
  return elements;
}

function drawBrowser({ hand, letter, add }) {
  const { x, y, width, height } = frame;
  hand.box(x, y, width, height);
  hand.line([x, y + 46], [x + width, y + 46]);
  for (const dx of [24, 48, 72]) hand.ring(x + dx, y + 23, 8);
  hand.box(x + 104, y + 9, 420, 28);
  const address = letter('fernhouse.example', x + 120, y + 31, 21);
  add('address-bar', address.text, [x + 104, y + 9, 420, 28]);
}

function drawNavigation({ hand, letter, add, addText }) {
  const y = frame.y + 46;
  add('navigation', '', [frame.x, y, frame.width, 66]);
  hand.ring(88, y + 34, 15);
  hand.line([88, y + 48], [90, y + 24], '', 2.2);
  hand.line([89, y + 38], [98, y + 28], '', 2.2);
  const name = letter('Fernhouse', 114, y + 45, 30);
  addText('logo', name);
  for (const [text, x] of [
    ['Plants', 430],
    ['Care', 540],
    ['About', 624],
  ])
    addText('link', letter(text, x, y + 44, 25));
  hand.box(726, y + 14, 100, 40);
  const cart = letter('Cart 2', 776, y + 43, 24, { anchor: 'middle' });
  add('button', cart.text, [726, y + 14, 100, 40]);
  hand.line([frame.x, y + 66], [frame.x + frame.width, y + 66]);
}

function drawHero({ hand, letter, add, addText }) {
  const top = 186;
  addText('heading', letter('Green things', 84, top + 56, 46), letter('for small rooms', 84, top + 110, 46));
  hand.scribble(86, top + 144, 330);
  hand.scribble(86, top + 168, 270);
  add('text', '', [82, top + 134, 340, 44]);
  hand.box(86, top + 190, 168, 50);
  hand.line([90, top + 244], [258, top + 243]);
  hand.line([257, top + 196], [258, top + 243]);
  const shop = letter('Shop now', 170, top + 225, 28, { anchor: 'middle' });
  add('button', shop.text, [86, top + 190, 168, 50]);
  hand.picture(500, top + 2, 324, 238);
  add('image', '', [500, top + 2, 324, 238]);
}

function drawCards({ hand, letter, add, addText }) {
  const top = 500;
  addText('heading', letter('Best sellers', 84, top - 16, 34));
  plants.forEach(({ name, price }, index) => {
    const area = [84 + index * 252, top, 236, 206];
    const [x, y, width] = area;
    add('card', `${name} ${price}`, area);
    hand.box(...area);
    hand.picture(x + 14, y + 14, width - 28, 118);
    add('image', '', [x + 14, y + 14, width - 28, 118]);
    addText('text', letter(name, x + 16, y + 166, 25));
    addText('text', letter(price, x + 16, y + 196, 24));
    hand.box(x + width - 92, y + 150, 76, 40);
    const buy = letter('Add', x + width - 54, y + 179, 23, { anchor: 'middle' });
    add('button', buy.text, [x + width - 92, y + 150, 76, 40]);
  });
}

function drawFooter({ hand, letter, add }) {
  const y = 722;
  hand.line([frame.x, y], [frame.x + frame.width, y]);
  const words = ['Contact', 'Shipping', 'Returns'];
  words.forEach((text, index) => {
    letter(text, 92 + index * 150, y + 30, 22);
  });
  add('footer', words.join(' '), [frame.x, y, frame.width, 40]);
}
