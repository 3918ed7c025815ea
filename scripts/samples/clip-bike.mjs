import { written } from './clip-motion.mjs';
import { circle, path, rect, stroke } from './scene.mjs';

const tyre = '#2a2533';
const frame = '#1d7f86';
const frameLight = '#46b0ae';
const steel = '#a9b0bd';

/** Places on the cargo bike in centimetres from the foot of the rear wheel, front to the right, y downwards. */
export const bikePlaces = {
  saddle: [16, -97],
  crank: [42, -31],
  grips: [77, -108],
  boxMiddle: [120, -80],
  rear: { x: 0, r: 33 },
  front: { x: 178, r: 25 },
};

const { crank, rear, front } = bikePlaces;
export const crankCm = 17;

/** Where a pedal is; `turn` is the crank's, in radians clockwise, and the far pedal is half a turn on. */
export const pedalAt = (turn) => [crank[0] + Math.cos(turn) * crankCm, crank[1] + Math.sin(turn) * crankCm];

/** A cargo bike with its box before the handlebar: what is behind the rider's near leg, and what is before it. */
export function drawCargoBike({ rolledCm, crankTurn, isParked, parcel }) {
  const wheels = drawWheel(rear, rolledCm) + drawWheel(front, rolledCm);
  const far = drawPedal(crankTurn + Math.PI, '#4a4456');
  const near = drawPedal(crankTurn, '#6d6879');
  const stand = isParked ? stroke('M62 -28 L54 -1 M66 -28 L74 -1', '#3a3444', 3.4) : '';
  return { behind: far, body: stand + wheels + drawTubes() + drawBox(parcel) + drawHandlebar(), pedal: near };
}

function drawWheel({ x, r }, rolledCm) {
  const turn = written(((rolledCm / r) * 180) / Math.PI) % 360;
  const spokes = Array.from({ length: 6 }, (_, index) => {
    const angle = (index * Math.PI) / 6;
    const [dx, dy] = [Math.cos(angle) * (r - 4), Math.sin(angle) * (r - 4)];
    return `M${written(x - dx)} ${written(-r - dy)} L${written(x + dx)} ${written(-r + dy)}`;
  });
  return (
    circle(x, -r, r - 2, 'none', `stroke="${tyre}" stroke-width="4.6"`) +
    circle(x, -r, r - 5, 'none', `stroke="${steel}" stroke-width="1.6"`) +
    `<g transform="rotate(${turn} ${x} ${-r})">${stroke(spokes.join(' '), '#b9bfca', 0.9)}${circle(x + r * 0.55, -r, 2.2, '#ffb36b')}</g>` +
    circle(x, -r, 4.4, '#8b8f9e')
  );
}

function drawPedal(turn, colour) {
  const [x, y] = pedalAt(turn);
  return (
    stroke(`M${crank[0]} ${crank[1]} L${written(x)} ${written(y)}`, colour, 3.6) +
    rect(written(x - 7), written(y - 2), 14, 4, '#2f2a39', 'rx="1.5"')
  );
}

function drawTubes() {
  const chain =
    circle(crank[0], crank[1], 9.5, 'none', 'stroke="#4a4456" stroke-width="3.4"') +
    stroke('M42 -40 L0 -38 M42 -22 L0 -28', '#4a4456', 1.6);
  const guards =
    stroke('M-35 -44 A38 38 0 0 1 26 -60', frame, 4) + stroke('M156 -46 A30 30 0 0 1 206 -36', frame, 4);
  const rack =
    stroke('M-30 -76 H14 M-18 -76 L0 -33', '#3d3748', 3) + rect(-37, -80, 5, 8, '#d93a44', 'rx="1.5"');
  const tubes =
    stroke('M0 -33 L42 -31 L22 -84 Z', frame, 5) +
    stroke('M42 -31 L74 -34 L162 -30', frame, 7) +
    stroke('M26 -72 L72 -60 L74 -34', frame, 6.4) +
    stroke('M166 -66 L178 -25', frame, 6) +
    stroke('M28 -73.6 L72 -62', frameLight, 1.6) +
    stroke('M76 -36 L160 -32', frameLight, 1.6);
  const saddle =
    stroke('M22 -84 L18 -93', '#3d3748', 4) +
    path('M-2 -99 q16 -5 36 1 q3 4 -4 5 q-18 4 -32 -6 Z', '#5c3c33');
  return guards + rack + chain + tubes + saddle;
}

const drawHandlebar = () =>
  stroke('M73 -58 L75 -100', '#3d3748', 4) +
  stroke('M75 -99 L81 -107 L71 -108', '#3d3748', 4.6) +
  circle(168, -70, 4.4, '#fff2c4') +
  rect(161, -74, 6, 8, '#3d3748', 'rx="2"');

function drawBox(parcel) {
  return (
    stroke('M112 -38 L110 -28 M146 -38 L148 -30', '#3d3748', 4) +
    (parcel ?? '') +
    path('M88 -84 H156 L162 -40 Q162 -36 158 -36 H92 Q88 -36 88 -40 Z', '#f6bd4a') +
    path('M88 -52 H160.4 L162 -40 Q162 -36 158 -36 H92 Q88 -36 88 -40 Z', '#dd9535') +
    path('M85 -88 H158 a2 2 0 0 1 0 6 H85 Z', '#fff0d2') +
    path('M112 -72 l11 -5 l11 5 v13 l-11 5 l-11 -5 Z', '#fff6e4') +
    stroke('M112 -72 l11 5 l11 -5 M123 -67 v13', '#dd9535', 1.6)
  );
}
