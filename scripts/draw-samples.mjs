/**
 * `npm run samples`: draws the sample pictures and the sample video, the small still of each, and writes down what is
 * on them, from the same scenes. `npm run samples -- clip maths` renews those alone.
 */
import { execFile } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import sharp from 'sharp';
import { drawClip } from './samples/clip-film.mjs';
import { measureObjects } from './samples/measure-objects.mjs';
import { drawSmallStill } from './samples/small-stills.mjs';
import { drawStills, stillIds } from './samples/stills.mjs';
import { drawStreet } from './samples/street.mjs';
import { drawTable } from './samples/table.mjs';
import { signatureOf } from './samples/thumbnail.mjs';
import { writeTruth, writeTruthModule } from './samples/write-truth.mjs';

const pathOf = (path) => fileURLToPath(new URL(path, import.meta.url));
const photographs = { street: drawStreet, table: drawTable };
const known = [...Object.keys(photographs), ...stillIds, 'clip'];
const wanted = process.argv.slice(2);
const unknown = wanted.filter((id) => !known.includes(id));
if (unknown.length > 0)
  throw new Error(`No sample is called ${unknown.join(', ')}; there are ${known.join(', ')}`);
const isWanted = (id) => wanted.length === 0 || wanted.includes(id);

async function drawSample([id, draw]) {
  const scene = draw();
  const objects = await measureObjects(scene);
  const encoding = { format: 'jpeg', options: { quality: 86, mozjpeg: true }, ending: 'jpg' };
  return { id, ...(await savePicture(id, scene, encoding)), objects };
}

async function savePicture(id, scene, { format, options, ending }) {
  const drawn = Buffer.from(scene.toSvg());
  const bytes = await sharp(drawn).flatten().toFormat(format, options).toBuffer();
  await save(`${id}.${ending}`, bytes);
  await save(`small/${id}.jpg`, await drawSmallStill(id, drawn));
  return { width: scene.width, height: scene.height, signature: await signatureOf(bytes) };
}

async function save(file, bytes) {
  await writeFile(pathOf(`../public/samples/${file}`), bytes);
  process.stdout.write(`${file}: ${Math.round(bytes.length / 1024)} KB\n`);
}

await mkdir(pathOf('../public/samples/small'), { recursive: true });
// Both stand in one module of truth, so that one is never without the other.
if (Object.keys(photographs).some(isWanted)) {
  const samples = [];
  for (const entry of Object.entries(photographs)) samples.push(await drawSample(entry));
  await writeFile(pathOf('../lib/tasks/sample-truth.ts'), writeTruth(samples));
}

const written = [];
async function saveTruth(module) {
  written.push(pathOf(`../lib/tasks/${module.file}.ts`));
  await writeFile(written.at(-1), writeTruthModule(module));
}
for (const module of await drawStills(savePicture, isWanted)) await saveTruth(module);
if (isWanted('clip')) await saveTruth(await drawClip(save));
if (written.length > 0) {
  const biome = pathOf('../node_modules/@biomejs/biome/bin/biome');
  await promisify(execFile)(process.execPath, [biome, 'format', '--write', ...written]);
}
