import sharp from 'sharp';
import { faces, measureText, setText, writeCommands } from '../samples/lettering.mjs';
import { measureObjects } from '../samples/measure-objects.mjs';
import { path, rect } from '../samples/scene.mjs';
import { drawStreet } from '../samples/street.mjs';
import { cornersPath, eyePath } from './mark.mjs';

const [width, height] = [1200, 630];
const ground = '#101012';
/** Where the scene begins; left of it stand the words. */
const sceneX = 432;
/** The part of the street that is shown, in its own pixels: as wide as there is room at full height. */
const scale = height / 700;
const crop = { left: 60, top: 122, width: Math.round((width - sceneX) / scale), height: 700 };

/** What is boxed, in the colours of the overlay: [kind, a pixel inside the box, label, colour]. */
const named = [
  ['bus', [404, 611], 'bus', '#ff9a2e'],
  ['bicycle', [278, 712], 'bicycle', '#ff7ac8'],
  ['person', [208, 664], 'person', '#14e0d0'],
  ['car', [505, 750], 'car', '#b47cff'],
  ['tree', [553, 387], 'tree', '#45e06f'],
  ['traffic-light', [800, 413], 'traffic light', '#ffd60a'],
  ['person', [752, 542], 'person', '#14e0d0'],
];

/** 1200 × 630 pixels as PNG: the sample street as the Stage would show it, beside the name and what it does. */
export async function drawSocialPicture() {
  const street = drawStreet();
  const objects = await measureObjects(street);
  const scene = await sharp(Buffer.from(street.toSvg()))
    .extract(crop)
    .resize(width - sceneX, height)
    .toBuffer();
  return sharp({ create: { width, height, channels: 3, background: ground } })
    .composite([
      { input: scene, left: sceneX, top: 0 },
      { input: Buffer.from(overlay(objects)), left: 0, top: 0 },
    ])
    .png({ palette: true, quality: 100, effort: 10, compressionLevel: 9 })
    .toBuffer();
}

function overlay(objects) {
  const found = named.map(([kind, point, label, colour]) => {
    const { box } = objects.find((object) => object.kind === kind && holds(object.box, point)) ?? {};
    if (!box) throw new Error(`The street has no ${kind} at ${point}.`);
    return { ...placed(box), label, colour };
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${found.map(drawBox).join('')}${found.map(drawTag).join('')}${words()}</svg>`;
}

const holds = ([x1, y1, x2, y2], [x, y]) => x >= x1 && x < x2 && y >= y1 && y < y2;

/** From pixels of the street to those of the picture. */
const placed = ([left, top, right, bottom]) => ({
  x: sceneX + (left - crop.left) * scale,
  y: (top - crop.top) * scale,
  wide: (right - left) * scale,
  tall: (bottom - top) * scale,
});

function drawBox({ x, y, wide, tall, colour }) {
  const frame = (stroke, widthPx) =>
    rect(x, y, wide, tall, 'none', `stroke="${stroke}" stroke-width="${widthPx}" stroke-linejoin="round"`);
  return frame('rgb(0 0 0 / 0.55)', 6.5) + frame(colour, 3.5);
}

/** The label stands on the box's upper edge. */
function drawTag({ x, y, label, colour }) {
  const [size, tall] = [17, 26];
  const [left, bottom] = [x - 1.75, y - 1.75];
  const wide = measureText(faces.sansBold, label, size) + 14;
  const letters = setText({ face: faces.sansBold, text: label, size, x: left + 7, y: bottom - 8 });
  return rect(left, bottom - tall, wide, tall, colour, 'rx="3"') + path(writeCommands(letters), '#111114');
}

function words() {
  const [left, mark] = [64, 84];
  const write = (face, text, size, y, colour, tracking = 0) =>
    path(writeCommands(setText({ face, text, size, x: left, y, tracking })), colour);
  return [
    `<g transform="translate(${left} 152) scale(${mark / 32})"><rect width="32" height="32" rx="7.5" fill="#2f5ad7"/><path d="${cornersPath}" fill="none" stroke="#fff" stroke-width="2" stroke-linecap="round"/><path d="${eyePath}" fill="#fff" fill-rule="evenodd"/></g>`,
    write(faces.sansBold, 'Sightline', 66, 318, '#ececee', -1.6),
    write(faces.sans, 'Ask about a picture.', 30, 384, '#b0b0b7', -0.3),
    write(faces.sans, 'See where the', 30, 426, '#b0b0b7', -0.3),
    write(faces.sans, 'answer points.', 30, 468, '#b0b0b7', -0.3),
  ].join('');
}
