import { cornersOf, facesSeen, projected } from './crates-view.mjs';
import { blur, createDice, createScene, linear, path, rect, stroke } from './scene.mjs';

const side = 1024;
/** How high the camera hangs over the floor, in metres. */
const floorY = 1.6;

/** Metres in the camera's frame: x right, y down, z forward. `turn` is about the upright axis, as a part of 180°. */
const plan = [
  { kind: 'container', size: [2.3, 1.9, 1.5], at: [-1.55, 7.4], turn: 0.06, colour: '#3f7d8c' },
  { kind: 'wooden-crate', size: [1.15, 1.1, 1.15], at: [1.75, 6.3], turn: -0.14, colour: '#c08a4d' },
  {
    kind: 'cardboard-box',
    size: [0.85, 0.7, 0.7],
    at: [1.72, 6.25],
    turn: -0.05,
    on: 1.1,
    colour: '#d6ae7c',
  },
  { kind: 'cardboard-box', size: [0.9, 0.75, 0.8], at: [-1.3, 4.5], turn: 0.17, colour: '#cfa16b' },
  { kind: 'toolbox', size: [0.75, 0.42, 0.4], at: [0.42, 3.6], turn: -0.09, colour: '#c8433a' },
];

/** Boxes of five kinds on the floor of a store room, seen with a view of 60 degrees; each is known in space. */
export function drawCrates() {
  const scene = createScene(side, side);
  const dice = createDice(63);
  blur(scene, 'soft', 9);
  paintRoom(scene, dice);
  const objects = plan.map(cuboidOf);
  for (const { numbers, on } of objects) if (on === 0) paintShadow(scene, numbers);
  for (const object of objects) scene.place(object.kind, drawBox(object));
  return { scene, objects };
}

/** [x, y, z of its middle, its sides, roll, pitch, yaw], the angles as parts of 180 degrees about x, y and z. */
function cuboidOf({ kind, size: [wide, tall, deep], at: [x, z], turn, on = 0, colour }) {
  const numbers = [x, floorY - on - tall / 2, z, wide, tall, deep, 0, turn, 0].map((value) =>
    Number(value.toFixed(3)),
  );
  return { kind, numbers, on, colour };
}

function paintRoom(scene, dice) {
  const horizon = projected([0, floorY, 13], side)[1];
  const wall = linear(scene, 'wall', [
    [0, '#cfd6d8'],
    [1, '#e8e6df'],
  ]);
  const floor = linear(scene, 'floor', [
    [0, '#b9b4a8'],
    [1, '#8f897c'],
  ]);
  scene.paint(rect(0, 0, side, horizon, wall));
  for (let index = 0; index < 7; index += 1)
    scene.paint(rect(index * 150 - 12, 0, 5, horizon, '#b6bec1', `opacity="${dice(0.5, 0.8).toFixed(2)}"`));
  scene.paint(rect(0, horizon - 20, side, 20, '#9aa1a3'));
  scene.paint(rect(0, horizon, side, side - horizon, floor));
  const seams = [];
  for (let x = -8; x <= 8; x += 1) seams.push(onFloor([x, 0.8], [x, 13]));
  for (let z = 2; z <= 13; z += 1) seams.push(onFloor([-9, z], [9, z]));
  scene.paint(seams.map((line) => stroke(line, '#7d776b', 1.6, 'opacity="0.5"')).join(''));
  scene.paint(stroke(onFloor([-2.9, 2.3], [-2.9, 13]), '#e3b53c', 9, 'opacity="0.9"'));
}

const onFloor = (from, to) =>
  [from, to]
    .map(([x, z], index) => `${index === 0 ? 'M' : 'L'}${projected([x, floorY, z], side).join(' ')}`)
    .join('');

function paintShadow(scene, numbers) {
  const foot = cornersOf(numbers).filter(([, y]) => y > numbers[1]);
  const [x, , z] = [numbers[0], 0, numbers[2]];
  const spread = foot.map(([cx, , cz]) => [x + (cx - x) * 1.14 + 0.12, floorY, z + (cz - z) * 1.14]);
  const around = [spread[0], spread[1], spread[3], spread[2]];
  scene.paint(path(outline(around), '#2c2722', 'opacity="0.45" filter="url(#soft)"'));
}

const outline = (points) => `M${points.map((point) => projected(point, side).join(' ')).join('L')}Z`;

/** Its sides that can be seen: the top lit, the front as it is, the others in shade. */
function drawBox({ kind, numbers, colour }) {
  return facesSeen(numbers)
    .map(({ name, corners }) => {
      const shade = { top: ['#fff', 0.34], front: ['#000', 0], side: ['#000', 0.26] }[name];
      const edge = outline(corners);
      return (
        path(edge, colour) +
        path(edge, shade[0], `opacity="${shade[1]}"`) +
        finish(kind, name, corners) +
        stroke(edge, '#2a211a', 1.5, 'opacity="0.6"')
      );
    })
    .join('');
}

/** Slats, tape or ribs: lines across a side, between two opposite edges of it. */
function finish(kind, name, [a, b, c, d]) {
  const between = (p, q, part) => p.map((value, axis) => value + (q[axis] - value) * part);
  const lay = (part, widthPx, colour, isAcross) => {
    const [from, to] = isAcross
      ? [between(a, d, part), between(b, c, part)]
      : [between(a, b, part), between(d, c, part)];
    const line = `M${projected(from, side).join(' ')}L${projected(to, side).join(' ')}`;
    return `<path d="${line}" stroke="${colour}" stroke-width="${widthPx}" opacity="0.75"/>`;
  };
  if (kind === 'wooden-crate')
    return [0.03, 0.26, 0.5, 0.74, 0.97].map((part) => lay(part, 4, '#7d5527', true)).join('');
  if (kind === 'cardboard-box') return name === 'side' ? '' : lay(0.5, 9, '#efe0bf', name === 'front');
  if (kind === 'container')
    return name === 'top'
      ? ''
      : Array.from({ length: 11 }, (_, index) => lay((index + 1) / 12, 3, '#24545f', false)).join('');
  return name === 'top' ? lay(0.5, 10, '#33343a', true) : lay(0.3, 5, '#7f2620', true);
}
