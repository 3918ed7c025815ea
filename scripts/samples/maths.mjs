import { paintDesk, paintFallOff, paintNoise } from './desk.mjs';
import { createHand } from './hand.mjs';
import { faces } from './lettering.mjs';
import { drawLadder, ladder } from './maths-figure.mjs';
import { paintPencil, paintRubber } from './pens.mjs';
import { blur, circle, createDice, createScene, linear } from './scene.mjs';
import { corners, createSheet, seenAt } from './sheet.mjs';

const squarePx = 28;
const paper = { width: 1120, height: 1120 };
const blue = '#24418f';
const problem = [
  `A ladder ${ladder.lengthM} m long leans against a vertical wall.`,
  `Its foot stands ${ladder.footM} m from the wall.`,
  '(a) How high up the wall does the ladder reach?',
  `(b) The foot slips ${ladder.slipM} m further out.`,
  'How far does the top slide down?',
];

/** A problem of geometry in a squared notebook, with its figure. */
export function drawMaths() {
  const scene = createScene(1280, 960);
  for (const px of [4, 6, 9, 20]) blur(scene, `soft-${px}`, px);
  paintDesk(scene, { light: '#dcb98a', base: '#c49a68', dark: '#8d6236', plankPx: 230, seed: 52 });
  const flat = seenAt(paper.width, paper.height, [
    [42, 30],
    [1150, 48],
    [1168, 1168],
    [18, 1150],
  ]);
  const sheet = createSheet(scene, flat);
  paintNotebook(sheet);
  const dice = createDice(63);
  writeProblem(sheet, dice);
  const figure = drawLadder(sheet, dice, { x: 11 * squarePx, ground: 28 * squarePx });
  paintPencil(scene, { x: 742, y: 816, turn: -21 });
  paintRubber(scene, { x: 950, y: 560, turn: 14 });
  paintFallOff(scene, { warm: '#fff4d8', cool: '#1d140c', strength: 0.16 });
  paintNoise(scene, 0.1);
  return { scene, truth: { problem: problem.join(' '), given: ladder, figure, lines: sheet.lines } };
}

function paintNotebook(sheet) {
  const { scene } = sheet;
  const edge = corners(0, 0, paper.width, paper.height);
  const moved = (dx, dy) => edge.map(([x, y]) => [x + dx, y + dy]);
  const tone = linear(
    scene,
    'sheet-tone',
    [
      [0, '#ffffff'],
      [0.55, '#fcfbf7'],
      [1, '#efece4'],
    ],
    { x2: 1, y2: 0.7 },
  );
  sheet.fill(moved(16, 14), '#1b0e05', 'opacity="0.5" filter="url(#soft-20)"');
  sheet.fill(moved(8, 7), '#d9d4c9');
  sheet.fill(moved(4, 4), '#f1ede4');
  sheet.fill(edge, tone);
  for (let at = squarePx; at < paper.width; at += squarePx) {
    sheet.draw(
      [
        [at, 0],
        [at, paper.height],
      ],
      '#9fbdd6',
      1.1,
      'opacity="0.62"',
    );
    sheet.draw(
      [
        [0, at],
        [paper.width, at],
      ],
      '#9fbdd6',
      1.1,
      'opacity="0.62"',
    );
  }
  sheet.draw(
    [
      [3 * squarePx, 0],
      [3 * squarePx, paper.height],
    ],
    '#d9686a',
    1.8,
    'opacity="0.75"',
  );
  for (const y of [150, 480, 810]) {
    const [cx, cy] = sheet.warp(42, y);
    scene.paint(circle(cx, cy, 13, '#7a5a38') + circle(cx + 1.5, cy + 2, 11.5, '#a67c4e'));
  }
}

function writeProblem(sheet, dice) {
  const style = { face: faces.pen, size: 36, colour: blue, dice };
  const hand = createHand(sheet, dice, { colour: blue, widthPx: 2.6 });
  const left = 3.6 * squarePx;
  sheet.write(
    { ...style, text: 'Exercise 14', x: left, y: 3 * squarePx - 6 },
    { ...style, text: '14 March', x: 38.4 * squarePx, y: 3 * squarePx - 6, anchor: 'end' },
  );
  hand.line([left - 4, 3 * squarePx + 2], [left + 186, 3 * squarePx + 1]);
  problem.forEach((text, index) => {
    const isContinued = !text.startsWith('(') && index > 2;
    sheet.write({ ...style, text, x: left + (isContinued ? 46 : 0), y: (5 + index * 2) * squarePx - 6 });
  });
}
