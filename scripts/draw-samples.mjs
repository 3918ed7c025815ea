import { mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { measureObjects } from './samples/measure-objects.mjs';
import { drawStreet } from './samples/street.mjs';
import { drawTable } from './samples/table.mjs';
import { writeTruth } from './samples/write-truth.mjs';

/** Draws the two sample pictures and writes down what is on them, from the same scenes. */
const pathOf = (path) => fileURLToPath(new URL(path, import.meta.url));

async function drawSample([id, scene]) {
  const jpeg = await sharp(Buffer.from(scene.toSvg()))
    .flatten()
    .jpeg({ quality: 86, mozjpeg: true })
    .toBuffer();
  await writeFile(pathOf(`../public/samples/${id}.jpg`), jpeg);
  const objects = await measureObjects(scene);
  process.stdout.write(`${id}.jpg: ${Math.round(jpeg.length / 1024)} KB, ${objects.length} objects\n`);
  return { id, width: scene.width, height: scene.height, signature: await signatureOf(jpeg), objects };
}

/** A 12 × 8 thumbnail in RGB as hexadecimal digits; lib/providers/demo/recognise-sample.ts reads it. */
async function signatureOf(jpeg) {
  const cells = await sharp(jpeg).resize(12, 8, { fit: 'fill' }).removeAlpha().raw().toBuffer();
  return cells.toString('hex');
}

await mkdir(pathOf('../public/samples'), { recursive: true });
const samples = [];
for (const entry of Object.entries({ street: drawStreet(), table: drawTable() }))
  samples.push(await drawSample(entry));
await writeFile(pathOf('../lib/tasks/sample-truth.ts'), writeTruth(samples));
