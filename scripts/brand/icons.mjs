import sharp from 'sharp';
import { cornersPath, eyePath } from './mark.mjs';

const accent = '#2f5ad7';

/** On a rounded tile, for browsers; its lines lie on whole pixels at 16 and 32. */
export const iconSvg = onTile('<rect width="32" height="32" rx="7.5" fill="#2f5ad7"/>', '');

/** On a ground without corners, since the device cuts its own: the mark stays within the middle four fifths. */
export const fullBleedSvg = onTile(
  `<rect width="32" height="32" fill="${accent}"/>`,
  ' transform="translate(16 16) scale(0.78) translate(-16 -16)"',
);

function onTile(ground, transform) {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><title>Sightline</title>${ground}<g${transform}><path d="${cornersPath}" fill="none" stroke="#fff" stroke-width="2" stroke-linecap="round"/><path d="${eyePath}" fill="#fff" fill-rule="evenodd"/></g></svg>\n`;
}

/** A PNG of an icon with edges of `size` pixels. */
export function toPng(svg, size) {
  return sharp(Buffer.from(svg), { density: (72 * size) / 32 })
    .resize(size, size)
    .png({ compressionLevel: 9 })
    .toBuffer();
}

/** PNGs as one .ico: a header of 6 bytes, an entry of 16 for each picture, then the pictures. */
export function toIco(pictures) {
  const head = Buffer.alloc(6 + 16 * pictures.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(pictures.length, 4);
  let offset = head.length;
  for (const [index, { size, png }] of pictures.entries()) {
    const entry = 6 + 16 * index;
    head.writeUInt8(size, entry);
    head.writeUInt8(size, entry + 1);
    head.writeUInt16LE(1, entry + 4);
    head.writeUInt16LE(32, entry + 6);
    head.writeUInt32LE(png.length, entry + 8);
    head.writeUInt32LE(offset, entry + 12);
    offset += png.length;
  }
  return Buffer.concat([head, ...pictures.map(({ png }) => png)]);
}
