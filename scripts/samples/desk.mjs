import { createDice, path, rect, stroke } from './scene.mjs';

/** A table top of planks seen from above, its grain running from left to right. */
export function paintDesk(scene, { light, base, dark, plankPx, seed }) {
  const { width, height } = scene;
  const dice = createDice(seed);
  scene.paint(rect(0, 0, width, height, base));
  let y = -dice(10, plankPx * 0.6);
  for (let index = 0; y < height; index += 1) {
    const tall = plankPx * dice(0.92, 1.08);
    const seam = width * dice(0.15, 0.85);
    scene.paint(
      plank(scene, { id: `${seed}-${index}-a`, x: -4, y, width: seam + 4, height: tall, light, dark, dice }) +
        plank(scene, {
          id: `${seed}-${index}-b`,
          x: seam,
          y,
          width: width - seam + 4,
          height: tall,
          light,
          dark,
          dice,
        }),
    );
    y += tall;
  }
}

function plank(scene, { id, x, y, width, height, light, dark, dice }) {
  const tone = dice(-1, 1);
  const clip = `plank-${id}`;
  scene.define(
    clip,
    `<clipPath id="${clip}"><rect x="${x}" y="${y}" width="${width}" height="${height}"/></clipPath>`,
  );
  const fibres = grain(scene, `grain-${id}`, dark, dice);
  return (
    `<g clip-path="url(#${clip})">` +
    rect(x, y, width, height, tone > 0 ? light : dark, `opacity="${(Math.abs(tone) * 0.24).toFixed(3)}"`) +
    rect(x, y, width, height, '#000', `filter="${fibres}"`) +
    figure({ x, y, width, height, dark, dice }) +
    rect(x, y, width, 1.6, light, 'opacity="0.55"') +
    rect(x, y + height - 2.4, width, 2.4, '#2b1608', 'opacity="0.55"') +
    rect(x, y, 1.4, height, '#2b1608', 'opacity="0.45"') +
    '</g>'
  );
}

function grain(scene, id, colour, dice) {
  const [red, green, blue] = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255);
  const seed = Math.floor(dice(1, 900));
  return scene.define(
    id,
    `<filter id="${id}" x="0" y="0" width="1" height="1" color-interpolation-filters="sRGB"><feTurbulence type="fractalNoise" baseFrequency="0.0035 0.11" numOctaves="3" seed="${seed}"/><feColorMatrix values="0 0 0 0 ${red.toFixed(3)} 0 0 0 0 ${green.toFixed(3)} 0 0 0 0 ${blue.toFixed(3)} 2.6 0 0 0 -1.05"/></filter>`,
  );
}

/** The long pointed arches that a board cut off the middle of a trunk shows. */
function figure({ x, y, width, height, dark, dice }) {
  if (dice(0, 1) < 0.45) return '';
  const [cx, cy] = [x + width * dice(0.2, 0.8), y + height * dice(0.35, 0.65)];
  return Array.from({ length: 5 }, (_, ring) => {
    const [rx, ry] = [70 + ring * 88, 5 + ring * height * 0.1];
    return stroke(
      `M${cx - rx} ${cy} Q${cx - rx * 0.3} ${cy - ry} ${cx} ${cy - ry} T${cx + rx} ${cy} M${cx - rx} ${cy} Q${cx - rx * 0.3} ${cy + ry} ${cx} ${cy + ry} T${cx + rx} ${cy}`,
      dark,
      1.5,
      'opacity="0.26"',
    );
  }).join('');
}

/** The fall-off of a window's light from one corner, over everything that is painted so far. */
export function paintFallOff(scene, { warm, cool, strength }) {
  const { width, height } = scene;
  scene.define(
    'fall-off',
    `<linearGradient id="fall-off" x1="0" y1="0" x2="1" y2="0.9"><stop offset="0" stop-color="${warm}" stop-opacity="${strength}"/><stop offset="0.5" stop-color="${warm}" stop-opacity="0"/><stop offset="0.5" stop-color="${cool}" stop-opacity="0"/><stop offset="1" stop-color="${cool}" stop-opacity="${strength * 1.5}"/></linearGradient>`,
  );
  scene.paint(path(`M0 0H${width}V${height}H0Z`, 'url(#fall-off)'));
}

/** Sensor noise, faint enough to be felt rather than seen. */
export function paintNoise(scene, opacity) {
  scene.define(
    'noise',
    '<filter id="noise" x="0" y="0" width="1" height="1" color-interpolation-filters="sRGB"><feTurbulence type="fractalNoise" baseFrequency="0.75" numOctaves="2" seed="4"/><feColorMatrix values="0 0 0 0 0.5 0 0 0 0 0.48 0 0 0 0 0.45 1.6 0 0 0 -0.55"/></filter>',
  );
  scene.paint(rect(0, 0, scene.width, scene.height, '#000', `filter="url(#noise)" opacity="${opacity}"`));
}
