/** Adds up the runners' own reports and prints one line: `N passed, N failed`. Exits 1 when a report is missing or holds a failure. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from './setup/run.mjs';

const read = (name) => {
  const path = join(projectRoot, 'reports', name);
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : null;
};

const unit = read('unit.json');
const browser = read('browser.json');
const passed = (unit?.numPassedTests ?? 0) + (browser?.stats.expected ?? 0) + (browser?.stats.flaky ?? 0);
const failed = (unit?.numFailedTests ?? 0) + (browser?.stats.unexpected ?? 0);
const skipped = (unit?.numPendingTests ?? 0) + (browser?.stats.skipped ?? 0);

if (unit === null) console.error('The unit tests left no report.');
if (browser === null) console.error('The browser tests left no report.');
console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exit(unit === null || browser === null || failed > 0 ? 1 : 0);
