/** `npm run bench`: runs every `bench/<room>/bench.mjs` one after another; named rooms only when some are given. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));
const wanted = process.argv.slice(2);
const benches = readdirSync(here).filter(
  (name) => existsSync(`${here}${name}/bench.mjs`) && (wanted.length === 0 || wanted.includes(name)),
);

let isMissed = false;
for (const name of benches) {
  console.log(`\n${name}`);
  const { status } = spawnSync(process.execPath, [`${here}${name}/bench.mjs`], { stdio: 'inherit' });
  isMissed ||= status !== 0;
}
process.exit(isMissed ? 1 : 0);
