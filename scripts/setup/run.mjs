import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export const projectRoot = fileURLToPath(new URL('../..', import.meta.url));

/** Runs a command in the project with its output shown; the exit code, 1 when it could not start. */
export function run(command, args, { env = {}, isQuiet = false } = {}) {
  const { status, error } = spawnSync(command, args, {
    cwd: projectRoot,
    stdio: isQuiet ? 'ignore' : 'inherit',
    shell: isBatchFile(command),
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', ...env },
  });
  if (error && !isQuiet) console.error(`${command}: ${error.message}`);
  return status ?? 1;
}

/** Runs a command that the rest depends on; ends this process with its exit code when it fails. */
export function mustRun(command, args, options) {
  const status = run(command, args, options);
  if (status !== 0) process.exit(status);
}

/** A tool that the project installs, run by its name. */
export function runTool(name, args, options) {
  return run('npx', ['--no-install', name, ...args], options);
}

/** On Windows npm and npx are batch files, which only a shell can start. */
function isBatchFile(command) {
  return process.platform === 'win32' && (command === 'npm' || command === 'npx');
}
