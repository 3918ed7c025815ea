/**
 * Asks the registry for advisories about the packages that ship. Exits with 1 at one of moderate severity or above; a
 * registry that serves no advisories, or cannot be reached, is said and passes.
 */
import { spawnSync } from 'node:child_process';
import { judgeAudit } from './audit/judge-audit.mjs';
import { projectRoot } from './setup/run.mjs';

const sentences = {
  clean: 'No advisory of moderate severity or above concerns what ships.',
  'at-risk': 'Advisories concern what ships:',
  'not-available': 'NOT AVAILABLE: the registry told of no advisories, so nothing was looked at.',
  broken: 'npm could not audit the packages:',
};

const { stdout } = spawnSync(
  'npm',
  ['audit', '--omit=dev', '--json', '--fetch-retries=0', '--fetch-timeout=20000'],
  { cwd: projectRoot, encoding: 'utf8', shell: process.platform === 'win32', maxBuffer: 64 * 1024 * 1024 },
);
const { verdict, lines } = judgeAudit(stdout ?? '');
console.log(sentences[verdict]);
for (const line of lines) console.log(`  ${line}`);
process.exit(verdict === 'at-risk' || verdict === 'broken' ? 1 : 0);
