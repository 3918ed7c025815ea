import { ellipse, linear, path, rect, stroke } from './scene.mjs';

/** A plate seen from above the table's edge, around its own middle. `flatness` is how far circles are pressed. */
export function drawPlate(scene, id, { radiusPx, flatness, rim = '#7fa3b5' }) {
  const [rx, ry] = [radiusPx, radiusPx * flatness];
  const glaze = linear(
    scene,
    `${id}-glaze`,
    [
      [0, '#ffffff'],
      [0.5, '#f6f3ee'],
      [1, '#d8d3cf'],
    ],
    { x2: 0.6 },
  );
  const well = linear(
    scene,
    `${id}-well`,
    [
      [0, '#dcd7d2'],
      [0.35, '#f3f0eb'],
      [1, '#ffffff'],
    ],
    { x2: 0.5 },
  );
  const foot = ellipse(0, ry * 0.13, rx * 0.985, ry * 0.98, '#b3aaa8');
  const top =
    ellipse(0, 0, rx, ry, glaze) +
    ellipse(0, 0, rx - 9, ry - 9 * flatness, 'none', `stroke="${rim}" stroke-width="3"`);
  const hollow =
    ellipse(0, ry * 0.04, rx * 0.7, ry * 0.69, '#c9c3bf') +
    ellipse(0, ry * 0.065, rx * 0.69, ry * 0.675, well);
  return (
    foot +
    top +
    hollow +
    stroke(
      `M${-rx * 0.9} ${-ry * 0.2} A${rx * 0.93} ${ry * 0.93} 0 0 1 ${-rx * 0.2} ${-ry * 0.9}`,
      '#ffffff',
      5,
      'opacity="0.9"',
    )
  );
}

const steel = (scene) =>
  linear(
    scene,
    'steel',
    [
      [0, '#8f98a3'],
      [0.3, '#f4f7fa'],
      [0.55, '#c3cad2'],
      [1, '#7c8590'],
    ],
    { x2: 1, y2: 0 },
  );

/** Cutlery lies along y, its handle towards the reader, 330 units long around its middle. */
export function drawFork(scene) {
  const tines = [-15, -5, 5, 15].map((x) => rect(x - 2.6, -165, 5.2, 70, steel(scene), 'rx="2.6"'));
  return (
    tines.join('') +
    path(
      'M-18 -100 H18 Q20 -62 7 -46 L6 60 Q12 110 10 150 Q8 166 0 166 Q-8 166 -10 150 Q-12 110 -6 60 L-7 -46 Q-20 -62 -18 -100 Z',
      steel(scene),
    )
  );
}

export function drawKnife(scene) {
  return (
    path('M-8 -10 L-10 -120 Q-8 -164 4 -166 Q16 -120 11 -10 Z', steel(scene)) +
    path('M5 -160 Q15 -120 11 -10 H6 Q10 -90 5 -160 Z', '#ffffff', 'opacity="0.6"') +
    path('M-8 -14 H11 L12 130 Q12 166 1 166 Q-10 166 -10 130 Z', steel(scene)) +
    rect(-9, -16, 21, 9, '#8a939e', 'rx="3"')
  );
}

export function drawSpoon(scene) {
  const bowl =
    ellipse(0, -118, 25, 48, steel(scene)) +
    ellipse(1, -116, 18, 38, '#9aa4af', 'opacity="0.8"') +
    path('M-12 -96 Q-16 -134 4 -150 Q-6 -124 -12 -96 Z', '#ffffff', 'opacity="0.85"');
  return (
    path('M-5 -74 H5 L6 60 Q12 110 10 150 Q8 166 0 166 Q-8 166 -10 150 Q-12 110 -6 60 Z', steel(scene)) + bowl
  );
}

/** A folded napkin in the plane of the table, 170 × 350 units around its middle. */
export function drawNapkin(scene) {
  const linen = linear(
    scene,
    'linen',
    [
      [0, '#86a99a'],
      [0.5, '#769b8c'],
      [1, '#5d8273'],
    ],
    { x2: 1, y2: 0.4 },
  );
  const stitching = stroke(
    'M-76 -166 H76 V166 H-76 Z',
    '#dcebe2',
    2.4,
    'stroke-dasharray="9 7" opacity="0.75"',
  );
  return (
    rect(-81, -163, 170, 350, '#47685a', 'rx="6"') +
    rect(-85, -175, 170, 350, linen, 'rx="6"') +
    stitching +
    path('M-85 -60 Q0 -44 85 -66 V-50 Q0 -30 -85 -48 Z', '#4c6f60', 'opacity="0.3"') +
    path('M-85 -72 Q0 -58 85 -80 V-66 Q0 -46 -85 -60 Z', '#ffffff', 'opacity="0.14"')
  );
}
