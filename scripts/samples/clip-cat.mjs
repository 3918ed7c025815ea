import { written } from './clip-motion.mjs';
import { ellipse, path, rect, stroke } from './scene.mjs';

const [x, y] = [428, 291];

/** A ginger cat on the sill behind the glass: its tail swings, and its eyes follow whoever is at [x, y]. */
export function drawCat(seconds, [seenX, seenY]) {
  const swing = Math.sin(seconds * 1.7) * Math.sin(seconds * 0.6 + 0.8);
  const distance = Math.hypot(seenX - x, seenY - y + 20) || 1;
  const [lookX, lookY] = [((seenX - x) / distance) * 1.5, ((seenY - y + 20) / distance) * 0.9];
  const turn = written(lookX * 2.4);
  return (
    `<clipPath id="pane">${rect(415, 196, 29, 96, 'black')}</clipPath><g clip-path="url(#pane)">` +
    stroke(`M${x + 8} ${y - 3} q7 1 ${written(5 + 2 * swing)} ${written(-15 - 3 * swing)}`, '#9c4d27', 4) +
    path(`M${x - 13} ${y} q-5 -22 6 -30 h13 q10 10 7 30 Z`, '#b8602f') +
    path(`M${x - 4} ${y} q-3 -16 4 -24 q8 8 5 24 Z`, '#f3d3ac') +
    `<g transform="rotate(${turn} ${x} ${y - 26})">` +
    path(`M${x - 10} ${y - 33} l-1 -14 l9 6 h6 l9 -6 l-1 14 q-2 10 -11 10 q-9 0 -11 -10 Z`, '#c96d36') +
    ellipse(written(x - 4 + lookX), written(y - 34 + lookY), 1.6, 2, '#3a2430') +
    ellipse(written(x + 5 + lookX), written(y - 34 + lookY), 1.6, 2, '#3a2430') +
    path(`M${written(x - 1 + lookX)} ${y - 30} h3 l-1.5 2 Z`, '#8a3f34') +
    '</g></g>'
  );
}
