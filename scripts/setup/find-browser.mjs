import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { run, runTool } from './run.mjs';

const systemNames = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/**
 * The browser for the tests: Playwright's own where it can be downloaded, else the system's Chromium,
 * else Debian's package. Gives the path of the executable, or null for Playwright's own; throws when there is none.
 */
export async function findBrowser() {
  if (process.env.CHROMIUM_PATH) return process.env.CHROMIUM_PATH;
  if (await isPlaywrightsOwnInstalled()) return null;
  console.log('Looking for a browser …');
  runTool('playwright', ['install', 'chromium', 'chromium-headless-shell'], { isQuiet: true });
  if (await isPlaywrightsOwnInstalled()) return null;
  const found = systemBrowser() ?? installFromDebian();
  if (found === null) {
    throw new Error(
      'No browser: neither a download, nor a system Chromium, nor a Debian package. Set CHROMIUM_PATH.',
    );
  }
  return found;
}

async function isPlaywrightsOwnInstalled() {
  const { chromium } = await import('@playwright/test');
  return existsSync(chromium.executablePath());
}

function systemBrowser() {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const paths = systemNames.flatMap((name) => folders.map((folder) => join(folder, name)));
  return paths.find((path) => existsSync(path)) ?? null;
}

function installFromDebian() {
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  const elevate = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  const aptGet = (...args) => {
    const [command, ...rest] = [...elevate, 'apt-get', ...args];
    return run(command, rest, { env });
  };
  if (aptGet('update', '-qq') !== 0) return null;
  if (aptGet('install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-noto-cjk') !== 0)
    return null;
  return systemBrowser();
}
