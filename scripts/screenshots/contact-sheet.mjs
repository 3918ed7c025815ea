import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';

const captionPx = 28;
const gapPx = 16;

/** One picture of all pictures in a folder, small, each with its name. */
export async function drawContactSheet(folder, file, { width, height }) {
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.png'))
    .sort();
  if (names.length === 0) return;
  const thumb = width > height ? { width: 400, columns: 6 } : { width: 200, columns: 12 };
  const tile = { width: thumb.width, height: Math.round((thumb.width * height) / width) };
  const columns = Math.min(thumb.columns, names.length);
  const lines = Math.ceil(names.length / columns);
  const tiles = await Promise.all(
    names.map(async (name, index) => {
      const left = gapPx + (index % columns) * (tile.width + gapPx);
      const top = gapPx + Math.floor(index / columns) * (tile.height + captionPx + gapPx);
      const input = await sharp(join(folder, name)).resize(tile.width, tile.height).png().toBuffer();
      return [
        { input, left, top: top + captionPx },
        { input: caption(name, tile.width), left, top },
      ];
    }),
  );
  await sharp({
    create: {
      width: gapPx + columns * (tile.width + gapPx),
      height: gapPx + lines * (tile.height + captionPx + gapPx),
      channels: 3,
      background: '#8a8a90',
    },
  })
    .composite(tiles.flat())
    .png({ palette: true })
    .toFile(file);
}

function caption(name, width) {
  const text = name.replace('.png', '');
  return Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${captionPx}"><text x="0" y="19" font-family="sans-serif" font-size="15" fill="#ffffff">${text}</text></svg>`,
  );
}
