import { faces } from './lettering.mjs';
import { circle, createDice, linear, path, rect, stroke } from './scene.mjs';
import { corners } from './sheet.mjs';

/** Air temperature in °C every ten metres along the street, and where its trees and houses stand (metres). */
const temperatures = [
  31.4, 31.6, 31.1, 30.0, 28.6, 27.7, 27.4, 27.5, 27.9, 28.9, 30.2, 31.0, 31.3, 30.7, 29.3, 28.1, 27.8, 28.3,
  29.6, 30.9, 31.5,
];
const trees = [46, 60, 74, 146, 162];
const houses = [
  [6, 15],
  [22, 13],
  [92, 16],
  [108, 12],
  [122, 14],
  [178, 18],
];
const axisTicks = [26, 28, 30, 32];
const ink = '#3d3d45';

/** The section of a street with its trees, and the curve of temperature above it. */
export function drawPageFigure(sheet, { x, y, width, height }) {
  const { scene } = sheet;
  const plot = { left: x + 46, right: x + width - 16, top: y + 18, bottom: y + height - 86 };
  const ground = y + height - 34;
  const across = (metres) => plot.left + ((plot.right - plot.left) * metres) / 200;
  const up = (degrees) => plot.bottom - ((plot.bottom - plot.top) * (degrees - 25.5)) / 7;
  const day = linear(scene, 'day', [
    [0, '#f3f0e4'],
    [1, '#fbf9f1'],
  ]);
  scene.paint(rect(x, y, width, height, day));
  drawScale(sheet, plot, up);
  drawCurve(sheet, across, up, ground);
  const dice = createDice(12);
  for (const [at, wide] of houses) scene.paint(house(across(at), across(at + wide), ground, dice));
  for (const at of trees) scene.paint(tree(across(at), ground, dice));
  scene.paint(rect(plot.left, ground, plot.right - plot.left, 3, '#6f6a5e'));
  for (const metres of [0, 50, 100, 150, 200])
    sheet.write({
      face: faces.sans,
      text: metres === 200 ? '200 m' : String(metres),
      size: 13,
      x: across(metres),
      y: ground + 21,
      anchor: metres === 200 ? 'end' : 'middle',
      colour: ink,
    });
  scene.paint(
    `<rect x="${x + 0.5}" y="${y + 0.5}" width="${width - 1}" height="${height - 1}" fill="none" stroke="#cfcabb"/>`,
  );
  return { box: sheet.boxOf(corners(x, y, width, height)) };
}

function drawScale(sheet, plot, up) {
  for (const degrees of axisTicks) {
    sheet.scene.paint(rect(plot.left, up(degrees) - 0.5, plot.right - plot.left, 1, '#d8d3c4'));
    sheet.write({
      face: faces.sans,
      text: `${degrees} °C`,
      size: 13,
      x: plot.left - 7,
      y: up(degrees) + 4.5,
      anchor: 'end',
      colour: ink,
    });
  }
}

/** A smooth curve through the measured points (Catmull-Rom), hot where it is high. */
function drawCurve({ scene }, across, up, ground) {
  const points = temperatures.map((degrees, index) => [across(index * 10), up(degrees)]);
  const at = (index) => points[Math.max(0, Math.min(points.length - 1, index))];
  const bends = points.slice(1).map(([x, y], index) => {
    const [before, from, after] = [at(index - 1), at(index), at(index + 2)];
    const c1 = [from[0] + (x - before[0]) / 6, from[1] + (y - before[1]) / 6];
    const c2 = [x - (after[0] - from[0]) / 6, y - (after[1] - from[1]) / 6];
    return `C${[...c1, ...c2, x, y].map((n) => n.toFixed(1)).join(' ')}`;
  });
  const curve = `M${points[0].map((n) => n.toFixed(1)).join(' ')}${bends.join('')}`;
  const heat = linear(scene, 'heat', [
    [0, '#d8502f', 0.42],
    [0.5, '#e9a24b', 0.22],
    [1, '#e9d9a0', 0],
  ]);
  const hue = linear(scene, 'hue', [
    [0, '#c23b22'],
    [1, '#2f7f86'],
  ]);
  scene.paint(path(`${curve}V${ground}H${points[0][0]}Z`, heat));
  scene.paint(stroke(curve, '#fbf9f1', 7) + stroke(curve, hue, 3.2));
}

function house(from, to, ground, dice) {
  const [wide, tall] = [to - from, dice(24, 36)];
  const roof = 15;
  const wall = ['#c9bfae', '#bdb2a4', '#d3c8b4'][Math.floor(dice(0, 3))];
  const panes = Array.from({ length: Math.floor(wide / 15) }, (_, index) =>
    rect(from + 6 + index * 14, ground - tall + 9, 7, 10, '#f7f2e2'),
  );
  return (
    rect(from, ground - tall, wide, tall, wall) +
    path(
      `M${from - 4} ${ground - tall} L${from + wide * 0.22} ${ground - tall - roof} H${to - wide * 0.22} L${to + 4} ${ground - tall} Z`,
      '#8d6f5c',
    ) +
    panes.join('')
  );
}

function tree(x, ground, dice) {
  const tall = dice(48, 56);
  const crown = [
    [0, 0, 20],
    [-13, 9, 15],
    [13, 9, 15],
    [-6, -9, 13],
    [8, -8, 12],
  ].map(([dx, dy, r]) => circle(x + dx, ground - tall + dy, r, '#4f8a5b'));
  const shine = [
    [-7, -5, 9],
    [5, 2, 8],
    [-12, 8, 6],
  ].map(([dx, dy, r]) => circle(x + dx, ground - tall + dy, r, '#79b07a', 'opacity="0.8"'));
  return rect(x - 2.5, ground - tall + 10, 5, tall - 10, '#6b4b35') + crown.join('') + shine.join('');
}
