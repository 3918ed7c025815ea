/**
 * `node scripts/make-demo.mjs`: makes the prepared demo in `public/demo/<language>.json`. It runs tasks of the gallery on the production
 * app, where the demo provider answers, records each conversation as a person would ("Record for demo") and puts the
 * recordings together. Pictures that stand in `public/samples` are named by their address; what else was sent is put
 * beside the manifests, by its hash.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { demoTitles, demoWords } from './demo/demo-words.mjs';
import { steadied } from './demo/steadied.mjs';
import { startServers } from './screenshots/servers.mjs';
import { buildIfStale } from './setup/build-if-stale.mjs';
import { findBrowser } from './setup/find-browser.mjs';
import { projectRoot } from './setup/run.mjs';

const demoFolder = join(projectRoot, 'public/demo');
const longestAnswerMs = 120_000;

if (buildIfStale() !== 0) process.exit(1);
const executablePath = await findBrowser();
const { addresses, stop } = await startServers();
const browser = await chromium.launch({
  args: ['--no-sandbox', '--disable-gpu'],
  ...(executablePath ? { executablePath } : {}),
});
const samples = hashesOfSamples();
try {
  rmSync(demoFolder, { recursive: true, force: true });
  mkdirSync(demoFolder, { recursive: true });
  for (const locale of Object.keys(demoTitles)) await makeDemo(locale);
} finally {
  await browser.close();
  stop();
}
process.exit(0);

async function makeDemo(locale) {
  const context = await browser.newContext({ locale, viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await page.goto(addresses.demo);
  await page.locator('main[aria-busy="false"]').waitFor();
  const blobs = {};
  const places = {};
  const scenes = [];
  for (const [taskId, title] of Object.entries(demoWords[locale].tasks)) {
    const { manifest, files } = await recordTask(page, title, demoWords[locale]);
    const [scene] = manifest.demonstration.scenes;
    scenes.push(steadied({ ...scene, id: `prepared-${taskId}`, title }, taskId));
    for (const [hash, mediaType] of Object.entries(manifest.blobs)) {
      blobs[hash] = mediaType;
      places[hash] = samples.get(hash) ?? keep(hash, mediaType, files[`blobs/${hash}`]);
    }
    console.log(`${locale}: ${title}`);
  }
  await context.close();
  const demonstration = { title: demoTitles[locale], scenes };
  const manifest = { format: 'sightline-demonstration', version: 1, blobs, addresses: places, demonstration };
  writeFileSync(join(demoFolder, `${locale}.json`), JSON.stringify(manifest));
}

/** Asks one task in a new conversation and takes the file that "Record for demo" saves. */
async function recordTask(page, title, words) {
  const button = (name) => page.getByRole('button', { name, exact: true });
  const main = page.getByRole('main');
  const more = main.getByRole('button', { name: words.moreTasks, exact: true });
  if (await more.isVisible()) await more.click();
  await main.getByRole('button').filter({ hasText: title }).first().click();
  await button(words.regenerate).first().waitFor({ timeout: longestAnswerMs });
  await button(words.stop).waitFor({ state: 'hidden', timeout: longestAnswerMs });
  await page.locator('nav li button[aria-haspopup="menu"]').first().click();
  await page.getByRole('menuitem', { name: words.record, exact: true }).click();
  const saved = page.waitForEvent('download');
  await button(words.save).click();
  const files = unzipSync(readFileSync(await (await saved).path()));
  await page.getByRole('navigation').getByRole('button', { name: words.newChat, exact: true }).click();
  return { manifest: JSON.parse(strFromU8(files['manifest.json'])), files };
}

function keep(hash, mediaType, bytes) {
  const name = `${hash.slice(0, 16)}.${mediaType.split('/')[1].replace('jpeg', 'jpg')}`;
  writeFileSync(join(demoFolder, name), bytes);
  return `/demo/${name}`;
}

/** The addresses of the project's samples by the SHA-256 of their bytes. */
function hashesOfSamples() {
  const folder = join(projectRoot, 'public/samples');
  const files = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    files.map(({ name }) => {
      const hash = createHash('sha256')
        .update(readFileSync(join(folder, name)))
        .digest('hex');
      return [hash, `/samples/${name}`];
    }),
  );
}
