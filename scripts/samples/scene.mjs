/**
 * A scene is a list of layers in paint order. A layer is an SVG fragment; one that is an object carries its kind.
 * Boxes are measured on the very fragments that are painted, so picture and truth cannot drift apart.
 */
export function createScene(width, height) {
  const layers = [];
  const definitions = new Map();
  return {
    width,
    height,
    layers,
    /** Paints scenery: seen, covering what lies behind, named by nobody. */
    paint(svg) {
      layers.push({ svg, kind: null });
    },
    /** Paints an object of the truth. A backdrop is only named when someone asks for it. */
    place(kind, svg, { isBackdrop = false } = {}) {
      layers.push({ svg, kind, isBackdrop });
    },
    define(id, svg) {
      definitions.set(id, svg);
      return `url(#${id})`;
    },
    toSvg(only = layers) {
      const defs = [...definitions.values()].join('');
      const body = only.map((layer) => layer.svg).join('');
      return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"><defs>${defs}</defs>${body}</svg>`;
    },
  };
}

/** Gradients run in the box of the shape they fill unless `units` says otherwise. */
export function linear(scene, id, stops, { x1 = 0, y1 = 0, x2 = 0, y2 = 1, units } = {}) {
  const space = units === 'user' ? ' gradientUnits="userSpaceOnUse"' : '';
  return scene.define(
    id,
    `<linearGradient id="${id}" x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}"${space}>${writeStops(stops)}</linearGradient>`,
  );
}

export function radial(scene, id, stops, { cx = 0.5, cy = 0.5, r = 0.5 } = {}) {
  return scene.define(
    id,
    `<radialGradient id="${id}" cx="${cx}" cy="${cy}" r="${r}">${writeStops(stops)}</radialGradient>`,
  );
}

function writeStops(stops) {
  return stops
    .map(
      ([offset, colour, opacity = 1]) =>
        `<stop offset="${offset}" stop-color="${colour}" stop-opacity="${opacity}"/>`,
    )
    .join('');
}

/** A Gaussian blur in pixels, with room around the shape for its spread. */
export function blur(scene, id, deviationPx) {
  return scene.define(
    id,
    `<filter id="${id}" x="-50%" y="-50%" width="200%" height="200%"><feGaussianBlur stdDeviation="${deviationPx}"/></filter>`,
  );
}

export const rect = (x, y, width, height, fill, rest = '') =>
  `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${fill}" ${rest}/>`;
export const ellipse = (cx, cy, rx, ry, fill, rest = '') =>
  `<ellipse cx="${cx}" cy="${cy}" rx="${rx}" ry="${ry}" fill="${fill}" ${rest}/>`;
export const circle = (cx, cy, r, fill, rest = '') => ellipse(cx, cy, r, r, fill, rest);
export const path = (d, fill, rest = '') => `<path d="${d}" fill="${fill}" ${rest}/>`;
export const stroke = (d, colour, widthPx, rest = '') =>
  `<path d="${d}" fill="none" stroke="${colour}" stroke-width="${widthPx}" stroke-linecap="round" stroke-linejoin="round" ${rest}/>`;
export const group = (transform, ...parts) => `<g transform="${transform}">${parts.join('')}</g>`;
export const at = (x, y, scale, ...parts) => group(`translate(${x} ${y}) scale(${scale})`, ...parts);

/** The same numbers on every run: mulberry32. */
export function createDice(seed) {
  let state = seed;
  return (from, to) => {
    state = (state + 0x6d2b79f5) | 0;
    let bits = Math.imul(state ^ (state >>> 15), 1 | state);
    bits = (bits + Math.imul(bits ^ (bits >>> 7), 61 | bits)) ^ bits;
    return from + (((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32) * (to - from);
  };
}
