/**
 * `npm run screenshots`: plays every scene on the production app, in three languages, wide and narrow, light and dark,
 * and puts the pictures into `screenshots/<look>/<scene>.png` and all of a look into `screenshots/<look>.png`.
 *
 * `--only find` plays the scenes whose name begins so, `--look en-light` those looks whose name holds it (en-light-1440),
 * `--readme` renews the pictures of the README instead.
 */
import { mkdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import sharp from 'sharp';
import { cardScenes } from './screenshots/card-scenes.mjs';
import { composerScenes } from './screenshots/composer-scenes.mjs';
import { drawContactSheet } from './screenshots/contact-sheet.mjs';
import { failureScenes } from './screenshots/failure-scenes.mjs';
import { chooseLooks, nameOfLook } from './screenshots/looks.mjs';
import { createScreen } from './screenshots/screen.mjs';
import { startServers } from './screenshots/servers.mjs';
import { shellScenes } from './screenshots/shell-scenes.mjs';
import { showingScenes } from './screenshots/showing-scenes.mjs';
import { streamingScenes } from './screenshots/streaming-scenes.mjs';
import { buildIfStale } from './setup/build-if-stale.mjs';
import { findBrowser } from './setup/find-browser.mjs';
import { projectRoot } from './setup/run.mjs';

const scenes = [
  ...shellScenes,
  ...cardScenes,
  ...streamingScenes,
  ...composerScenes,
  ...showingScenes,
  ...failureScenes,
];

/** Scene, look and file of each picture in the README. */
const readmePictures = [
  { scene: 'find-objects', look: 'en-light-1440', file: 'answer.png' },
  { scene: 'empty', look: 'en-light-1440', file: 'tasks.png' },
  { scene: 'video-moment', look: 'en-dark-1440', file: 'video.png' },
  { scene: 'compare-swipe', look: 'en-dark-1440', file: 'compare.png' },
  { scene: 'presenter', look: 'en-light-1440', file: 'presenter.png' },
];

/** Scenes played at the same time; those on the recorded upstream share it and go one by one. */
const laneCount = 2;

const { values: options } = parseArgs({
  options: { only: { type: 'string' }, look: { type: 'string' }, readme: { type: 'boolean' } },
});

if (buildIfStale() !== 0) process.exit(1);
const executablePath = await findBrowser();
const { addresses, stop } = await startServers();
const browser = await chromium.launch({
  args: ['--no-sandbox', '--disable-gpu'],
  ...(executablePath ? { executablePath } : {}),
});
const failed = [];
try {
  if (options.readme) await renewReadme();
  else await playAll();
} finally {
  await browser.close();
  stop();
}
for (const line of failed) console.error(line);
process.exit(failed.length > 0 ? 1 : 0);

async function renewReadme() {
  const folder = join(projectRoot, 'docs/pictures');
  for (const { scene, look, file } of readmePictures) {
    const found = scenes.find(({ name }) => name === scene);
    await shoot(found, chooseLooks(look)[0], () => join(folder, file), 1.5);
  }
}

async function playAll() {
  const folder = join(projectRoot, 'screenshots');
  const looks = chooseLooks(options.look);
  const wanted = scenes.filter(({ name }) => name.startsWith(options.only ?? ''));
  const fileOf = (look, name) => (scheme) => join(folder, nameOfLook(look, scheme), `${name}.png`);
  const jobs = looks.flatMap((look) =>
    wanted
      .filter(({ isFor = () => true }) => isFor(look))
      .map((scene) => ({ scene, look, run: () => shoot(scene, look, fileOf(look, scene.name), 1) })),
  );
  const onUpstream = jobs.filter(({ scene }) => scene.server === 'qwen');
  const others = jobs.filter(({ scene }) => scene.server !== 'qwen');
  await Promise.all([
    work(onUpstream),
    ...Array.from({ length: laneCount }, (_, lane) =>
      work(others.filter((_, index) => index % laneCount === lane)),
    ),
  ]);
  for (const look of looks) {
    for (const scheme of look.schemes) {
      const name = join(folder, nameOfLook(look, scheme));
      await drawContactSheet(name, `${name}.png`, look);
    }
  }
}

async function work(jobs) {
  for (const { run, scene, look } of jobs) {
    await run().catch((fault) => {
      failed.push(`${scene.name}, ${look.locale} ${look.width}: ${fault.message.split('\n')[0]}`);
    });
  }
}

/** Plays a scene once and takes it in each of the look's colour schemes. */
async function shoot(scene, look, fileOf, deviceScaleFactor) {
  const { locale, width, height, schemes } = look;
  const isTouch = width < 640;
  const context = await browser.newContext({
    locale,
    viewport: { width, height },
    deviceScaleFactor,
    hasTouch: isTouch,
    isMobile: isTouch,
    colorScheme: schemes[0],
    reducedMotion: 'reduce',
  });
  context.setDefaultTimeout(20_000);
  const page = await context.newPage();
  try {
    const address = addresses[scene.server ?? 'demo'];
    await scene.play(createScreen({ page, look, address, upstream: addresses.upstream }));
    for (const scheme of schemes) {
      await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
      await page.waitForTimeout(60);
      const picture = await page.screenshot({ animations: 'disabled' });
      const file = fileOf(scheme);
      mkdirSync(join(file, '..'), { recursive: true });
      await sharp(picture).png({ palette: true, quality: 92 }).toFile(file);
      console.log(relative(projectRoot, file));
    }
  } finally {
    await context.close();
  }
}
