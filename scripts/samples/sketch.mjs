import { paintDesk, paintFallOff, paintNoise } from './desk.mjs';
import { createHand } from './hand.mjs';
import { faces } from './lettering.mjs';
import { paintMarker } from './pens.mjs';
import { blur, createDice, createScene, linear } from './scene.mjs';
import { corners, createSheet, joined, seenAt } from './sheet.mjs';
import { drawWireframe } from './sketch-wireframe.mjs';

const paper = { width: 1100, height: 820 };
const red = '#c6392c';

/** A wireframe of a web page, drawn with a marker on a sheet of paper. */
export function drawSketch() {
  const scene = createScene(1280, 960);
  for (const px of [4, 6, 9, 20]) blur(scene, `soft-${px}`, px);
  paintDesk(scene, { light: '#6d5a4b', base: '#54443a', dark: '#2f241d', plankPx: 240, seed: 33 });
  const flat = seenAt(paper.width, paper.height, [
    [66, 62],
    [1188, 40],
    [1216, 886],
    [52, 910],
  ]);
  const sheet = createSheet(scene, flat);
  paintSheet(sheet);
  const dice = createDice(41);
  const elements = drawWireframe(sheet, dice);
  elements.push(...annotate(sheet, dice), stickNote(sheet, dice));
  paintMarker(scene, { x: 986, y: 846, turn: -24, colour: red });
  paintFallOff(scene, { warm: '#fff4dc', cool: '#171017', strength: 0.15 });
  paintNoise(scene, 0.1);
  return { scene, truth: { elements, lines: sheet.lines } };
}

function paintSheet(sheet) {
  const edge = corners(0, 0, paper.width, paper.height);
  const moved = (dx, dy) => edge.map(([x, y]) => [x + dx, y + dy]);
  const tone = linear(
    sheet.scene,
    'sheet-tone',
    [
      [0, '#ffffff'],
      [0.5, '#fbfaf7'],
      [1, '#ebe8e2'],
    ],
    { x2: 1, y2: 0.8 },
  );
  sheet.fill(moved(16, 20), '#0d0705', 'opacity="0.5" filter="url(#soft-20)"');
  sheet.fill(moved(3, 4), '#0d0705', 'opacity="0.6" filter="url(#soft-4)"');
  sheet.fill(edge, tone);
}

/** Remarks in red beside the page, each with an arrow to what it is about. */
function annotate(sheet, dice) {
  const hand = createHand(sheet, dice, { colour: red, widthPx: 2.8 });
  const style = { face: faces.pen, size: 27, colour: red, dice };
  const sticky = sheet.write({ ...style, text: 'stays on top', x: 902, y: 92 });
  hand.arrow([944, 104], [930, 146], [858, 138]);
  const photo = sheet.write({ ...style, text: 'a real shop,', x: 908, y: 268 });
  const stock = sheet.write({ ...style, text: 'no stock photo', x: 898, y: 302 });
  hand.arrow([934, 316], [912, 364], [834, 340]);
  return [
    { kind: 'note', ...joined([sticky]) },
    { kind: 'note', ...joined([photo, stock]) },
  ];
}

/** A yellow note, its lower edge standing off the paper. */
function stickNote(sheet, dice) {
  const [x, y, size] = [892, 496, 176];
  const edge = [
    [x, y + 3],
    [x + size, y - 4],
    [x + size + 6, y + size - 10],
    [x + 7, y + size],
  ];
  const yellow = linear(sheet.scene, 'yellow', [
    [0, '#f6d84f'],
    [0.6, '#fbe46e'],
    [1, '#fdf0a0'],
  ]);
  sheet.fill(
    edge.map(([px, py], index) => [px + (index > 1 ? 7 : 2), py + (index > 1 ? 12 : 2)]),
    '#2b2006',
    'opacity="0.42" filter="url(#soft-6)"',
  );
  sheet.fill(edge, yellow);
  const style = { face: faces.pen, size: 27, colour: '#3a3420', dice, x: x + 22 };
  const lines = ['On phones:', 'one column,', 'cards swipe'].map((text, index) =>
    sheet.write({ ...style, text, y: y + 52 + index * 38 }),
  );
  return { kind: 'note', text: joined(lines).text, box: sheet.boxOf(edge) };
}
