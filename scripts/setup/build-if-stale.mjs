import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { copyPdfParts } from './copy-pdf-parts.mjs';
import { projectRoot, runTool } from './run.mjs';

const stampPath = join(projectRoot, '.next', 'sightline-sources');

/** Everything that ends up in a build. */
const folders = ['app', 'components', 'lib', 'public'];
const files = [
  'instrumentation.ts',
  'next.config.mjs',
  'package-lock.json',
  'postcss.config.mjs',
  'proxy.ts',
  'tsconfig.json',
];

/** Makes the production build, unless the one that is there was made from these very sources. Exit code. */
export function buildIfStale({ isForced = false } = {}) {
  copyPdfParts();
  const sources = fingerprint();
  const isFresh = existsSync(stampPath) && readFileSync(stampPath, 'utf8') === sources;
  if (isFresh && !isForced) return 0;
  console.log('Building …');
  const status = runTool('next', ['build']);
  if (status !== 0) return status;
  mkdirSync(join(projectRoot, '.next'), { recursive: true });
  writeFileSync(stampPath, fingerprint());
  return 0;
}

/** SHA-256 over the names and contents of all sources. Tests are left out: they do not change a build. */
function fingerprint() {
  const hash = createHash('sha256').update(process.version);
  const inFolders = folders.flatMap((folder) =>
    readdirSync(join(projectRoot, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name)),
  );
  const atTop = files.map((file) => join(projectRoot, file)).filter((path) => existsSync(path));
  for (const path of [...inFolders, ...atTop].sort()) {
    hash.update(path.slice(projectRoot.length)).update('\0').update(readFileSync(path)).update('\0');
  }
  return hash.digest('hex');
}
