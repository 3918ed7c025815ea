/**
 * `npm run screenshots`: starts the production app on the demo provider, walks its screens in light and dark, in three languages,
 * wide and narrow, and puts the pictures into `screenshots/`. With `--readme` it renews the pictures of the README instead.
 */
import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import sharp from 'sharp';
import { buildIfStale } from './setup/build-if-stale.mjs';
import { findBrowser } from './setup/find-browser.mjs';
import { projectRoot } from './setup/run.mjs';

const port = 3398;
const address = `http://127.0.0.1:${port}`;
const isForReadme = process.argv.includes('--readme');
const folder = join(projectRoot, isForReadme ? 'docs/pictures' : 'screenshots');

const everyLook = [
  { locale: 'en', scheme: 'light', width: 1440, height: 900 },
  { locale: 'en', scheme: 'dark', width: 1440, height: 900 },
  { locale: 'en', scheme: 'light', width: 1024, height: 768 },
  { locale: 'en', scheme: 'light', width: 390, height: 844 },
  { locale: 'en', scheme: 'dark', width: 390, height: 844 },
  { locale: 'zh-CN', scheme: 'light', width: 1440, height: 900 },
  { locale: 'zh-CN', scheme: 'light', width: 390, height: 844 },
  { locale: 'zh-TW', scheme: 'dark', width: 1440, height: 900 },
];
const readmeLooks = [{ locale: 'en', scheme: 'light', width: 1440, height: 900 }];

if (buildIfStale() !== 0) process.exit(1);
mkdirSync(folder, { recursive: true });
const server = spawn(process.execPath, ['scripts/serve.mjs'], {
  cwd: projectRoot,
  env: { ...process.env, PORT: String(port), HOST: '127.0.0.1', DASHSCOPE_API_KEY: '', DEFAULT_MODEL: '' },
  stdio: 'ignore',
});
const executablePath = await findBrowser();
const browser = await chromium.launch({
  args: ['--no-sandbox', '--disable-gpu'],
  ...(executablePath ? { executablePath } : {}),
});
try {
  await answers();
  for (const look of isForReadme ? readmeLooks : everyLook) await walk(look);
} finally {
  await browser.close();
  server.kill('SIGTERM');
}

async function walk({ locale, scheme, width, height }) {
  const context = await browser.newContext({
    locale,
    colorScheme: scheme,
    viewport: { width, height },
    deviceScaleFactor: isForReadme ? 1.5 : 1,
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  const shoot = async (name) => {
    const file = isForReadme ? `${name}.png` : `${name}-${locale}-${scheme}-${width}.png`;
    const picture = await page.screenshot();
    await sharp(picture).png({ palette: true, quality: 92 }).toFile(join(folder, file));
    console.log(file);
  };
  await page.goto(address);
  const starter = page.getByRole('main').getByRole('listitem').getByRole('button').first();
  await starter.waitFor();
  await page.waitForLoadState('networkidle');
  if (!isForReadme) await shoot('empty');
  await starter.click();
  const reply = page.getByRole('article').nth(1);
  await settled(reply);
  await shoot('answer');
  const chip = reply.getByRole('button', { name: /^\d+ / }).first();
  if (!isForReadme && width < 900) {
    await chip.click();
    await page.waitForTimeout(600);
    await shoot('stage');
  }
  await context.close();
}

/** Resolves when the text has not changed for a second and a half. */
async function settled(locator) {
  await locator.waitFor();
  for (let before = '', same = 0; same < 3; ) {
    await new Promise((resolve) => setTimeout(resolve, 500));
    const now = await locator.innerText();
    same = now === before && now.length > 80 ? same + 1 : 0;
    before = now;
  }
}

async function answers() {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    if ((await fetch(address).catch(() => null))?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error('The production app did not answer.');
}
