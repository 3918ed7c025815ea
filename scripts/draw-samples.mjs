import { mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { measureObjects } from './samples/scene.mjs';
import { drawStreet } from './samples/street.mjs';

const at = (path) => fileURLToPath(new URL(path, import.meta.url));
const scenes = { street: drawStreet() };
await mkdir(at('../public/samples'), { recursive: true });
for (const [id, scene] of Object.entries(scenes)) {
  const jpeg = await sharp(Buffer.from(scene.toSvg())).flatten().jpeg({ quality: 84, mozjpeg: true }).toBuffer();
  await writeFile(at(`../public/samples/${id}.jpg`), jpeg);
  console.log(id, jpeg.length, (await measureObjects(scene)).map((o) => `${o.kind} ${o.box}`).join('\n'));
}
