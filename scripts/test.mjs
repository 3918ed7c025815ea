/** `npm test`: installs what is missing, then runs every check, and says at the end what failed. */
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildIfStale } from './setup/build-if-stale.mjs';
import { findBrowser } from './setup/find-browser.mjs';
import { installPackages } from './setup/install-packages.mjs';
import { projectRoot, run, runTool } from './setup/run.mjs';

installPackages();
const browser = await findBrowser();
const reports = join(projectRoot, 'reports');
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports);

const steps = [
  ['formatting and lint', () => runTool('biome', ['check', '--error-on-warnings', '.'])],
  ['dead code', () => runTool('knip', [])],
  ['types', () => runTool('next', ['typegen'], { isQuiet: true }) || runTool('tsc', ['--noEmit'])],
  ['messages', () => run('node', ['scripts/check-messages.mjs'])],
  ['advisories', () => run('node', ['scripts/audit.mjs'])],
  [
    'unit tests',
    () =>
      runTool('vitest', [
        'run',
        '--reporter=default',
        '--reporter=json',
        '--outputFile.json=reports/unit.json',
      ]),
  ],
  ['production build', () => buildIfStale()],
  ['first load', () => run('node', ['scripts/check-first-load.mjs'])],
  [
    'browser tests',
    () => runTool('playwright', ['test'], { env: browser ? { CHROMIUM_PATH: browser } : {} }),
  ],
];

const failed = steps.filter(([name, step]) => {
  console.log(`\n── ${name} ──`);
  return step() !== 0;
});

if (failed.length > 0) console.error(`\nFailed: ${failed.map(([name]) => name).join(', ')}.`);
else console.log('\nEvery check passed.');
process.exit(failed.length > 0 ? 1 : 0);
