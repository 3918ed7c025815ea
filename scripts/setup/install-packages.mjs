import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { mustRun, projectRoot } from './run.mjs';

const stampPath = join(projectRoot, 'node_modules', '.sightline-lock');

/**
 * Installs exactly what `package-lock.json` lists, unless that is what is installed already. The build needs the
 * packages for development, which npm leaves out where NODE_ENV says production.
 */
export function installPackages() {
  assertNodeVersion();
  const wanted = createHash('sha256')
    .update(readFileSync(join(projectRoot, 'package-lock.json')))
    .digest('hex');
  if (existsSync(stampPath) && readFileSync(stampPath, 'utf8') === wanted) return;
  console.log('Installing packages …');
  mustRun('npm', ['ci', '--include=dev', '--no-audit', '--no-fund']);
  writeFileSync(stampPath, wanted);
}

function assertNodeVersion() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  console.error(`Node ${process.versions.node} is too old: Sightline needs 20.19 or newer.`);
  process.exit(1);
}
