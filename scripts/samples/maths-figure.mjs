import { createHand } from './hand.mjs';
import { faces } from './lettering.mjs';
import { corners } from './sheet.mjs';

/** The numbers of the problem, in metres. */
export const ladder = { lengthM: 6.5, footM: 2.5, slipM: 1.4 };

const metrePx = 60;
const blue = '#24418f';
const grey = '#55575e';
const reachOf = (footM) => Math.sqrt(ladder.lengthM ** 2 - footM ** 2);

/** The ladder against the wall, to scale, and where it comes to lie after the slip. Returns the figure's box. */
export function drawLadder(sheet, dice, { x, ground }) {
  const pencil = createHand(sheet, dice, { colour: grey, widthPx: 2.6 });
  const pen = createHand(sheet, dice, { colour: blue, widthPx: 3 });
  const top = ground - 6.6 * metrePx;
  drawWall(pencil, { x, top, ground });
  const [foot, slipped] = [ladder.footM, ladder.footM + ladder.slipM];
  const place = (footM) => [
    [x, ground - reachOf(footM) * metrePx],
    [x + footM * metrePx, ground],
  ];
  drawRungs(pen, place(foot));
  const [slippedTop, slippedFoot] = place(slipped);
  sheet.draw([slippedTop, slippedFoot], blue, 2.4, 'stroke-dasharray="9 9" opacity="0.75"');
  pencil.polyline([
    [x, ground - 24],
    [x + 24, ground - 24],
    [x + 24, ground],
  ]);
  writeLengths(sheet, dice, pencil, { x, ground });
  return { box: sheet.boxOf(corners(x - 134, top - 8, 480, ground - top + 94)) };
}

function drawWall(pencil, { x, top, ground }) {
  pencil.line([x, top], [x, ground], '', 3.2);
  pencil.line([x - 34, ground], [x + 330, ground], '', 3.2);
  for (let y = top + 12; y < ground; y += 21) pencil.line([x - 2, y], [x - 20, y + 17], 'opacity="0.7"', 1.8);
  for (let at = x + 4; at < x + 330; at += 21)
    pencil.line([at, ground + 3], [at - 15, ground + 19], 'opacity="0.7"', 1.8);
}

function drawRungs(pen, [[topX, topY], [footX, footY]]) {
  const length = Math.hypot(footX - topX, footY - topY);
  const [nx, ny] = [(-(footY - topY) / length) * 15, ((footX - topX) / length) * 15];
  pen.line([topX, topY], [footX, footY]);
  pen.line([topX - nx, topY - ny], [footX - nx, footY - ny]);
  for (let step = 1; step < 15; step += 1) {
    const t = step / 15;
    const [x, y] = [topX + (footX - topX) * t, topY + (footY - topY) * t];
    pen.line([x, y], [x - nx, y - ny], '', 2.2);
  }
}

function writeLengths(sheet, dice, pencil, { x, ground }) {
  const style = { face: faces.pen, size: 30, colour: blue, dice };
  sheet.write({ ...style, text: `${ladder.lengthM} m`, x: x + 126, y: ground - 226 });
  sheet.write({ ...style, text: 'h = ?', x: x - 46, y: ground - 190, anchor: 'end' });
  const y = ground + 42;
  const marks = [x, x + ladder.footM * metrePx, x + (ladder.footM + ladder.slipM) * metrePx];
  for (const at of marks) pencil.line([at, y - 9], [at, y + 9], '', 2);
  pencil.line([marks[0], y], [marks[2], y], '', 1.8);
  sheet.write({
    ...style,
    text: `${ladder.footM} m`,
    x: (marks[0] + marks[1]) / 2,
    y: y + 34,
    anchor: 'middle',
  });
  sheet.write({
    ...style,
    text: `${ladder.slipM} m`,
    x: (marks[1] + marks[2]) / 2 + 4,
    y: y + 34,
    anchor: 'middle',
  });
}
