import { mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { fullBleedSvg, iconSvg, toIco, toPng } from './brand/icons.mjs';
import { drawSocialPicture } from './brand/social-picture.mjs';

/** Draws the icons and the picture that links to the page are shown with: `node scripts/draw-brand.mjs`. */
const save = async (path, bytes) => {
  await writeFile(fileURLToPath(new URL(`../${path}`, import.meta.url)), bytes);
  process.stdout.write(`${path}: ${(bytes.length / 1024).toFixed(1)} KB\n`);
};

await mkdir(fileURLToPath(new URL('../public/icons', import.meta.url)), { recursive: true });
await save('app/icon.svg', iconSvg);
const favicons = [16, 32, 48].map(async (size) => ({ size, png: await toPng(iconSvg, size) }));
await save('app/favicon.ico', toIco(await Promise.all(favicons)));
await save('app/apple-icon.png', await toPng(fullBleedSvg, 180));
for (const size of [192, 512]) await save(`public/icons/${size}.png`, await toPng(fullBleedSvg, size));
await save('app/opengraph-image.png', await drawSocialPicture());
