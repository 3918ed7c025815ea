import { mapCommands, pointsOf, setText, writeCommands } from './lettering.mjs';
import { path, stroke } from './scene.mjs';

const longestStepPx = 14;

/**
 * A sheet lying in a scene: everything is drawn in the sheet's own coordinates and sent through `warp`, so that
 * a sheet seen at an angle keeps its letters and their boxes together. `lines` holds the text in writing order.
 */
export function createSheet(scene, warp = (x, y) => [x, y]) {
  const lines = [];
  const sheet = {
    scene,
    lines,
    warp,
    /** Paints a closed shape given by its corners. */
    fill(points, colour, rest = '') {
      scene.paint(path(`${trace(closed(points), warp)}Z`, colour, rest));
    },
    /** Paints a line through the points. */
    draw(points, colour, widthPx, rest = '') {
      scene.paint(stroke(trace(points, warp), colour, widthPx, rest));
    },
    /** Writes the spans of one line of text, records it and returns it with the boxes of its spans. */
    write(...spans) {
      const written = spans.map((span) => writeSpan(scene, warp, span));
      const line = joined(written);
      lines.push(line);
      return { ...line, spans: written };
    },
    /** The box of sheet points in pixels of the picture. */
    boxOf: (points) =>
      boundsOf(
        trail(points).map(([x, y]) => warp(x, y)),
        scene,
      ),
  };
  return sheet;
}

function writeSpan(scene, warp, { colour = '#1f1f24', rest = '', ...span }) {
  const commands = mapCommands(setText(span), warp);
  scene.paint(path(writeCommands(commands), colour, rest));
  return { text: span.text, box: boundsOf(pointsOf(commands), scene) };
}

const closed = (points) => [...points, points[0]];

const trace = (points, warp) =>
  trail(points)
    .map(([x, y], index) => {
      const [u, v] = warp(x, y);
      return `${index === 0 ? 'M' : 'L'}${u.toFixed(2)} ${v.toFixed(2)}`;
    })
    .join('');

/** The points with more between them, so that a straight line can bend with its sheet. */
function trail(points) {
  return points.flatMap(([x, y], index) => {
    const [toX, toY] = points[index + 1] ?? [x, y];
    const count = Math.max(1, Math.ceil(Math.hypot(toX - x, toY - y) / longestStepPx));
    return Array.from({ length: count }, (_, step) => [
      x + ((toX - x) * step) / count,
      y + ((toY - y) * step) / count,
    ]);
  });
}

/** The smallest box of whole pixels around the points, cut by the picture: [x1, y1, x2, y2]. */
function boundsOf(points, { width, height }) {
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  return [
    Math.max(0, Math.floor(Math.min(...xs))),
    Math.max(0, Math.floor(Math.min(...ys))),
    Math.min(width, Math.ceil(Math.max(...xs))),
    Math.min(height, Math.ceil(Math.max(...ys))),
  ];
}

/** Several lines or spans as one text with one box. */
export const joined = (parts) => ({
  text: parts.map(({ text }) => text).join(' '),
  box: unionOf(parts.map(({ box }) => box)),
});

function unionOf(boxes) {
  return [
    Math.min(...boxes.map(([x1]) => x1)),
    Math.min(...boxes.map(([, y1]) => y1)),
    Math.max(...boxes.map(([, , x2]) => x2)),
    Math.max(...boxes.map(([, , , y2]) => y2)),
  ];
}

/** The corners of a rectangle, clockwise from the top left. */
export const corners = (x, y, width, height) => [
  [x, y],
  [x + width, y],
  [x + width, y + height],
  [x, y + height],
];

/**
 * How a flat sheet of `width` × `height` is seen when its corners (clockwise from the top left) fall on the
 * given pixels: the projective map of Heckbert, "Fundamentals of Texture Mapping and Image Warping", 1989.
 */
export function seenAt(width, height, [[x0, y0], [x1, y1], [x2, y2], [x3, y3]]) {
  const [dx1, dy1, dx2, dy2] = [x1 - x2, y1 - y2, x3 - x2, y3 - y2];
  const [sx, sy] = [x0 - x1 + x2 - x3, y0 - y1 + y2 - y3];
  const area = dx1 * dy2 - dx2 * dy1;
  const [g, h] = [(sx * dy2 - dx2 * sy) / area, (dx1 * sy - sx * dy1) / area];
  return (x, y) => {
    const [u, v] = [x / width, y / height];
    const depth = g * u + h * v + 1;
    return [
      ((x1 - x0 + g * x1) * u + (x3 - x0 + h * x3) * v + x0) / depth,
      ((y1 - y0 + g * y1) * u + (y3 - y0 + h * y3) * v + y0) / depth,
    ];
  };
}
