/**
 * `npm run bench`: runs every `bench/<room>/bench.mjs` one after another; named rooms only when some are given, and of a
 * room the named part alone (`npm run bench -- gateway/streams`).
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));
const wanted = process.argv.slice(2).map((argument) => argument.split('/'));
const benches = readdirSync(here).filter(
  (name) =>
    existsSync(`${here}${name}/bench.mjs`) && (wanted.length === 0 || wanted.some(([room]) => room === name)),
);

let isMissed = false;
for (const name of benches) {
  console.log(`\n${name}`);
  const parts = wanted.flatMap(([room, part]) => (room === name && part !== undefined ? [part] : []));
  const { status } = spawnSync(process.execPath, [`${here}${name}/bench.mjs`, ...parts], {
    stdio: 'inherit',
  });
  isMissed ||= status !== 0;
}
process.exit(isMissed ? 1 : 0);
