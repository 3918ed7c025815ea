import { group, linear, path, rect, stroke } from './scene.mjs';

/** A felt-tip marker lying at (x, y), its tip to the left before it is turned. */
export function paintMarker(scene, { x, y, turn, colour, length = 330 }) {
  const body = linear(scene, `marker-${colour.slice(1)}`, [
    [0, '#4a4a52'],
    [0.22, '#7d7d88'],
    [0.5, '#34343b'],
    [1, '#141418'],
  ]);
  const cap = linear(scene, `cap-${colour.slice(1)}`, [
    [0, colour],
    [0.25, '#ffffff', 0.75],
    [0.3, colour],
    [1, colour],
  ]);
  scene.paint(
    group(
      `translate(${x} ${y}) rotate(${turn})`,
      rect(
        8,
        4,
        length,
        30,
        '#150d06',
        'rx="12" opacity="0.5" filter="url(#soft-9)" transform="translate(6 10)"',
      ),
      path('M0 17 l22 -6 v12 Z', colour),
      path('M18 9 L58 2 V32 L18 25 Z', '#2a2a30'),
      rect(54, 0, length - 54, 34, body, 'rx="5"'),
      rect(length - 96, -1.5, 100, 37, colour, 'rx="7"'),
      rect(length - 96, -1.5, 100, 37, cap, 'rx="7" opacity="0.55"'),
      rect(length - 100, 2, 62, 5, colour, 'rx="2.5"'),
      stroke(`M64 6 H${length - 104}`, '#ffffff', 2.4, 'opacity="0.35"'),
    ),
  );
}

/** A sharpened pencil lying at (x, y), its point to the left before it is turned. */
export function paintPencil(scene, { x, y, turn, length = 420 }) {
  const paint = linear(scene, 'pencil-paint', [
    [0, '#f7cf5e'],
    [0.32, '#f2b632'],
    [0.34, '#e09a1e'],
    [0.68, '#d98f17'],
    [0.7, '#b8720d'],
    [1, '#a5640a'],
  ]);
  const wood = linear(scene, 'pencil-wood', [
    [0, '#f3dcb8'],
    [0.6, '#e2bd8b'],
    [1, '#b98d58'],
  ]);
  const metal = linear(scene, 'pencil-metal', [
    [0, '#e9e9ea'],
    [0.3, '#ffffff'],
    [0.6, '#a4a6aa'],
    [1, '#6a6c71'],
  ]);
  const rubber = linear(scene, 'pencil-rubber', [
    [0, '#f3a5a0'],
    [0.5, '#df7d78'],
    [1, '#a9514d'],
  ]);
  scene.paint(
    group(
      `translate(${x} ${y}) rotate(${turn})`,
      rect(
        14,
        3,
        length,
        20,
        '#150d06',
        'rx="9" opacity="0.45" filter="url(#soft-6)" transform="translate(5 9)"',
      ),
      path('M0 12 L54 0 q-6 6 -2 8 q-6 4 -1 8 q-4 5 3 8 Z', wood),
      path('M0 12 L17 8.2 V15.8 Z', '#33343a'),
      path(`M54 0 H${length - 62} V24 H54 q-6 -4 -2 -8 q-6 -4 -1 -8 q-3 -4 3 -8 Z`, paint),
      rect(length - 64, -1, 34, 26, metal),
      stroke(
        `M${length - 58} -1 v26 M${length - 50} -1 v26 M${length - 38} -1 v26`,
        '#5d5f64',
        1.2,
        'opacity="0.6"',
      ),
      path(`M${length - 31} 0 h22 q9 0 9 12 t-9 12 h-22 Z`, rubber),
    ),
  );
}

/** A rubber in its paper sleeve. */
export function paintRubber(scene, { x, y, turn }) {
  scene.paint(
    group(
      `translate(${x} ${y}) rotate(${turn})`,
      rect(4, 6, 122, 54, '#150d06', 'rx="8" opacity="0.45" filter="url(#soft-6)"'),
      rect(0, 0, 120, 50, '#f6f4ef', 'rx="9"'),
      rect(0, 36, 120, 14, '#d5d1c8', 'rx="7"'),
      rect(36, -1.5, 86, 53, '#3a6ea5', 'rx="2"'),
      rect(36, 36, 86, 15.5, '#2b5580', 'rx="2"'),
      rect(36, 11, 86, 8, '#f6f4ef', 'opacity="0.9"'),
    ),
  );
}
