import { execFile } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import sharp from 'sharp';
import { measureObjects } from './samples/measure-objects.mjs';
import { drawStills } from './samples/stills.mjs';
import { drawStreet } from './samples/street.mjs';
import { drawTable } from './samples/table.mjs';
import { writeTruth, writeTruthModule } from './samples/write-truth.mjs';

/** Draws the sample pictures and writes down what is on them, from the same scenes. */
const pathOf = (path) => fileURLToPath(new URL(path, import.meta.url));

async function drawSample([id, scene]) {
  const objects = await measureObjects(scene);
  const encoding = { format: 'jpeg', options: { quality: 86, mozjpeg: true }, ending: 'jpg' };
  return { id, ...(await savePicture(id, scene, encoding)), objects };
}

async function savePicture(id, scene, { format, options, ending }) {
  const bytes = await sharp(Buffer.from(scene.toSvg())).flatten().toFormat(format, options).toBuffer();
  await writeFile(pathOf(`../public/samples/${id}.${ending}`), bytes);
  process.stdout.write(`${id}.${ending}: ${Math.round(bytes.length / 1024)} KB\n`);
  return { width: scene.width, height: scene.height, signature: await signatureOf(bytes) };
}

/** A 12 × 8 thumbnail in RGB as hexadecimal digits; lib/providers/demo/recognise-sample.ts reads it. */
async function signatureOf(picture) {
  const cells = await sharp(picture).resize(12, 8, { fit: 'fill' }).removeAlpha().raw().toBuffer();
  return cells.toString('hex');
}

await mkdir(pathOf('../public/samples'), { recursive: true });
const samples = [];
for (const entry of Object.entries({ street: drawStreet(), table: drawTable() }))
  samples.push(await drawSample(entry));
await writeFile(pathOf('../lib/tasks/sample-truth.ts'), writeTruth(samples));

const written = [];
for (const module of await drawStills(savePicture)) {
  written.push(pathOf(`../lib/tasks/${module.file}.ts`));
  await writeFile(written.at(-1), writeTruthModule(module));
}
await promisify(execFile)(process.execPath, [
  pathOf('../node_modules/@biomejs/biome/bin/biome'),
  'format',
  '--write',
  ...written,
]);
